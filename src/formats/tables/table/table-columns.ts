import { parseAddress } from '../../../domain/address';
import { toAscii } from '../../../lib/digits';
import { isConnectorTable } from '../connectors';
import { meaningOf, namesPort, plainHeading, type Meaning } from './heading-names';
import { readEndpoint } from '../endpoint-cell';
import { isPortCell, isProtocols, OPTION } from './table-ports';
import { transportsIn } from '../transports';

/** A column with ports. */
export interface PortColumn {
	readonly index: number;
	/** What its heading says of the transport: "UDP port", "Default (UDP)"; else empty. */
	readonly protocol: string;
}

/** What the columns of a table are about. */
export interface TableColumns {
	readonly ports: readonly PortColumn[];
	/** Which column has what, by its index. */
	readonly meanings: ReadonlyMap<Meaning, number>;
	/** Whether it is about sockets of a device, and no ports of a network protocol. */
	readonly isConnectors: boolean;
}

/** Rows examined to find out what a column contains. */
const SAMPLE_ROWS = 50;
/** A column is one of ports when this share of its cells is. */
const MIN_SHARE = 0.5;

/** What the cells of a heading mean, with the rows below it; null when no column has ports. */
export function tableColumns(
	heading: readonly string[],
	rows: readonly (readonly string[])[],
): TableColumns | null {
	const sample = rows.slice(0, SAMPLE_ROWS).map((row) => row.map(toAscii));
	const meanings = new Map<Meaning, number>();
	const ranks = new Map<Meaning, number>();
	for (const [index, cell] of heading.entries()) {
		const found = meaningOf(cell);
		if (!found || found.rank >= (ranks.get(found.meaning) ?? Infinity)) continue;
		meanings.set(found.meaning, index);
		ranks.set(found.meaning, found.rank);
	}
	meanByContent(heading, sample, meanings);
	const ports = portColumns(heading, sample, meanings);
	if (!ports.length) return null;
	for (const { index } of ports) {
		for (const [meaning, at] of meanings) if (at === index) meanings.delete(meaning);
	}
	// "Port | Default": what stands under the one is who listens on the other.
	const named = heading.findIndex(
		(cell, at) => namesPort(cell) && !ports.some(({ index }) => index === at),
	);
	const isFree = !meanings.has('process') && meanings.get('target') !== named;
	const variable = heading.findIndex((cell) =>
		/^(?:variable|env\w*|environment variable)$/i.test(cell.trim()),
	);
	if (variable >= 0) meanings.set('process', variable);
	else if (named >= 0 && isFree) meanings.set('process', named);
	nameByContent(heading, sample, meanings, ports);
	const cells = ports
		.flatMap(({ index }) => sample.map((row) => row[index] ?? ''))
		.filter(Boolean);
	return { ports, meanings, isConnectors: isConnectorTable(heading, cells) };
}

/** How many of a column's filled cells are something, from 0 to 1. */
function share(
	rows: readonly (readonly string[])[],
	index: number,
	is: (cell: string) => boolean,
): number {
	const cells = rows
		.map((row) => (row[index] ?? '').trim())
		.filter((cell) => /[^\s-–—]/.test(cell));
	return cells.length ? cells.filter(is).length / cells.length : 0;
}

/** Protocols and addresses are known by their cells, whatever their column is called. */
function meanByContent(
	heading: readonly string[],
	rows: readonly (readonly string[])[],
	meanings: Map<Meaning, number>,
): void {
	const kinds = [
		['protocol', isProtocols],
		['address', (cell: string) => parseAddress(cell) !== null],
	] as const;
	for (const [meaning, is] of kinds) {
		if (meanings.has(meaning)) continue;
		const known = new Set(meanings.values());
		const found = heading.findIndex(
			(_, index) => !known.has(index) && share(rows, index, is) > MIN_SHARE,
		);
		if (found >= 0) meanings.set(meaning, found);
	}
}

/** Where no heading says who listens, it's the first column with words. */
function nameByContent(
	heading: readonly string[],
	rows: readonly (readonly string[])[],
	meanings: Map<Meaning, number>,
	ports: readonly PortColumn[],
): void {
	if (meanings.has('process') || meanings.has('container')) return;
	const known = new Set([...meanings.values(), ...ports.map(({ index }) => index)]);
	const found = heading.findIndex(
		(_, index) =>
			!known.has(index) && share(rows, index, (cell) => /\p{L}{2}/u.test(cell)) > MIN_SHARE,
	);
	if (found >= 0) meanings.set('process', found);
}

function portColumns(
	heading: readonly string[],
	rows: readonly (readonly string[])[],
	meanings: ReadonlyMap<Meaning, number>,
): PortColumn[] {
	const shareAt = (index: number, is: (cell: string) => boolean) => share(rows, index, is);
	const columnAt = (index: number): PortColumn => ({
		index,
		protocol: transportsIn(heading[index]!).join('/'),
	});
	// A column for each transport.
	const byTransport = heading.flatMap((cell, index) =>
		/^(?:tcp|udp)(?:ports?|端口)?$/.test(plainHeading(cell)) && shareAt(index, isPortCell) > 0
			? [index]
			: [],
	);
	if (byTransport.length > 1) return byTransport.map(columnAt);
	const named = meanings.get('port');
	const isFilled =
		named !== undefined && (!rows.length || shareAt(named, isPortCell) >= MIN_SHARE);
	if (isFilled) return [columnAt(named)];
	const [only] = byTransport;
	if (only !== undefined) return [columnAt(only)];
	// Another column may have what the heading promises of this one.
	const others = heading.flatMap((cell, index) => {
		const own = shareAt(index, isPortCell);
		const isMeant = namesPort(cell) || named !== undefined;
		return index !== named && isMeant && own > MIN_SHARE && meanings.get('target') !== index
			? [{ index, own }]
			: [];
	});
	const best = others.sort((a, b) => b.own - a.own)[0];
	if (best) return [columnAt(best.index)];
	if (named !== undefined) return [columnAt(named)];
	const place = ['address', 'host'] as const;
	const endpoint = place
		.map((each) => meanings.get(each))
		.find(
			(at) =>
				at !== undefined &&
				shareAt(at, isEndpoint) >= MIN_SHARE &&
				// Links to websites only aren't about ports.
				rows.some((row) => /:\d/.test(row[at] ?? '')),
		);
	const option = heading.findIndex(
		(_, at) =>
			rows.some((row) => OPTION.test(row[at] ?? '')) || shareAt(at, isPlace) > MIN_SHARE,
	);
	const at = endpoint ?? option;
	return at < 0 ? [] : [columnAt(at)];
}

/** "localhost:8080", "*:80", "10.0.0.2:81": it's about a port wherever it is. */
function isPlace(cell: string): boolean {
	return /^(?:localhost|\*|[\d.]{7,15}|\[[\da-f:]+\]|)?:\d{2,5}$/i.test(cell.trim());
}

/** "localhost:8080" or "http://nas", and no address alone. */
function isEndpoint(cell: string): boolean {
	return /:\d|:\/\//.test(cell) && Boolean(readEndpoint(cell)?.ports);
}
