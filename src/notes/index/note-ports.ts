import type { Listener } from '../../domain/host';
import type { Port } from '../../domain/port';
import { parsePortBlock, type NameResolver } from '../blocks/port-block';
import { findDrawnHost } from '../excalidraw/drawn-host';
import { drawingAt, isDrawing, readDrawing } from '../excalidraw/read-drawing';
import { findMentions, mayBeAboutPorts } from '../mentions/find-mentions';
import type { RuleContext } from '../mentions/rules';
import { findNoteBlocks } from './note-blocks';
import { readNoteHosts, type NoteHosts } from './note-listeners';

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
	/** Empty where the note does not say. */
	readonly application: string;
	readonly line: number;
}

/** What a note says of ports. */
export interface NotePorts extends NoteHosts {
	readonly places: readonly PortPlace[];
}

type Found = Omit<PortPlace, 'text'>;

/** Larger notes are data: their beginning is read. */
const MAX_NOTE = 4_000_000;
/** Enough of a line to see what it is about. */
const MAX_TEXT = 160;

/**
 * Reads what a note says of ports: in its words, its properties, its blocks, or its drawing. The
 * note's title names the host of properties that name none. Never throws.
 */
export function readNotePorts(
	whole: string,
	title: string,
	names: NameResolver,
	context: RuleContext,
): NotePorts {
	const text = whole.slice(0, MAX_NOTE);
	const speaks = mayBeAboutPorts(text);
	const blocks = speaks ? findNoteBlocks(text) : [];
	// A drawing's stored form is no text, and its texts stand before it.
	const at = isDrawing(text) ? drawingAt(text) : -1;
	const words = at < 0 ? text : text.slice(0, at);
	const found: Found[] = findMentions(words, context, speaks);
	if (words !== text) found.push(...drawnPlaces(text));
	for (const { language, source, line } of blocks) {
		if (language !== 'port') continue;
		for (const item of parsePortBlock(source, names).items) {
			found.push({ ...item.range, line: line + item.line });
		}
	}
	const hosts = readNoteHosts(text, title, blocks, names);
	found.push(...hosts.listeners);
	return { places: toPlaces(found, text), ...hosts };
}

/** The ports of a drawn host, each at its line among the drawing's texts. */
function drawnPlaces(text: string): Found[] {
	const drawing = readDrawing(text);
	const host = 'shapes' in drawing ? findDrawnHost(drawing.shapes) : null;
	if (!host) return [];
	const lines = text.split('\n');
	return host.ports.map(({ first, last }) => {
		const index = lines.findIndex((line) => line.startsWith(`${first} ^`));
		return { first, last, line: Math.max(0, index) + 1 };
	});
}

function toPlaces(found: readonly Found[], text: string): PortPlace[] {
	if (!found.length) return [];
	const inOrder = [...found].sort((a, b) => a.line - b.line || a.first - b.first);
	const places = new Map<string, PortPlace>();
	let [line, start] = [1, 0];
	for (const { first, last, line: sought } of inOrder) {
		// Most notes speak of ports in few lines: the others need not be cut out.
		for (; line < sought; line++) start = text.indexOf('\n', start) + 1 || text.length;
		places.set(`${line} ${first} ${last}`, { first, last, line, text: lineAt(text, start) });
	}
	return [...places.values()];
}

function lineAt(text: string, start: number): string {
	const end = text.indexOf('\n', start);
	const line = text.slice(start, end < 0 ? text.length : end);
	// A reference at the end of a line is for links, not for readers.
	return line
		.replace(/\s+\^[\w-]+\s*$/, '')
		.trim()
		.slice(0, MAX_TEXT);
}
