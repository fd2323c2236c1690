import { parsePortBlock } from '../blocks/port-block';
import { drawnPorts } from '../excalidraw/drawn-ports';
import { drawingAt, isDrawing, isDrawingFile, readDrawing } from '../excalidraw/read-drawing';
import { canvasText, isCanvas } from '../text/canvas-text';
import { mentionsInSlices } from '../mentions/find-mentions';
import type { MentionContext } from '../mentions/syntax/rule';
import { mayBeAboutPorts } from '../mentions/scan/regions';
import { findHosts } from '../found/find-hosts';
import { NOT_A_HOST, type FoundHost } from '../found/found-host';
import type { Registry } from '../../registry/registry';
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
	names: Registry,
	context: MentionContext,
): NotePorts {
	return runToEnd(notePortsInSlices(whole, title, names, context));
}

/** The same, pausing now and then: the caller decides how long to go on. */
export function* notePortsInSlices(
	whole: string,
	title: string,
	names: Registry,
	context: MentionContext,
): Generator<void, NotePorts> {
	const text = whole.slice(0, MAX_NOTE);
	if (isDrawingFile(text))
		return yield* drawnNote(whole.length > MAX_NOTE ? '' : text, '', context);
	if (isCanvas(text)) return yield* canvasNote(text, context);
	const speaks = mayBeAboutPorts(text);
	const blocks = speaks ? findNoteBlocks(text) : [];
	// Only the texts of a drawing count; they precede its compressed form.
	const at = isDrawing(text) ? drawingAt(text) : -1;
	const words = at < 0 ? text : text.slice(0, at);
	let found: Found[] = yield* mentionsInSlices(words, context, speaks);
	if (words !== text) found = found.concat((yield* drawnNote(text, words, context)).places);
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
	const offered = speaks ? offeredHosts(words, title, { ...hosts, listeners: kept }, names) : [];
	const ports = { places, listeners: kept, ...hosts, found: offered };
	return saysNothing(ports) ? NOTHING : ports;
}

/**
 * Hosts to offer: nothing for a note that was dismissed; of one that describes hosts itself, only the
 * machines that it hasn't described yet.
 */
function offeredHosts(
	text: string,
	title: string,
	{ hosts, dismissed, listeners }: Pick<NotePorts, 'hosts' | 'dismissed' | 'listeners'>,
	registry: Registry,
): readonly FoundHost[] {
	if (dismissed.includes(NOT_A_HOST)) return [];
	const [own] = hosts;
	const addresses = own?.addresses ?? [];
	if (!listeners.length)
		return findHosts(text, { title, host: own?.name ?? '', addresses }, registry);
	const described = [...new Set(listeners.map(({ host }) => host))];
	return findHosts(text, { title, host: '', addresses, described }, registry);
}

/** What most notes say of ports: one value for all of them, as a vault may have 100,000. */
const NOTHING: NotePorts = {
	places: [],
	listeners: [],
	hosts: [],
	dismissed: [],
	problems: [],
	found: [],
};

/**
 * The ports of a drawing, each at its line among the texts that precede it, and what its other
 * texts say; these are only in the drawing where the part before it was left empty.
 */
function* drawnNote(
	text: string,
	words: string,
	context: MentionContext,
): Generator<void, NotePorts> {
	const drawing = readDrawing(text);
	if (!('shapes' in drawing)) return NOTHING;
	const texts = drawing.shapes.filter((shape) => shape.text);
	const ports = drawnPorts(texts, context);
	yield;
	const lines = words.split('\n');
	const lineOf = (label: string) =>
		Math.max(
			0,
			lines.findIndex((line) => line.replace(/ \^[\w-]+$/, '').trim() === label),
		) + 1;
	const places = ports.slice(0, MAX_FOUND).map(({ range: { first, last }, shape }): PortPlace => {
		const label = shape.text.trim().split('\n')[0] ?? '';
		return { first, last, line: lineOf(label), text: detached(label.slice(0, MAX_TEXT)) };
	});
	const drawn = new Set(ports.map(({ shape }) => shape));
	for (const shape of texts) {
		if (drawn.has(shape) || words.includes(shape.text.split('\n')[0]!)) continue;
		if (places.length > MAX_FOUND) break;
		for (const { first, last } of yield* mentionsInSlices(shape.text, context)) {
			places.push({ first, last, line: 1, text: detached(shape.text.slice(0, MAX_TEXT)) });
		}
	}
	const unique = new Map(
		places.map((place) => [`${place.line} ${place.first} ${place.last}`, place]),
	);
	return unique.size ? { ...NOTHING, places: [...unique.values()] } : NOTHING;
}

/** What the texts of a canvas say of ports. They have no lines of their own in its file. */
function* canvasNote(text: string, context: MentionContext): Generator<void, NotePorts> {
	const places = new Map<string, PortPlace>();
	for (const words of canvasText(text)) {
		for (const { first, last, line } of yield* mentionsInSlices(words, context)) {
			const shown = detached((words.split('\n')[line - 1] ?? '').trim().slice(0, MAX_TEXT));
			if (places.size < MAX_FOUND)
				places.set(`${first} ${last}`, { first, last, line: 1, text: shown });
		}
	}
	return places.size ? { ...NOTHING, places: [...places.values()] } : NOTHING;
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
