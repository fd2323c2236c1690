import { isWildcard } from '../../domain/address';
import { MARKDOWN_TABLE } from '../../formats/tables/markdown-table';
import { markdownCells } from '../../formats/tables/markdown-cells';
import { tableColumns } from '../../formats/tables/table/table-columns';
import { detectFormats, readListing } from '../../formats/read-listing';
import { readListener } from '../blocks/endpoint-text';
import { withoutLinks } from '../blocks/links';
import { cutServices, isPortWord } from '../blocks/host/service-text';
import { BLOCK_LANGUAGES } from '../blocks/languages';
import { scanFences } from '../../lib/fences';
import type { Registry } from '../../registry/registry';
import { knownName } from '../known-name';
import type { FoundListener } from './found-host';

/** A table, a list or a pasted listing with services and their ports. */
export interface ServiceList {
	readonly listeners: readonly FoundListener[];
	/** From 1, both included. */
	readonly first: number;
	readonly last: number;
	/** Whether a machine printed it: only what runs there is in it. */
	readonly isOutput: boolean;
}

/** Nobody keeps a longer list by hand. */
const MAX_ROWS = 300;
const MAX_OUTPUT = 200_000;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[.\]\s+)?(.+)$/;
const REMARK = /\([^()]*\)|（[^（）]*）/g;
/** What machines and their tools print, and files that say what runs. */
const OUTPUTS = new Set([
	...['ss', 'netstat', 'netstat-windows', 'netstat-bsd', 'lsof', 'powershell', 'docker-ps'],
	...['nmap', 'nmap-greppable', 'nmap-xml', 'compose', 'docker-run', 'systemctl-sockets'],
]);

/** The lists of services of a note, top to bottom. Lines of other lists are passed over. */
export function findServiceLists(text: string, registry: Registry): ServiceList[] {
	const lines = text.split('\n');
	const lists: ServiceList[] = [];
	const isFenced = new Uint8Array(lines.length + 1);
	for (const block of scanFences(lines)) {
		isFenced.fill(1, block.first, block.last + 1);
		if (BLOCK_LANGUAGES.some((each) => each === block.language)) continue;
		const found = outputIn(block.lines.join('\n'), block.first + 1, registry);
		if (found) lists.push({ ...found, first: block.first + 1, last: block.last + 1 });
	}
	for (let at = 0; at < lines.length; at++) {
		if (isFenced[at]) continue;
		const isPart = (line: string) => line.includes('|') || ITEM.test(line);
		if (!isPart(lines[at]!)) continue;
		let end = at;
		const isTable = lines[at]!.includes('|') && !ITEM.test(lines[at]!);
		const goesOn = (line = '') => (isTable ? line.includes('|') : ITEM.test(line));
		while (end + 1 < lines.length && !isFenced[end + 1] && goesOn(lines[end + 1])) end++;
		const own = lines.slice(at, end + 1);
		const listeners = isTable ? rowsOf(own, at) : itemsOf(own, at, registry);
		if (isPlausible(listeners, registry)) {
			lists.push({ listeners, first: at + 1, last: end + 1, isOutput: false });
		}
		at = end;
	}
	return lists.sort((a, b) => a.first - b.first);
}

/** What a code block has been pasted from; null where it's something else. */
function outputIn(
	text: string,
	above: number,
	registry: Registry,
): Pick<ServiceList, 'listeners' | 'isOutput'> | null {
	if (text.length > MAX_OUTPUT || !/\d/.test(text)) return null;
	const [format] = detectFormats(text);
	if (!format || !OUTPUTS.has(format.id)) return null;
	const { listeners } = readListing(text, format);
	if (listeners.length < 2 || listeners.length > MAX_ROWS) return null;
	const seen = new Set<string>();
	const read = listeners.flatMap(
		({ protocol, address, first, last, process, container, line }) => {
			// A scan's own names are those that IANA has.
			const scanned = format.id.startsWith('nmap')
				? knownName(registry, first, protocol)
				: '';
			const application = container || process || scanned;
			const bound = isWildcard(address) ? '*' : address;
			const key = [protocol, bound, first, last, application].join(' ');
			if (seen.has(key)) return [];
			seen.add(key);
			return [{ protocol, address: bound, first, last, application, line: line + above }];
		},
	);
	return { listeners: read, isOutput: true };
}

/** The rows of a table with a column of ports. A table of several hosts is left alone. */
function rowsOf(lines: readonly string[], above: number): FoundListener[] {
	if (lines.length > MAX_ROWS + 2) return [];
	const heading = markdownCells(lines[0]!);
	const columns = tableColumns(
		heading,
		lines.slice(2).map((row) => markdownCells(row)),
	);
	if (!columns || columns.isConnectors) return [];
	const known = new Set([
		...columns.meanings.values(),
		...columns.ports.map(({ index }) => index),
	]);
	const { listeners } = readListing(lines.join('\n'), MARKDOWN_TABLE);
	const hosts = new Set(listeners.map(({ host }) => host ?? ''));
	if (hosts.size > 1) return [];
	return listeners.map(({ protocol, address, first, last, process, container, line }) => {
		const cells = markdownCells(lines[line - 1]!);
		const other = cells.find((cell, at) => !known.has(at) && /^\p{L}[^/]*$/u.test(cell)) ?? '';
		const application = container || process || other;
		return { protocol, address, first, last, application, line: line + above };
	});
}

/** The items of a list that name a service and its ports, where at least half of them do. */
function itemsOf(lines: readonly string[], above: number, registry: Registry): FoundListener[] {
	if (lines.length > MAX_ROWS) return [];
	const isKnown = (name: string) => registry.resolveName(name).length > 0;
	let services = 0;
	const found = lines.flatMap((whole, index) => {
		const [, item = ''] = ITEM.exec(withoutLinks(whole)) ?? [];
		const parts = cutServices(item.replace(REMARK, ''), isKnown);
		const own: FoundListener[] = [];
		for (const { port, name } of parts) {
			// "port 8080 is free" is a sentence.
			if (!isPortWord(port) || !/\p{L}/u.test(name) || name.length > 40) return [];
			const read = readListener(port, registry);
			if ('problem' in read) return [];
			const line = above + index + 1;
			own.push(...read.value.map((each) => ({ ...each, application: name, line })));
		}
		if (own.length) services++;
		return own;
	});
	return services * 2 >= lines.length ? found : [];
}

/** Whether numbers look like ports: "Cores: 4" and "Eggs: 12" don't. */
function isPlausible(listeners: readonly FoundListener[], registry: Registry): boolean {
	if (listeners.length < 2) return false;
	const good = listeners.filter(({ first, application, protocol }) => {
		const uses = registry.common.at(first, protocol);
		return uses.length > 0 && (first >= 1024 || registry.resolveName(application).length > 0);
	});
	const known = listeners.filter(
		({ first }) => first > 20 && registry.common.at(first).length > 0,
	);
	return good.length > 0 && known.length * 2 >= listeners.length;
}
