import type { Mention } from './mention';
import { mapped, RULES, type RuleContext, type RuleHit } from './rules';

/** Longer lines are data, and no prose: only so much of one is looked at. */
const MAX_LINE = 4000;
/**
 * What stands in every line that speaks of a port. Most lines of a vault have none of it, and are
 * not looked at any further.
 */
const HINT =
	/ports?(?=[^a-z\n][^\n]{0,70}[\d|]|\s*[:*`_|]|\d)|port[- ]?(?:forward|map)|tcp|udp|sctp|dccp|listen|expose|published|b(?:ou|i)nd|:\d{3}|[^\s\d]:\d|\.\d{1,3}:\d|\d{3}:\d|端口|埠|监听|偵聽|[(（]\s?\d{2,5}\s?[)）]|\s-p/gi;

/** Finds the ports that a text speaks of, in the order in which they stand in it. */
export function findMentions(text: string, context: RuleContext): Mention[] {
	const mentions: Mention[] = [];
	const hint = new RegExp(HINT);
	let column: number | null = null;
	let inPorts = false;
	let line = 1;
	for (let start = 0; start < text.length;) {
		if (column === null && !inPorts) {
			hint.lastIndex = start;
			const match = hint.exec(text);
			if (!match) break;
			for (
				let next = text.indexOf('\n', start);
				next >= 0 && next < match.index;
				next = text.indexOf('\n', start)
			) {
				start = next + 1;
				line++;
			}
		}
		const end = endOfLine(text, start);
		const words = text.slice(start, Math.min(end, start + MAX_LINE));
		column = tableColumn(words, text.slice(end + 1, endOfLine(text, end + 1)), column);
		inPorts = opensPorts(words) || (inPorts && /^\s*-\s/.test(words));
		for (const hit of readLine(words, column, inPorts, context)) {
			const { first, last, protocols, at, certainty } = hit;
			mentions.push({ first, last, protocols, line, column: at, certainty });
		}
		start = end + 1;
		line++;
	}
	return mentions;
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** Whether a line is a key of YAML that a list of ports follows. */
function opensPorts(line: string): boolean {
	return /^\s*(?:-\s+)?(?:ports|expose)\s*:\s*(?:#.*)?$/i.test(line);
}

function readLine(
	line: string,
	column: number | null,
	inPorts: boolean,
	context: RuleContext,
): RuleHit[] {
	if (!/\d/.test(line)) return [];
	const found = new Map<number, RuleHit>();
	const add = (hits: readonly RuleHit[]) => {
		for (const hit of hits) if (!found.has(hit.at)) found.set(hit.at, hit);
	};
	if (column !== null) add(cellHits(line, column));
	if (line.includes('|')) add(rowHits(line));
	if (inPorts) add(composeHits(line));
	for (const { needs, find } of RULES) if (needs.test(line)) add(find(line, context));
	return withoutOverlaps([...found.values()]);
}

/** The end of a range is no mention of its own. */
function withoutOverlaps(hits: RuleHit[]): RuleHit[] {
	const sorted = hits.sort((a, b) => a.at - b.at);
	return sorted.filter((hit, index) => {
		const before = sorted[index - 1];
		return (
			!before ||
			before.first === before.last ||
			hit.at - before.at > 12 ||
			hit.first !== before.last
		);
	});
}

const PORT_HEADING =
	/^(?:ports?|port(?:s|\s+numbers?)?|端口号?|埠|listens?(?:\s+on)?|published|监听(?:端口)?)$/i;

/** The column of a Markdown table that has ports, while one is inside of it. */
function tableColumn(line: string, next: string, now: number | null): number | null {
	if (!line.includes('|')) return null;
	if (/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(next)) {
		const at = cellsOf(line).findIndex(({ text }) =>
			PORT_HEADING.test(text.replace(/[*_`]/g, '').trim()),
		);
		return at < 0 ? null : at;
	}
	return now;
}

function cellsOf(line: string): { text: string; at: number }[] {
	const cells: { text: string; at: number }[] = [];
	let at = /^\s*\|/.exec(line)?.[0].length ?? 0;
	for (const text of line.slice(at).split('|')) {
		cells.push({ text, at });
		at += text.length + 1;
	}
	return cells;
}

/** A table of properties has the heading at its side: "| Port | 8080 |". */
function rowHits(line: string): RuleHit[] {
	const [heading, value] = cellsOf(line);
	const isPort = heading && PORT_HEADING.test(heading.text.replace(/[*_`]/g, '').trim());
	return isPort && value ? cellHits(line, 1) : [];
}

function cellHits(line: string, column: number): RuleHit[] {
	const cell = cellsOf(line)[column];
	const isPorts =
		cell &&
		/^[\s*_`~]*\d{1,5}(?:[\s,，、/&+*_`~–-]|\d|tcp|udp|and|和|\([^)]*\)|:)*$/i.test(cell.text);
	return isPorts ? mapped(cell.text, cell.at) : [];
}

/** A line of a Compose file's list: "- 8080:80", '- "127.0.0.1:9000:9000/udp"'. */
function composeHits(line: string): RuleHit[] {
	const [whole = '', head = '', address = '', ports = ''] =
		/^(\s*-\s+["']?)((?:\d{1,3}\.){3}\d{1,3}:|\[[0-9a-f:]+\]:)?(\d{1,5}(?:-\d{1,5})?(?::\d{1,5}(?:-\d{1,5})?)?(?:\/(?:tcp|udp))?)["']?\s*(?:#.*)?$/i.exec(
			line,
		) ?? [];
	return whole ? mapped(ports, head.length + address.length) : [];
}
