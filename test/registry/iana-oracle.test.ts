import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isProtocol } from '../../src/domain/port';
import { loadRegistry } from '../../src/registry/load';
import { parseCsv } from '../support/csv';

/** IANA's own file, newest date in it 2025-11. It stands beside the project where there is one. */
const ORACLE = new URL('../../../shared/iana/service-names-port-numbers.csv', import.meta.url);

/** What IANA has renamed since its file was taken. */
const RENAMED_SINCE: readonly string[] = [];
/** What IANA has assigned since its file was taken. */
const ASSIGNED_SINCE: readonly string[] = [];

describe.skipIf(!existsSync(ORACLE))("the registry against IANA's own file", () => {
	const oracle = existsSync(ORACLE) ? parseCsv(readFileSync(ORACLE, 'utf8')) : [];
	const { iana } = loadRegistry();
	const column = (row: Record<string, string>, name: string) => row[name] ?? '';
	const named = oracle.filter(
		(row) =>
			row['Service Name'] &&
			row['Port Number'] &&
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
		expect(named).toHaveLength(11_707);
		expect(missing).toEqual(RENAMED_SINCE);
	});

	it('holds nothing else, but for what was assigned since', () => {
		const theirs = new Set(named.map(key));
		expect([...ourKeys.keys()].filter((row) => !theirs.has(row))).toEqual(ASSIGNED_SINCE);
	});
});
