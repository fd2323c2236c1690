import { ANY, parseAddress } from '../../domain/address';
import { toAscii } from '../../lib/digits';
import type { Findings } from '../findings';
import type { SkipReason } from '../listing';
import { readPortNumbers } from '../port-numbers';
import { readPortCell } from './table-ports';
import type { Meaning, TableColumns } from './table-columns';

/** Reads a row of a table by what its columns mean. A row without a number of a port says nothing. */
export function readTableRow(
	columns: TableColumns,
	cells: readonly string[],
	line: number,
	findings: Findings,
): void {
	const cell = (meaning: Meaning) => (cells[columns.get(meaning) ?? -1] ?? '').trim();
	const place = readPlace(cell('address'), cell('host'));
	const state = reasonOf(cell('state'));
	const target = readPortNumbers(toAscii(cell('target')))?.first;
	const process = cell('process') || undefined;
	const container = cell('container') || undefined;
	for (const found of readPortCell(toAscii(cell('port')), cell('protocol'))) {
		const reason =
			typeof found === 'string' ? found : (state ?? (place ? null : 'bad-address'));
		if (reason) findings.put(line, reason);
		else if (typeof found !== 'string') {
			const address = found.address === ANY ? place!.address : found.address;
			const names = { process, container, host: place!.host };
			findings.put(line, { ...found, address, target: found.target ?? target, ...names });
		}
	}
}

/** Where a row's port is: an address, and a host's name. Null if it isn't an address. */
function readPlace(bound: string, host: string): { address: string; host?: string } | null {
	const isAny = !/[^-*—]/.test(bound) || /^(?:any|all|所有|全部|任意)$/i.test(bound);
	const own = host ? parseAddress(host) : null;
	const address = isAny ? (own ?? ANY) : parseAddress(bound.replace(/\/\d+$/, ''));
	if (!address) return null;
	return !host || own ? { address } : { address, host };
}

/** Tools that save tables list conversations and closed ports, too. */
function reasonOf(state: string): SkipReason | null {
	if (/estab|wait|syn|fin|last.?ack|connected/i.test(state)) return 'connection';
	return /closed|filtered/i.test(state) ? 'closed' : null;
}
