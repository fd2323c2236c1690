import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../../src/registry/load';
import { createSearch } from '../../../src/registry/search/search';
import { kindOfSlip } from '../../../src/registry/search/slip-kinds';

describe('a slip', () => {
	it.each([
		['reids', 'redis', 'swapped'],
		['nginxx', 'nginx', 'doubled'],
		['rdis', 'redis', 'missing'],
		['ngimx', 'nginx', 'nearKey'],
		['jenkens', 'jenkins', 'nearKey'],
		['redsis', 'redis', 'nearKey'],
		['kafpa', 'kafka', 'other'],
		['plgex', 'plex', 'other'],
	] as const)('turns into %s what was %s: %s', (typed, name, kind) => {
		expect(kindOfSlip(typed, name)).toBe(kind);
	});
});

describe('a mistyped short name', () => {
	const search = createSearch(loadRegistry());
	const first = (query: string) => {
		const [hit] = search.find(query, { limit: 1 });
		return hit?.match === 'exact' ? hit.first : undefined;
	};

	it.each([
		['pelx', 32400],
		['embt', 8096],
		['smpt', 25],
		['dhpc', 67],
		['nexsu', 8081],
	])('%s is taken for what was meant', (query, port) => {
		expect(first(query)).toBe(port);
	});

	it.each(['scala', 'openlab', 'rocket league', 'git extensions'])(
		'%s is another name',
		(query) => {
			expect(first(query)).toBeUndefined();
		},
	);

	it('is a task where more than a name was typed', () => {
		expect(first('time')).toBe(37);
		expect(first('set the time on servers')).toBe(123);
	});
});
