import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isProtocol } from '../../src/domain/port';
import { loadRegistry } from '../../src/registry/load';
import { parseCsv } from '../support/csv';

/** IANA's own file, newest date in it 2025-11. It stands beside the project where there is one. */
const ORACLE = new URL('../../../shared/iana/service-names-port-numbers.csv', import.meta.url);

/**
 * What IANA has renamed since its file was taken: 1980 is "panquest-xact" today, 5543
 * "qftest-lic-mcp".
 */
const RENAMED_SINCE: readonly string[] = [
	'1980/tcp pearldoc-xact',
	'1980/udp pearldoc-xact',
	'5543/tcp qftest-licserve',
];
/** What IANA has assigned, or given another name, since its file was taken. */
const ASSIGNED_SINCE: readonly string[] = [
	'1980/tcp panquest-xact',
	'1980/udp panquest-xact',
	'4480/tcp agtp',
	'4480/udp agtp-quic',
	'4794/udp veroce',
	'5319/tcp roughtime',
	'5319/udp roughtime',
	'5543/tcp qftest-lic-mcp',
	'6610/tcp bencher',
	'6610/udp bencher',
	'7123/udp snif',
	'9183/tcp sirius-agent',
	'9183/udp sirius-agent',
	'11434/tcp ollama',
	'30939/tcp dilithium3',
	'30939/udp dilithium3',
	'34965/tcp profinet-cm-sec',
	'34965/udp profinet-cm-sec',
	'34966/udp profinet-rt-sec',
];

/** Where another name than the file's first is the primary one. */
const PRIMARY_DIFFERS: readonly string[] = [
	// The file has the names by age; who meets 465 today meets submission over TLS (RFC 8314).
	'465/tcp urd: ours submissions',
];

/** Names that IANA notes without having assigned them: remarks on their ports, and no rows of ours. */
const WIDESPREAD_USE = /unassigned but widespread use/;
/** On 351, 352, 1989, 1992, 3000 and 3002 for both protocols, on 888 for TCP. */
const WIDESPREAD_USES = 13;

describe.skipIf(!existsSync(ORACLE))("the registry against IANA's own file", () => {
	const oracle = existsSync(ORACLE) ? parseCsv(readFileSync(ORACLE, 'utf8')) : [];
	const { iana } = loadRegistry();
	const column = (row: Record<string, string>, name: string) => row[name] ?? '';
	const named = oracle.filter(
		(row) =>
			row['Service Name'] &&
			row['Port Number'] &&
			!WIDESPREAD_USE.test(column(row, 'Assignment Notes')) &&
			isProtocol(column(row, 'Transport Protocol')),
	);
	const key = (row: Record<string, string>) =>
		`${row['Port Number']}/${row['Transport Protocol']} ${row['Service Name']}`;
	const ours = iana.assignments.filter(({ name, protocol }) => name && protocol);
	const ourKeys = new Map(
		ours.map((row) => {
			const numbers = row.first === row.last ? `${row.first}` : `${row.first}-${row.last}`;
			return [`${numbers}/${row.protocol} ${row.name}`, row];
		}),
	);

	it('holds every row that has a name, a port and a protocol, but for those named here', () => {
		const missing = named.map(key).filter((row) => !ourKeys.has(row));
		const agreeing = named.length - missing.length;
		console.info(`IANA's file: ${agreeing} of ${named.length} rows agree`);
		expect(named).toHaveLength(11_707 - WIDESPREAD_USES);
		expect(missing).toEqual(RENAMED_SINCE);
	});

	it('holds nothing else, but for what was assigned since', () => {
		const theirs = new Set(named.map(key));
		expect([...ourKeys.keys()].filter((row) => !theirs.has(row))).toEqual(ASSIGNED_SINCE);
	});

	it('calls a port by the name that stands first in the file', () => {
		const first = new Map<string, string>();
		for (const row of named) {
			const place = `${row['Port Number']}/${row['Transport Protocol']}`;
			if (!first.has(place)) first.set(place, column(row, 'Service Name'));
		}
		const differing: string[] = [];
		for (const [place, theirs] of first) {
			const [port = '', protocol = ''] = place.split('/');
			if (!/^\d+$/.test(port) || !isProtocol(protocol)) continue;
			const own = iana.at(Number(port), protocol)[0]?.name ?? '';
			const renamed = RENAMED_SINCE.includes(`${place} ${theirs}`);
			if (own !== theirs && !renamed) differing.push(`${place} ${theirs}: ours ${own}`);
		}
		console.info(`IANA's file: ${differing.length} of ${first.size} primary names differ`);
		expect(differing).toEqual(PRIMARY_DIFFERS);
	});

	it('knows what is reserved, and what nobody has', () => {
		let checked = 0;
		const differing: string[] = [];
		for (const row of oracle) {
			const protocol = column(row, 'Transport Protocol');
			if (row['Service Name'] || !isProtocol(protocol)) continue;
			const [from = NaN, to = from] = column(row, 'Port Number').split('-').map(Number);
			if (!/^(reserved|unassigned)$/i.test(column(row, 'Description'))) continue;
			for (let port = from; port <= to; port++) {
				checked++;
				const state = iana.state(port, protocol);
				const newer = ASSIGNED_SINCE.some((key) => key.startsWith(`${port}/${protocol} `));
				if (state !== column(row, 'Description').toLowerCase() && !newer) {
					differing.push(`${port}/${protocol} ${row['Description']}: ours ${state}`);
				}
			}
		}
		console.info(
			`IANA's file: ${differing.length} of ${checked} reserved or unassigned differ`,
		);
		expect(differing).toEqual([]);
	});
});
