import type { Port } from '../../domain/port';
import { parsePortBlock, type NameResolver } from '../blocks/port-block';
import { findDrawnHost } from '../excalidraw/drawn-host';
import { drawingAt, isDrawing, readDrawing } from '../excalidraw/read-drawing';
import { mentionsInSlices } from '../mentions/find-mentions';
import type { RuleContext } from '../mentions/rules';
import { mayBeAboutPorts } from '../mentions/stretches';
import { runToEnd } from '../../lib/run-to-end';
import { findNoteBlocks } from './note-blocks';
import { readNoteHosts } from './note-listeners';
import { saysNothing, type NotePorts, type PortPlace } from './note-value';

type Found = Omit<PortPlace, 'text'>;

/** In characters. Larger notes are data: their beginning is read. */
export const MAX_NOTE = 2_000_000;
/** Limit of places and listeners kept per note: hostile notes could have millions. */
const MAX_FOUND = 20_000;
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
	return runToEnd(notePortsInSlices(whole, title, names, context));
}

/** The same, pausing now and then: the caller decides how long to go on. */
export function* notePortsInSlices(
	whole: string,
	title: string,
	names: NameResolver,
	context: RuleContext,
): Generator<void, NotePorts> {
	const text = whole.slice(0, MAX_NOTE);
	const speaks = mayBeAboutPorts(text);
	const blocks = speaks ? findNoteBlocks(text) : [];
	// Only the texts of a drawing count; they precede its compressed form.
	const at = isDrawing(text) ? drawingAt(text) : -1;
	const words = at < 0 ? text : text.slice(0, at);
	let found: Found[] = yield* mentionsInSlices(words, context, speaks);
	if (words !== text) found = found.concat(drawnPlaces(text));
	for (const { language, source, line } of blocks) {
		if (language !== 'port' || found.length > MAX_FOUND) continue;
		yield;
		for (const item of parsePortBlock(source, names).items) {
			found.push({ ...item.range, line: line + item.line });
		}
	}
	const { listeners, ...hosts } = yield* readNoteHosts(text, title, blocks, names);
	const kept = listeners.slice(0, MAX_FOUND);
	if (kept.length) yield;
	const places = toPlaces([...found.slice(0, MAX_FOUND), ...kept], text);
	const ports = { places, listeners: kept, ...hosts };
	return saysNothing(ports) ? NOTHING : ports;
}

/** What most notes say of ports: one value for all of them, as a vault may have 100,000. */
const NOTHING: NotePorts = { places: [], listeners: [], hosts: [], dismissed: [] };

/** The ports of a drawn host, each at its line among the drawing's texts. */
function drawnPlaces(text: string): Found[] {
	const drawing = readDrawing(text);
	const host = 'shapes' in drawing ? findDrawnHost(drawing.shapes) : null;
	if (!host) return [];
	const lineOf = new Map<Port, number>();
	for (const [index, line] of text.split('\n').entries()) {
		const [, number] = /^(\d{1,5}) \^/.exec(line) ?? [];
		if (number && !lineOf.has(Number(number))) lineOf.set(Number(number), index + 1);
	}
	return host.ports.map(({ first, last }) => ({ first, last, line: lineOf.get(first) ?? 1 }));
}

function toPlaces(found: readonly Found[], text: string): PortPlace[] {
	if (!found.length) return [];
	const inOrder = [...found].sort((a, b) => a.line - b.line || a.first - b.first);
	const places = new Map<string, PortPlace>();
	let [line, start, shown] = [1, 0, lineAt(text, 0)];
	for (const { first, last, line: sought } of inOrder) {
		// Most notes mention ports in few lines, so the others needn't be cut out.
		if (sought > line) {
			for (; line < sought; line++) start = text.indexOf('\n', start) + 1 || text.length;
			shown = lineAt(text, start);
		}
		places.set(`${line} ${first} ${last}`, { first, last, line, text: shown });
	}
	return [...places.values()];
}

/** A line cut short. A reference at its end is for links, not for readers. */
function lineAt(text: string, start: number): string {
	const end = text.indexOf('\n', start);
	const line = text.slice(start, end < 0 ? text.length : end);
	const at = line.lastIndexOf(' ^');
	const isReference = at >= 0 && /^ \^[\w-]+\s*$/.test(line.slice(at));
	return detached((isReference ? line.slice(0, at) : line).trim().slice(0, MAX_TEXT));
}

/**
 * The same letters in a string of their own. Engines make a part of a string point into the whole: a
 * line that is kept would keep its whole note in memory.
 */
function detached(part: string): string {
	return ` ${part}`.slice(1);
}
