import type { HostBlock } from './host-block';
import { writeKey } from './write-names';

/**
 * Changes of a `port-host` block's text. Each leaves all other lines as they are, remarks and order
 * included, so that what the reader wrote stays what it was.
 */

/** Adds an application at the end of the others, before the packets. */
export function addApplication(
	source: string,
	block: HostBlock,
	name: string,
	ports: string,
): string {
	const lines = source === '' ? [] : source.split('\n');
	const after = block.places.reduce((last, place) => Math.max(last, place.lastLine), 0);
	const packets = lines.findIndex((line) => /^packets\s*:/i.test(line));
	const at = after || (packets < 0 ? lines.length : packets);
	const text = ports.trim() ? `${writeKey(name)}: ${ports.trim()}` : `${writeKey(name)}:`;
	return [...lines.slice(0, at), text, ...lines.slice(at)].join('\n');
}

/**
 * The text with the line of an application written as "name: ports" where it isn't: such a line may
 * hold several applications, and gets a line for each.
 */
function settled(
	source: string,
	block: HostBlock,
	index: number,
): { readonly source: string; readonly block: HostBlock } {
	const own = block.places[index];
	if (!own?.written) return { source, block };
	const lines = source.split('\n');
	const here = block.places.filter(({ line }) => line === own.line);
	const [remark = ''] = /\s+#.*$/.exec(lines[own.line - 1]!) ?? [];
	const now = here.map(({ written = '' }, at) => (at === 0 ? written + remark : written));
	lines.splice(own.line - 1, own.lastLine - own.line + 1, ...now);
	const more = now.length - (own.lastLine - own.line + 1);
	const places = block.places.map((place) => {
		const at = here.indexOf(place);
		if (at >= 0)
			return { ...place, line: own.line + at, lastLine: own.line + at, written: undefined };
		const moved = place.line > own.line ? more : 0;
		return { ...place, line: place.line + moved, lastLine: place.lastLine + moved };
	});
	return { source: lines.join('\n'), block: { ...block, places } };
}

/** Gives an application another name. */
export function renameApplication(
	source: string,
	block: HostBlock,
	index: number,
	name: string,
): string {
	return changeKeyLine(source, block, index, (_key, rest) => `${writeKey(name)}${rest}`);
}

/** Adds a port to what an application listens on. */
export function addListener(whole: string, read: HostBlock, index: number, port: string): string {
	const { source, block } = settled(whole, read, index);
	const place = block.places[index];
	if (!place) return source;
	const lines = source.split('\n');
	const last = lines[place.lastLine - 1]!;
	if (place.lastLine > place.line && /^\s*-/.test(last)) {
		const indent = /^\s*/.exec(last)![0];
		lines.splice(place.lastLine, 0, `${indent}- ${port.trim()}`);
		return lines.join('\n');
	}
	return changeKeyLine(source, block, index, (key, rest) => {
		const [, colon = ': ', value = '', remark = ''] =
			/^(\s*[:：]\s*)(.*?)(\s+#.*)?$/.exec(rest) ?? [];
		const gap = /\s$/.test(colon) ? '' : ' ';
		const list = /^\[(.*)\]$/.exec(value);
		if (list) {
			const inner = [list[1]!.trim(), port.trim()].filter(Boolean).join(', ');
			return `${key}${colon}[${inner}]${remark}`;
		}
		return `${key}${colon}${gap}${[value, port.trim()].filter(Boolean).join(', ')}${remark}`;
	});
}

/**
 * Writes what an application listens on: in `kept` what becomes of each value that it has, null for
 * one that goes, and in `added` what is new. Lines whose values stay are not touched.
 */
export function setListeners(
	source: string,
	block: HostBlock,
	index: number,
	kept: readonly (string | null)[],
	added: readonly string[],
): string {
	const place = block.places[index];
	if (!place) return source;
	const lines = source.split('\n');
	const own = lines.slice(place.line - 1, place.lastLine);
	const isItem = (text: string) => /^\s*-/.test(text);
	const hasItems = own.slice(1).some(isItem);
	const written = own.flatMap((text, at): (string | null)[] => {
		const values = place.values.map((value, nth) => ({ ...value, now: kept[nth] ?? null }));
		const here = values.filter(({ line }) => line === place.line + at);
		const more = at === 0 && !hasItems ? added : [];
		if (!more.length && here.every((value) => value.now === value.text)) return [text];
		const now = [...here.flatMap((value) => value.now ?? []), ...more];
		return isItem(text) && !now.length ? [] : [withValues(text, now)];
	});
	if (hasItems) {
		const last = own.filter(isItem).pop()!;
		written.push(...added.map((text) => withValues(last.replace(/\s+#.*$/, ''), [text])));
	}
	const all = [...kept.filter((value) => value !== null), ...added];
	// A list in brackets over several lines is written as one.
	const whole = `${writeKey(block.host.applications[index]!.name)}: ${all.join(', ')}`.trimEnd();
	const isGood = written.every((text) => text !== null);
	lines.splice(place.line - 1, own.length, ...(isGood ? written : [whole]));
	return lines.join('\n');
}

/** A line with other values behind its key or hyphen; null where it has neither. */
function withValues(text: string, values: readonly string[]): string | null {
	const [, head, value = '', remark = ''] =
		/^((?:\s*-|(?:"[^"]*"|'[^']*'|[^:：]*?)\s*(?::(?=\s|$)|：))\s*)(.*?)(\s+#.*)?$/.exec(
			text,
		) ?? [];
	if (head === undefined) return null;
	const isList = value.startsWith('[');
	// A list that goes on below isn't closed here.
	if (isList && !value.endsWith(']')) return null;
	const joined = values.join(', ');
	const gap = /\s$/.test(head) || !joined ? '' : ' ';
	return `${head}${gap}${isList ? `[${joined}]` : joined}${remark}`;
}

/** Takes an application out, with the lines that belong to it. */
export function removeApplication(whole: string, read: HostBlock, index: number): string {
	const { source, block } = settled(whole, read, index);
	const place = block.places[index];
	if (!place) return source;
	const lines = source.split('\n');
	lines.splice(place.line - 1, place.lastLine - place.line + 1);
	return lines.join('\n');
}

function changeKeyLine(
	whole: string,
	read: HostBlock,
	index: number,
	change: (key: string, rest: string) => string,
): string {
	const { source, block } = settled(whole, read, index);
	const place = block.places[index];
	if (!place) return source;
	const lines = source.split('\n');
	const [, key = '', rest = ''] =
		/^("[^"]*"|'[^']*'|[^:：]*?)(\s*[:：].*)$/.exec(lines[place.line - 1]!) ?? [];
	lines[place.line - 1] = change(key, rest);
	return lines.join('\n');
}
