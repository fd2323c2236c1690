import type { Listener } from '../../domain/host';
import type { Port } from '../../domain/port';
import { parseHostBlock } from '../blocks/host-block';
import { parsePortBlock, type NameResolver } from '../blocks/port-block';
import { findDrawnHost } from '../excalidraw/drawn-host';
import { drawingAt, isDrawing, readDrawing } from '../excalidraw/read-drawing';
import { findMentions } from '../mentions/find-mentions';
import type { RuleContext } from '../mentions/rules';

/** A line of a note that speaks of a port, or of a range. */
export interface PortPlace {
	readonly first: Port;
	readonly last: Port;
	/** From 1. */
	readonly line: number;
	/** The line itself, cut short. */
	readonly text: string;
}

/** Something that a note says listens on a host. */
export interface NoteListener extends Listener {
	readonly host: string;
	readonly application: string;
	readonly line: number;
}

/** What a note says of ports. */
export interface NotePorts {
	readonly places: readonly PortPlace[];
	readonly listeners: readonly NoteListener[];
}

/** Larger notes are data: their beginning is read. */
const MAX_NOTE = 4_000_000;
/** Enough of a line to see what it is about. */
const MAX_TEXT = 160;

/** Reads what a note says of ports: in its words, its blocks, or its drawing. Never throws. */
export function readNotePorts(whole: string, names: NameResolver, context: RuleContext): NotePorts {
	const text = whole.slice(0, MAX_NOTE);
	const lines = text.split('\n');
	const blocks = findBlocks(lines);
	const found: { first: Port; last: Port; line: number }[] = [];
	const listeners: NoteListener[] = [];
	// A drawing's stored form is no text, and its texts stand before it.
	const at = isDrawing(text) ? drawingAt(text) : -1;
	const words = at < 0 ? text : text.slice(0, at);
	found.push(...findMentions(words, context));
	if (words !== text) found.push(...drawnPlaces(text, lines));
	for (const { language, source, line } of blocks) {
		if (language === 'port') {
			for (const item of parsePortBlock(source, names).items) {
				found.push({ ...item.range, line: line + item.line });
			}
		} else listeners.push(...listenersOf(source, line, names));
	}
	found.push(...listeners);
	return { places: toPlaces(found, lines), listeners };
}

interface Block {
	readonly language: 'port' | 'port-host';
	readonly source: string;
	/** The line of the fence that opens it, from 1. */
	readonly line: number;
}

function findBlocks(lines: readonly string[]): Block[] {
	const blocks: Block[] = [];
	let open: { language: string; fence: string; line: number } | null = null;
	for (const [index, text] of lines.entries()) {
		const [, fence = '', language = ''] = /^\s*(`{3,}|~{3,})\s*([\w-]*)\s*$/.exec(text) ?? [];
		if (!fence) continue;
		if (!open) open = { language, fence, line: index + 1 };
		else if (fence.startsWith(open.fence) && !language) {
			const { language: own, line } = open;
			if (own === 'port' || own === 'port-host') {
				blocks.push({ language: own, source: lines.slice(line, index).join('\n'), line });
			}
			open = null;
		}
	}
	return blocks;
}

function listenersOf(source: string, fence: number, names: NameResolver): NoteListener[] {
	const { host, places } = parseHostBlock(source, names);
	// A host without a name is an example: two of them are not the same one.
	if (!host.name) return [];
	return host.applications.flatMap(({ name, listeners }, index) =>
		listeners.map((listener) => ({
			...listener,
			host: host.name,
			application: name,
			line: fence + places[index]!.line,
		})),
	);
}

/** The ports of a drawn host, each at its line among the drawing's texts. */
function drawnPlaces(
	text: string,
	lines: readonly string[],
): { first: Port; last: Port; line: number }[] {
	const drawing = readDrawing(text);
	const host = 'shapes' in drawing ? findDrawnHost(drawing.shapes) : null;
	return (host?.ports ?? []).map(({ first, last }) => {
		const index = lines.findIndex((line) => line.startsWith(`${first} ^`));
		return { first, last, line: Math.max(0, index) + 1 };
	});
}

function toPlaces(
	found: readonly { first: Port; last: Port; line: number }[],
	lines: readonly string[],
): PortPlace[] {
	const places = new Map<string, PortPlace>();
	for (const { first, last, line } of found) {
		// A reference at the end of a line is for links, not for readers.
		const text = (lines[line - 1] ?? '')
			.replace(/\s+\^[\w-]+\s*$/, '')
			.trim()
			.slice(0, MAX_TEXT);
		places.set(`${line} ${first} ${last}`, { first, last, line, text });
	}
	return [...places.values()].sort((a, b) => a.line - b.line || a.first - b.first);
}
