import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/registry/load';

describe('preparing the registry', () => {
	it('decodes it in several steps, after which nothing is left to do', () => {
		const registry = loadRegistry();
		const steps = [...registry.prepare()].length;
		expect(steps).toBeGreaterThan(1);
		expect(registry.iana.at(443)[0]?.name).toBe('https');
		expect([...registry.prepare()]).toEqual([]);
	});

	it('can be overtaken by somebody who asks at once', () => {
		const registry = loadRegistry();
		const preparing = registry.prepare();
		preparing.next();
		preparing.next();
		const { iana } = registry;
		expect(iana.at(22)[0]?.name).toBe('ssh');
		// What is left is the layer of common uses.
		expect([...preparing].length).toBeLessThan(1000);
		expect(registry.iana).toBe(iana);
		expect(iana.assignments).toEqual(loadRegistry().iana.assignments);
	});
});
