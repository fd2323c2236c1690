import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../../src/registry/load';
import { NO_OWN_PORTS } from '../../../src/registry/search/own-ports';
import { createSearch } from '../../../src/registry/search/search';
import { litPorts } from '../../../src/ui/explorer/map/map-lit';
import { rowsFor } from '../../../src/ui/explorer/rows';
import { INITIAL_STATE } from '../../../src/ui/explorer/state';

const labels = new Map([[40123, { label: 'attic weather station' }]]);
const search = createSearch(loadRegistry(), { ...NO_OWN_PORTS, labels: () => labels });
const portsOf = (query: string, all = false) => {
	const rows = rowsFor(search, query, all);
	return Array.from({ length: Math.min(rows.count, 50) }, (_, index) => rows.at(index)).flatMap(
		(row) => (row.kind === 'port' ? [row.hit.first] : []),
	);
};

describe("the explorer's rows", () => {
	it('are the whole registry in the order of the numbers, in three sections', () => {
		const rows = rowsFor(search, '', false);
		const all = Array.from({ length: rows.count }, (_, index) => rows.at(index));
		expect(all.flatMap((row) => (row.kind === 'section' ? [row.name] : []))).toEqual([
			...['system', 'user', 'dynamic'],
		]);
		const ports = all.flatMap((row) => (row.kind === 'port' ? [row.hit.first] : []));
		expect(ports).toEqual([...new Set(ports)].sort((a, b) => a - b));
		expect(ports.length).toBeGreaterThan(6000);
		// Those of ranges count as well, but for the ephemeral ports and others as wide.
		expect(rows.ports).toBeGreaterThan(ports.length);
		expect(rows.ports).toBeLessThan(10_000);
	});

	it.each([...['mail', '443', '6000', 'udp', '#database', 'nodeport', 'encrypted #games']])(
		'count as many ports as the map: %j',
		(query) => {
			const rows = rowsFor(search, query, false);
			const state = { ...INITIAL_STATE, query };
			const entryOf = new Uint8Array(65536);
			const { ports, count } = litPorts(rows, state, { legend: [], entryOf }, null);
			expect(ports).not.toBeNull();
			expect(rows.ports).toBe(count);
			expect(rows.ports).toBeGreaterThan(0);
		},
	);

	it('have headings that add up', () => {
		const rows = rowsFor(search, '#database', false);
		let sum = 0;
		for (let index = 0; index < rows.count; index++) {
			const row = rows.at(index);
			if (row.kind === 'section') sum += row.count;
		}
		expect(sum).toBe(rows.ports);
	});

	it('are every number when asked, and each knows its place', () => {
		const rows = rowsFor(search, '', true);
		expect(rows.ports).toBe(65536);
		fc.assert(
			fc.property(fc.nat(65535), (port) => {
				const row = rows.at(rows.indexOf(port));
				expect(row.kind === 'port' && row.hit.first).toBe(port);
			}),
		);
		const few = rowsFor(search, '1000-1100', true);
		expect([few.ports, few.count]).toEqual([101, 103]);
		expect(few.indexOf(999)).toBe(-1);
	});

	it('are narrowed by filters, those for which unassigned numbers are no answer included', () => {
		expect(portsOf('#web encrypted', true)).toContain(443);
		expect(portsOf('#web encrypted', true)).not.toContain(80);
		expect(portsOf('dns')[0]).toBe(53);
		expect(portsOf('qqqqzzzz')).toEqual([]);
	});

	it("find the reader's own labels, and nothing else when asked for them", () => {
		expect(portsOf('attic')[0]).toBe(40123);
		expect(portsOf('weath')[0]).toBe(40123);
		expect(portsOf('labelled')).toEqual([40123]);
		expect(portsOf('有备注', true)).toEqual([40123]);
		expect(portsOf('attic <1024')).not.toContain(40123);
	});
});
