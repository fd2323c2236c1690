import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRegistry } from '../../scripts/build/registry/encode.mjs';
import { mergeSources } from '../../scripts/build/registry/merge.mjs';
import { PROTOCOLS, type Protocol } from '../../src/domain/port';
import { runToEnd } from '../../src/lib/run-to-end';
import { decodeIana } from '../../src/registry/iana/iana-decode';
import { loadRegistry } from '../../src/registry/load';
import { runs } from '../support/runs';

const older = (ServiceName: string, PortNumber: string, TransportProtocol: string, more = {}) => ({
	ServiceName,
	PortNumber,
	TransportProtocol,
	Description: ServiceName,
	...more,
});
const namesOf = (fresh: Record<string, [string, string]>, old: Record<string, string>[]) =>
	mergeSources(fresh, old).rows.map((row) => `${row.first}/${row.protocol} ${row.name}`);

describe('merging the two sources', () => {
	it('gives back the other names of a shared port, duplicates after what they duplicate', () => {
		const notes = { AssignmentNotes: 'This is a duplicate of the "http" service' };
		const old = [older('www', '80', 'tcp', notes), older('http', '80', 'tcp')];
		expect(namesOf({ '80/tcp': ['www', ''] }, old)).toEqual(['80/tcp http', '80/tcp www']);
	});

	it('drops a name that was replaced, and counts it', () => {
		const merged = mergeSources({ '7/tcp': ['new', ''] }, [older('old', '7', 'tcp')]);
		expect(merged.rows.map(({ name }) => name)).toEqual(['new']);
		expect(merged.counts.renamed).toBe(1);
	});

	it('drops what is assigned no more, and counts it', () => {
		const merged = mergeSources({}, [older('gone', '7', 'tcp')]);
		expect(merged.rows).toEqual([]);
		expect(merged.counts.deassigned).toBe(1);
	});

	it('gives back ranges, unless the fresh source has a row inside', () => {
		const old = [older('x11', '6000-6063', 'tcp')];
		expect(namesOf({}, old)).toEqual(['6000/tcp x11']);
		expect(namesOf({ '6010/tcp': ['other', ''] }, old)).toEqual(['6010/tcp other']);
	});

	it('takes references and unauthorised uses over, on one line and without brackets', () => {
		const more = { Reference: '[RFC1][RFC2]', KnownUnauthorizedUses: 'Known\n use' };
		const { rows } = mergeSources({ '9/tcp': ['a', ''] }, [older('a', '9', 'tcp', more)]);
		expect(rows[0]).toMatchObject({ reference: 'RFC1, RFC2', unauthorizedUse: 'Known use' });
	});

	it('makes a widespread use that was never assigned a remark on the name that was', () => {
		const notes = { AssignmentNotes: 'This entry records an unassigned but widespread use' };
		const old = [older('remoteware-cl', '3000', 'tcp', notes), older('hbci', '3000', 'tcp')];
		for (const last of ['hbci', 'remoteware-cl']) {
			const { rows } = mergeSources({ '3000/tcp': [last, last] }, old);
			expect(rows).toMatchObject([{ name: 'hbci', unauthorizedUse: 'remoteware-cl' }]);
		}
	});

	it.each([351, 352, 888, 1989, 1992, 3000, 3002])(
		'does so for %i, where the registry has such a note',
		(port) => {
			const uses = loadRegistry()
				.iana.at(port)
				.map((row) => row.unauthorizedUse);
			expect(uses.some((use) => use !== '')).toBe(true);
		},
	);

	it('keeps reserved ports apart from unassigned ones', () => {
		const { rows, reserved } = mergeSources(
			{ '0/tcp': ['', 'Reserved'], '4/tcp': ['', 'Unassigned'] },
			[],
		);
		expect(rows).toEqual([]);
		expect(reserved).toEqual([[0, 0, 'tcp']]);
	});
});

describe('packing and unpacking', () => {
	const text = fc.string({ unit: fc.constantFrom(...'abc XYZ-_."[]é') }).map((t) => t.trim());
	const row = fc.record({
		first: fc.integer({ min: 0, max: 65535 }),
		protocol: fc.constantFrom<Protocol | ''>(...PROTOCOLS, ''),
		name: text,
		description: text,
		reference: text,
		unauthorizedUse: text,
	});

	it('gives back every row', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(row, { minLength: 1, maxLength: 40, selector: JSON.stringify }),
				async (unsorted) => {
					const rows = unsorted
						.map((each) => ({ ...each, last: each.first }))
						.sort((a, b) => a.first - b.first);
					const packed = await encodeRegistry({ rows, reserved: [] });
					const iana = runToEnd(decodeIana(packed, '2026-01'));
					const key = (each: object) => JSON.stringify(Object.entries(each).sort());
					const unpacked = iana.assignments.map((each) => ({
						...each,
						protocol: each.protocol ?? '',
					}));
					expect(unpacked.map(key).sort()).toEqual(rows.map(key).sort());
				},
			),
			// Each is packed as hard as the build does it.
			runs(25),
		);
	});
});

describe('the registry that ships', () => {
	const { iana } = loadRegistry();
	const names = (port: number, protocol?: Protocol) =>
		iana.at(port, protocol).map(({ name }) => name);

	it('knows the ports of the drawing by their primary names', () => {
		expect(names(80, 'tcp')).toEqual(['http', 'www', 'www-http']);
		expect(names(443)).toEqual(['https', 'https', 'https']);
		expect(names(22, 'tcp')).toEqual(['ssh']);
		expect(names(553, 'tcp')).toEqual(['pirp']);
	});

	it('knows a port by the range that holds it', () => {
		expect(names(6010, 'tcp')).toEqual(['x11']);
		expect(names(6064, 'tcp')).not.toContain('x11');
	});

	it('knows all four protocols', () => {
		expect(iana.at(9).map(({ protocol }) => protocol)).toEqual(['tcp', 'udp', 'sctp', 'dccp']);
	});

	it('tells reserved from unassigned', () => {
		expect(iana.state(0, 'tcp')).toBe('reserved');
		expect(iana.state(4, 'tcp')).toBe('unassigned');
		expect(iana.state(230, 'udp')).toBe('reserved');
		expect(iana.state(60000, 'tcp')).toBe('unassigned');
	});

	it('finds a service by its name, in any case', () => {
		expect(iana.named('HTTPS').map(({ first }) => first)).toEqual([443, 443, 443]);
		expect(iana.named('')).toEqual([]);
	});

	it('answers for a port only with assignments that hold it', () => {
		const port = fc.integer({ min: 0, max: 65535 });
		fc.assert(
			fc.property(port, fc.constantFrom(...PROTOCOLS), (number, protocol) => {
				for (const row of iana.at(number, protocol)) {
					expect(row.first <= number && number <= row.last).toBe(true);
					expect([protocol, undefined]).toContain(row.protocol);
				}
			}),
		);
	});
});
