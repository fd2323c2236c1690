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
export function addListener(source: string, block: HostBlock, index: number, port: string): string {
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

/** Takes an application out, with the lines that belong to it. */
export function removeApplication(source: string, block: HostBlock, index: number): string {
	const place = block.places[index];
	if (!place) return source;
	const lines = source.split('\n');
	lines.splice(place.line - 1, place.lastLine - place.line + 1);
	return lines.join('\n');
}

function changeKeyLine(
	source: string,
	block: HostBlock,
	index: number,
	change: (key: string, rest: string) => string,
): string {
	const place = block.places[index];
	if (!place) return source;
	const lines = source.split('\n');
	const [, key = '', rest = ''] =
		/^("[^"]*"|'[^']*'|[^:：]*?)(\s*[:：].*)$/.exec(lines[place.line - 1]!) ?? [];
	lines[place.line - 1] = change(key, rest);
	return lines.join('\n');
}
