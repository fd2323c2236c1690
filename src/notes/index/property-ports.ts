import { parseAddress } from '../../domain/address';
import { isSameName } from '../../domain/name';
import { readListener } from '../blocks/endpoint-text';
import { valuesIn } from '../blocks/entries';
import { withoutLinks } from '../blocks/links';
import { tornNumber } from '../blocks/port-block';
import type { LineProblem } from '../blocks/problem';
import type { NameResolver } from '../blocks/resolve-name';
import { cutService, isPortWord, type ServicePart } from '../blocks/host/service-text';
import type { NoteListener } from './note-value';

/** What follows a property with ports. */
export interface PropertyPorts {
	/** Without the host: who reads them knows what it's called. */
	readonly listeners: Omit<NoteListener, 'host'>[];
	readonly problems: LineProblem[];
}

/** The parts of a port that is written as a map of its own. */
const PARTS: readonly (readonly [part: string, names: RegExp])[] = [
	['port', /^(?:ports?|number|端口号?)$/i],
	['name', /^(?:name|app(?:lication)?|service|title|label|名称|服务|应用)$/i],
	['protocol', /^(?:proto(?:col)?|transport|协议)$/i],
	['address', /^(?:address|bind|ip|地址)$/i],
];
const ENTRY = /^("[^"]*"|'[^']*'|[^:：]+?)\s*[:：](?:\s+(.*))?$/s;
const EMPTY = /^(?:null|~|[|>][+-]?|[[\]{},]+)?$/i;
/** More values than this no property has. */
const MAX_VALUES = 20_000;

interface Reading extends PropertyPorts {
	readonly names: NameResolver;
	readonly host: string;
}

/**
 * Reads what a property lists: ports and names in either order, as text, a list, or a map. Each
 * value that isn't empty becomes a listener or a problem. `lines` are those of the properties,
 * `from` is the one with the key, from 1; `host` is what a value may call its own host.
 */
export function readPropertyPorts(
	lines: readonly string[],
	from: number,
	host: string,
	names: NameResolver,
): PropertyPorts {
	const reading: Reading = { listeners: [], problems: [], names, host };
	const [, own = ''] = /^[^:：]*[:：](.*)$/s.exec(lines[from - 1] ?? '') ?? [];
	readValues(own, from, '', reading);
	/** The key whose list or map is being read. */
	let group: { readonly name: string; readonly indent: number; readonly line: number } | null =
		null;
	let found = count(reading);
	const closeGroup = () => {
		if (group && count(reading) === found) {
			const problem = { code: 'not-understood', text: group.name } as const;
			reading.problems.push({ line: group.line, problem });
		}
		group = null;
	};
	for (let line = from + 1; line <= lines.length; line++) {
		const whole = lines[line - 1]!;
		const [, space = '', mark = '', text = ''] =
			/^(\s*)(-\s+|-$)?(.*)$/s.exec(whole.trimEnd()) ?? [];
		if (!space && !mark && text && !text.startsWith('#')) break;
		if (!text || text.startsWith('#')) continue;
		const isInside: boolean =
			group !== null && (mark ? space.length >= group.indent : space.length > group.indent);
		if (!isInside) closeGroup();
		const [, key = '', value] = ENTRY.exec(withoutLinks(text)) ?? [];
		const map = mark ? mapAt(lines, line, space.length + mark.length) : null;
		if (map) {
			readMap(map.parts, line, reading);
			line = map.last;
		} else if (key && !value?.trim() && !isPortWord(key)) {
			if (group) continue;
			group = { name: unquoted(key), indent: space.length + mark.length, line };
			found = count(reading);
		} else readValues(text, line, group?.name ?? '', reading);
		if (count(reading) >= MAX_VALUES) break;
	}
	closeGroup();
	return reading;
}

function count({ listeners, problems }: PropertyPorts): number {
	return listeners.length + problems.length;
}

