import { ANY, parseAddress } from '../../../domain/address';
import { toAscii } from '../../../lib/digits';
import type { Findings } from '../../findings';
import type { SkipReason } from '../../listing';
import { readPortNumbers } from '../../port-numbers';
import { readEndpoint } from '../endpoint-cell';
import type { Meaning } from './heading-names';
import { readPortCell } from './table-ports';
import type { TableColumns } from './table-columns';

/** Reads a row of a table by what its columns mean; one without a port is named as such. */
export function readTableRow(
	{ ports, meanings, isConnectors }: TableColumns,
	cells: readonly string[],
	line: number,
	findings: Findings,
): void {
	if (isConnectors) {
		findings.put(line, 'connector');
		return;
	}
	const cell = (meaning: Meaning) => (cells[meanings.get(meaning) ?? -1] ?? '').trim();
	const place = readPlace(cell('address'), cell('host'));
	const state = reasonOf(cell('state'));
	const target = readPortNumbers(toAscii(cell('target')))?.first;
	const process = cell('process') || undefined;
	const container = cell('container') || undefined;
	const filled = ports.filter(({ index }) => /[^\s–—-]/.test(cells[index] ?? ''));
	// Where there is a column for each transport, most rows fill in one.
	// A URL in the column of addresses has a port of its own.
	const url = /\d/.test(cells[ports[0]!.index] ?? '') ? undefined : place?.url;
	for (const { index, protocol } of filled.length ? filled : ports.slice(0, 1)) {
		for (const found of readPortCell(
			url ?? toAscii(cells[index] ?? ''),
			cell('protocol') || protocol,
		)) {
			const reason =
				typeof found === 'string' ? found : (state ?? (place ? null : 'bad-address'));
			if (reason) findings.put(line, reason, cells[index]?.trim());
			else if (typeof found !== 'string') {
				const isOwn = found.address !== ANY || found.boundName !== undefined;
				const { host, url: _, ...where } = place!;
				const names = { process, container, host };
				const at = isOwn ? {} : where;
				findings.put(line, { ...found, ...at, target: found.target ?? target, ...names });
			}
		}
	}
}

interface Place {
	readonly address: string;
	readonly boundName?: string;
	readonly host?: string;
	/** An address with a port, as it is written. */
	readonly url?: string;
}

/** Where a row's port is: an address, and a host's name. Null if it isn't an address. */
function readPlace(bound: string, host: string): Place | null {
	const isAny = !/[^-*–—]/.test(bound) || /^(?:any|all|所有|全部|任意)$/i.test(bound);
	const own = host ? parseAddress(host) : null;
	const names = !host || own ? {} : { host };
	if (isAny) return { address: own ?? ANY, ...names };
	const words = bound.split(/[,，\s()（）]+/).filter(Boolean);
	// "nas (192.168.1.10)" has a name, too.
	const first = words.find((word) => parseAddress(word)) ?? words[0] ?? '';
	const endpoint = readEndpoint(first.replace(/^([\d.]+|[\da-f:]+:[\da-f:]*)\/\d+$/i, '$1'));
	if (!endpoint) return null;
	const { address, boundName, ports } = endpoint;
	return { address, ...(boundName && { boundName }), ...(ports && { url: first }), ...names };
}

/** States as tools write them, in the languages of A12; but not words that only look similar. */
const CONNECTED =
	/^(?:estab(?:lished)?|time[-_ ]?wait|syn[-_ ]?(?:sent|recv?|received)|fin[-_ ]?wait[-_ ]?[12]?|close[-_ ]?wait|last[-_ ]?ack|closing)$/i;
const CLOSED =
	/^(?:closed?|filtered|open\|filtered|closed\|filtered|unfiltered|cerrado|filtrado|fermé|filtré|geschlossen|gefiltert|chiuso|filtrato|fechado|закрыт|关闭|已关闭|關閉|閉|닫힘)$/i;

/** Tools that save tables list conversations and closed ports, too. */
function reasonOf(state: string): SkipReason | null {
	const word = state.replace(/^[^\p{L}]+|[^\p{L}\d]+$/gu, '');
	if (CONNECTED.test(word)) return 'connection';
	return CLOSED.test(word) ? 'closed' : null;
}
