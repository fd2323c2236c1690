import { isLoopback, isWildcard } from '../../domain/address';
import { MARKDOWN_TABLE } from '../../formats/tables/markdown-table';
import { markdownCells } from '../../formats/tables/markdown-cells';
import { tableColumns } from '../../formats/tables/table/table-columns';
import { detectFormats, readListing } from '../../formats/read-listing';
import { withoutLinks } from '../blocks/links';
import { knownApplication } from '../checks/known-application';
import { BLOCK_LANGUAGES } from '../blocks/languages';
import { scanFences } from '../../lib/fences';
import type { Registry } from '../../registry/registry';
import { knownName } from '../known-name';
import { append } from '../../lib/multimap';
import type { FoundListener } from './found-host';
import { placesIn } from './machines';
import { commonProtocols } from './protocols';
import { nestedParts, type ListParent } from './nested-lists';
import { isForward, mayBePort, readItem, type ServiceItem } from './service-item';

/** A table, a list or a pasted listing with services and their ports. */
export interface ServiceList {
	readonly items: readonly ServiceItem[];
	/** From 1, both included. */
	readonly first: number;
	readonly last: number;
	/** Whether a machine printed it: only what runs there is in it. */
	readonly isOutput: boolean;
	/** The item that it's nested in, where that's a machine. */
	readonly parent?: ListParent | undefined;
}

/** Nobody keeps a longer list by hand. */
const MAX_ROWS = 300;
const MAX_OUTPUT = 200_000;
const MAX_ROW = 1000;
const MAX_TEXT = 100;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[.\]\s+)?(.+)$/;
/** What a list of forwarded ports is called, and how its columns are. */
const FORWARDS =
	/端口转发|转发规则|虚拟服务器|\bport[- ]?forward|\bd?nat rules|\bvirtual servers?\b/i;
const OUTER_COLUMN = /外网端口|公网端口|外部端口|\b(?:wan|external) port/i;
const INNER_COLUMN =
	/(?:内网|内部|目标)(?:地址|ip|主机|设备)|\b(?:internal|lan|target) (?:ip|address|host)|转发/i;
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
		const nested = isTable ? [] : nestedParts(lines.slice(at, end + 1));
		const below = nested.filter(({ parent }) => parent);
		if (below.length) {
			const others = nested.filter(({ parent }) => !parent);
			for (const { first, last, parent } of [...below, ...others]) {
				const part = lines.slice(at + first, at + last + 1);
				const items = itemsOf(part, at + first, registry, false);
				const mayBeOne = parent?.addresses.length && items.some(isOnDefault(registry));
				if (!isPlausible(items, registry, mayBeOne ? 1 : 2)) continue;
				// What is written below it must not tear the outer list.
				lists.push({
					items,
					first: at + first + 1,
					last: end + 1,
					isOutput: false,
					parent,
				});
			}
			at = end;
			continue;
		}
		const own = lines.slice(at, end + 1);
		const isOfForwards =
			FORWARDS.test(wordsAbove(lines, at).slice(0, MAX_ROW)) || isForwardTable(own[0]!);
		const read = isTable
			? rowsOf(own, at, registry, isOfForwards)
			: itemsOf(own, at, registry, isOfForwards);
		const items = isOfForwards
			? read.map((item) => ({ ...item, listeners: [], hosts: [], isForward: true }))
			: read;
		const isWhole = items.length > 0 && items.every(({ isForward }) => isForward);
		if (isWhole || isPlausible(items, registry)) {
			lists.push({ items, first: at + 1, last: end + 1, isOutput: false });
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
): Pick<ServiceList, 'items' | 'isOutput'> | null {
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
	return { items: [itemOfOutput(read)], isOutput: true };
}

function itemOfOutput(listeners: readonly FoundListener[]): ServiceItem {
	const line = listeners[0]?.line ?? 1;
	return { ...NOTHING, line, text: '', listeners };
}

const NOTHING = { hosts: [], places: [], isForward: false, hasUnread: false };

