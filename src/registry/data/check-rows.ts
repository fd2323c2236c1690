import { isPort } from '../../domain/port';
import { FAMILIES } from '../common-use';
import type { CommonData, DataRow } from './row';

/** What is wrong with the curated rows, a line each; the build stops at any. */
export function problemsOf({ rows, kinds }: CommonData): string[] {
	const seen = new Set<string>();
	const problems: string[] = [];
	for (const row of rows) {
		const about = `${row.name} (${row.port})`;
		const key = `${row.name.toLowerCase()} ${row.port} ${(row.protocols ?? ['tcp']).join()}`;
		if (seen.has(key)) problems.push(`${about}: is there twice`);
		seen.add(key);
		for (const problem of problemsOfRow(row, kinds)) problems.push(`${about}: ${problem}`);
	}
	for (const [kind, { purpose }] of Object.entries(kinds)) {
		if (!isBilingual(purpose)) problems.push(`kind ${kind}: lacks a language`);
	}
	return problems;
}

function problemsOfRow(row: DataRow, kinds: CommonData['kinds']): string[] {
	const problems: string[] = [];
	const further = row.further ?? [];
	for (const { port, endPort = port } of [row, ...further]) {
		if (!isPort(port) || !isPort(endPort) || endPort < port)
			problems.push(`${port}-${endPort} is no port or range`);
	}
	for (const { port, what } of further) {
		if (what && !what.every(Boolean)) problems.push(`lacks a language at ${port}`);
	}
	if (!FAMILIES.includes(row.family)) problems.push(`unknown family ${row.family}`);
	if (row.kind !== undefined && !kinds[row.kind]) problems.push(`unknown kind ${row.kind}`);
	if (!row.purpose && row.kind === undefined) problems.push('has neither purpose nor kind');
	for (const text of [row.purpose, row.risk, row.encryptionNote]) {
		if (text && !isBilingual(text)) problems.push('lacks a language');
	}
	if ((row.encryption === 'depends') !== (row.encryptionNote !== undefined))
		problems.push("'depends' and encryptionNote go together");
	return problems;
}

/** A text in English, and one with Chinese characters. */
function isBilingual([en, zh = '']: readonly string[]): boolean {
	return Boolean(en) && /\p{Script=Han}/u.test(zh);
}
