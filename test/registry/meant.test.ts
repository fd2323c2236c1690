import { describe, expect, it } from 'vitest';
import { describePort } from '../../src/registry/describe';
import { registry } from '../support/registry';
import { asMeant } from '../../src/registry/meant';

const at = (port: number) => describePort(registry, { first: port, last: port, protocols: [] });
const usual = (port: number, said: { label?: string; meant?: string }) =>
	asMeant(at(port), said).usual?.en.name;

describe('a port as it is meant', () => {
	it('is the service that was chosen, the others after it', () => {
		const about = asMeant(at(5000), { meant: 'Synology DSM' });
		expect(about.usual?.en.name).toBe('Synology DSM');
		expect(about.common[0]).toBe(about.usual);
		expect(about.common).toHaveLength(at(5000).common.length);
		expect(about.counterpart).toBe(5001);
	});

	it('is the service that the label names, in either language and with more words', () => {
		expect(usual(5000, { label: '群晖' })).toBe('Synology DSM');
		expect(usual(5000, { label: '家里的群晖DSM' })).toBe('Synology DSM');
		expect(usual(5000, { label: 'Kavita on the NAS' })).toBe('Kavita');
		expect(usual(22, { label: 'SSH' })).toBe('SSH');
		expect(usual(5000, { label: 'Kavita', meant: 'Synology DSM' })).toBe('Kavita');
	});

	it('is no guess under another label', () => {
		const about = asMeant(at(5000), { label: 'My shelf' });
		expect(about).toMatchObject({ usual: undefined, encryption: undefined });
		expect(about.counterpart).toBeUndefined();
		expect(about.common).toEqual(at(5000).common);
		// Part of a word is no name.
		expect(usual(5000, { label: 'Flasks' })).toBeUndefined();
		// What was looked up comes first in the list.
		const found = asMeant(at(5000), { label: 'My shelf', meant: 'Kavita' });
		expect(found.common[0]?.en.name).toBe('Kavita');
		expect(found.usual).toBeUndefined();
	});

	it('is an assigned service that was chosen', () => {
		const about = asMeant(at(5000), { meant: 'commplex-main' });
		expect(about.usual).toBeUndefined();
		expect(about.assigned[0]?.name).toBe('commplex-main');
	});

	it('stays as it was for an unknown name, and for ranges', () => {
		expect(asMeant(at(5000), { meant: 'Nobody' })).toEqual(at(5000));
		const range = describePort(registry, { first: 5000, last: 5010, protocols: [] });
		expect(asMeant(range, { label: 'Flask' })).toBe(range);
	});
});
