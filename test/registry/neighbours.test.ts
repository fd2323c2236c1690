import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../src/registry/neighbours';
import { registry } from '../support/registry';

describe('what stands next to a port', () => {
	it('is the nearest that something is known of', () => {
		const { before, after } = neighboursOf(registry, 4, 4);
		expect(before).toBe(1);
		expect(after).toBe(5);
		expect(neighboursOf(registry, 0, 65535)).toEqual({ before: undefined, after: undefined });
		expect(neighboursOf(registry, 65535, 65535).after).toBeUndefined();
	});
});
