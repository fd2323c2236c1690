import type { Mention } from './mention';
import { mapped, RULES, type RuleContext, type RuleHit } from './rules';

/** Longer lines are data, and no prose: only so much of one is looked at. */
const MAX_LINE = 4000;
/** A word that has to stand in a line for any rule to find something; most lines have none. */
const PROMISING = /\d/;

/** Finds the ports that a text speaks of, in the order in which they stand in it. */
export function findMentions(text: string, context: RuleContext): Mention[] {
	const mentions: Mention[] = [];
	const lines = text.split('\n');
	let column: number | null = null;
	let inPorts = false;
	for (const [index, whole] of lines.entries()) {
		const line = whole.length > MAX_LINE ? whole.slice(0, MAX_LINE) : whole;
		column = tableColumn(line, lines[index + 1] ?? '', column);
		inPorts =
			/^\s*(?:-\s+)?(?:ports|expose)\s*:\s*(?:#.*)?$/i.test(line) ||
			(inPorts && /^\s*-\s/.test(line));
		if (!PROMISING.test(line)) continue;
		const found = new Map<number, RuleHit>();
		const add = (hit: RuleHit) => {
			if (!found.has(hit.at)) found.set(hit.at, hit);
		};
		if (column !== null) for (const hit of cellHits(line, column)) add(hit);
		if (line.includes('|')) for (const hit of rowHits(line)) add(hit);
		if (inPorts) for (const hit of composeHits(line)) add(hit);
		for (const rule of RULES) for (const hit of rule(line, context)) add(hit);
		for (const hit of withoutOverlaps([...found.values()])) {
			const { first, last, protocols, at, certainty } = hit;
			mentions.push({ first, last, protocols, line: index + 1, column: at, certainty });
		}
	}
	return mentions;
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