/** The heading or the sentence right above a list. */
function wordsAbove(lines: readonly string[], line: number): string {
	for (let at = line - 1; at >= 0 && at > line - 4; at--)
		if (lines[at]!.trim()) return lines[at]!.trim();
	return '';
}

function isForwardTable(heading: string): boolean {
	return heading.includes('|') && OUTER_COLUMN.test(heading) && INNER_COLUMN.test(heading);
}

/** The rows of a table with a column of ports. A table of several hosts is left alone. */
function rowsOf(
	lines: readonly string[],
	above: number,
	registry: Registry,
	isOfForwards: boolean,
): ServiceItem[] {
	if (lines.length > MAX_ROWS + 2) return [];
	const rows = lines.map((text, index) => ({
		...NOTHING,
		line: above + index + 1,
		text: markdownCells(text.slice(0, MAX_ROW)).filter(Boolean).join(' · ').slice(0, MAX_TEXT),
	}));
	if (isOfForwards) return rows.slice(2).map((row) => ({ ...row, listeners: [] }));
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
	const byLine = new Map<number, FoundListener[]>();
	for (const { protocol, address, first, last, process, container, line } of listeners) {
		const cells = markdownCells(lines[line - 1]!);
		const other = cells.find((cell, at) => !known.has(at) && /^\p{L}[^/]*$/u.test(cell)) ?? '';
		const application = container || process || other;
		const isSaid = columns.meanings.has('protocol') || /tcp|udp/i.test(lines[line - 1]!);
		const used = isSaid ? [protocol] : commonProtocols(application, first, registry);
		for (const each of used) {
			const found = { protocol: each, address, first, last, application, line: line + above };
			append(byLine, line, found);
		}
	}
	return rows.slice(2).map((row) => {
		const own = byLine.get(row.line - above) ?? [];
		const text = lines[row.line - above - 1]!.slice(0, MAX_ROW);
		const cells = markdownCells(text);
		const written = columns.ports.map(({ index }) => cells[index] ?? '');
		const bound = own.map(({ address }) => address);
		return {
			...row,
			listeners: own,
			hosts: bound.filter((address) => !isWildcard(address) && !isLoopback(address)),
			places: placesIn(text.replaceAll('|', ' , ')),
			isForward: !own.length && isForward(text),
			hasUnread: !own.length && written.some(mayBePort),
		};
	});
}

/** The items of a list, where at least half of them name a service and its ports. */
function itemsOf(
	lines: readonly string[],
	above: number,
	registry: Registry,
	isOfForwards: boolean,
): ServiceItem[] {
	if (lines.length > MAX_ROWS) return [];
	const items = lines.map((whole, index) => {
		const [, item = ''] = ITEM.exec(withoutLinks(whole)) ?? [];
		return readItem(item, above + index + 1, registry);
	});
	const meant = items.filter(({ isForward }) => !isForward);
	const services = meant.filter(({ listeners }) => listeners.length);
	return isOfForwards || services.length * 2 >= meant.length ? items : [];
}

/** Whether an item is a known service on its own port. */
function isOnDefault(registry: Registry) {
	return ({ listeners }: ServiceItem) =>
		listeners.some((each) => knownApplication(each, registry).isOnDefault);
}

/** Whether numbers look like ports: "Cores: 4" and "Eggs: 12" don't. */
function isPlausible(items: readonly ServiceItem[], registry: Registry, least = 2): boolean {
	// A port that's written once and is on two protocols counts once.
	const listeners = items.flatMap(({ listeners: own }) =>
		own.filter(({ first }, at) => own.findIndex((each) => each.first === first) === at),
	);
	if (listeners.length < least) return false;
	const good = listeners.filter(({ first, application, protocol }) => {
		const uses = registry.common.at(first, protocol);
		return uses.length > 0 && (first >= 1024 || registry.resolveName(application).length > 0);
	});
	const known = listeners.filter(
		({ first }) => first > 20 && registry.common.at(first).length > 0,
	);
	return good.length > 0 && known.length * 2 >= listeners.length;
}