/** The values of one line. */
function readValues(text: string, line: number, group: string, reading: Reading): void {
	const { names, host, listeners, problems } = reading;
	const isKnown = (name: string) => names.resolveName(name).length > 0;
	let previous: (ServicePart & { readonly line: number }) | null = null;
	const bare = withoutRemark(withoutLinks(text)).trim();
	const inside = /^\{.*\}$/s.test(bare) ? bare.slice(1, -1) : bare;
	const map = inside === bare ? null : flowMap(inside);
	if (map) return readMap(map, line, reading);
	for (const { text: value } of valuesIn(inside, line)) {
		if (EMPTY.test(value)) continue;
		const part = cutService(value.replace(/^\{|\}$/g, ''), isKnown);
		const isPort = isPortWord(part.port);
		// "8096 Jellyfin, upstairs": the comma belongs to the name.
		if (
			!isPort &&
			!isKnown(part.port) &&
			previous?.name &&
			!previous.isNameFirst &&
			!/\d/.test(value)
		) {
			const last = listeners[listeners.length - 1];
			if (last) {
				listeners[listeners.length - 1] = {
					...last,
					application: `${last.application}, ${value}`,
				};
				continue;
			}
		}
		const inherited: string = previous?.isNameFirst && !part.name ? previous.name : '';
		const [, head = '', tail = ''] = /^([^\s:：/[\]]+)[:：](\d\S*)$/.exec(part.port) ?? [];
		// "Jellyfin:8096" has no address in front of its port.
		const isNamed = head !== '' && !/^\d+(?:-\d+)?$/.test(head) && !parseAddress(head);
		const own = isNamed && !isSameName(head, host) ? head : '';
		const name = group || part.name || own || inherited;
		const torn = tornNumber(part.port, part.name);
		const read = torn ? { problem: torn } : readListener(isNamed ? tail : part.port, names);
		previous = { ...part, name, isNameFirst: part.isNameFirst || inherited !== '', line };
		if ('problem' in read) problems.push({ line, problem: read.problem });
		else {
			listeners.push(...read.value.map((each) => ({ ...each, application: name, line })));
		}
	}
}

/** An item with "port: 8096" and "name: Jellyfin" on lines of their own; null for any other. */
function mapAt(
	lines: readonly string[],
	line: number,
	indent: number,
): { readonly parts: ReadonlyMap<string, string>; readonly last: number } | null {
	const parts = new Map<string, string>();
	let last = line;
	for (let at = line; at <= lines.length; at++) {
		const whole = withoutRemark(withoutLinks(lines[at - 1]!)).trimEnd();
		const text = at === line ? whole.replace(/^\s*-\s+/, '') : whole.slice(indent);
		if (at > line && (whole.slice(0, indent).trim() || !text.trim() || /^\s*-/.test(text)))
			break;
		const [, key = '', value = ''] = ENTRY.exec(text.trim()) ?? [];
		const known = PARTS.find(([, isPart]) => isPart.test(unquoted(key)));
		if (at === line && !known) return null;
		if (known && !parts.has(known[0])) parts.set(known[0], unquoted(value.trim()));
		last = at;
	}
	return parts.has('port') && (parts.size > 1 || last > line) ? { parts, last } : null;
}

/** "port: 8096, name: Jellyfin"; null for a map of something else. */
function flowMap(text: string): ReadonlyMap<string, string> | null {
	const parts = new Map<string, string>();
	for (const each of text.split(',')) {
		const [, key = '', value = ''] = ENTRY.exec(each.trim()) ?? [];
		const known = PARTS.find(([, isPart]) => isPart.test(unquoted(key)));
		if (!known) return null;
		parts.set(known[0], unquoted(value.trim()));
	}
	return parts.has('port') && parts.size > 1 ? parts : null;
}

function readMap(parts: ReadonlyMap<string, string>, line: number, reading: Reading): void {
	const protocol = parts.get('protocol')?.toLowerCase();
	const address = parts.get('address');
	const bound = address?.includes(':') ? `[${address}]` : address;
	for (const { text } of valuesIn(parts.get('port') ?? '', line)) {
		const port = `${bound ? `${bound}:` : ''}${text}${protocol && !text.includes('/') ? `/${protocol}` : ''}`;
		const read = readListener(port, reading.names);
		const application = parts.get('name') ?? '';
		if ('problem' in read) reading.problems.push({ line, problem: read.problem });
		else reading.listeners.push(...read.value.map((each) => ({ ...each, application, line })));
	}
}

function withoutRemark(text: string): string {
	return /^\s*["']/.test(text) ? text : text.replace(/(^|\s)#.*$/s, '$1');
}

function unquoted(text: string): string {
	return text.replace(/^(["'])(.*)\1$/s, '$2').trim();
}
