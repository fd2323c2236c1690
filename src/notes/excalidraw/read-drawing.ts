import { decompressFromBase64 } from './lz-base64';

/** A shape of a drawing, as far as its structure is concerned. */
export interface Shape {
	readonly id: string;
	readonly type: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The words of a text; empty for any other shape. */
	readonly text: string;
	/** The shape that a text is the label of; empty for none. */
	readonly container: string;
	/** What an arrow begins and ends at; empty where it is tied to nothing. */
	readonly from: string;
	readonly to: string;
	/** Where a line or arrow ends, relative to its own corner. */
	readonly end: { readonly x: number; readonly y: number };
}

/** A drawing, or why it could not be read. */
export type DrawingReading =
	| { readonly shapes: readonly Shape[] }
	| { readonly problem: 'no-drawing' | 'too-large' | 'damaged' };

/** Larger drawings than any that people make; a bound on time and memory. */
const MAX_STORED = 8_000_000;
const MAX_JSON = 20_000_000;
/** What becomes longer than this, and many times as long as it is stored, was made to. */
const MAX_BOMB = 1_000_000;
const MAX_GROWTH = 40;
const MAX_SHAPES = 50_000;

/** Whether a note is a drawing, by what its plugin writes into its frontmatter. */
export function isDrawing(text: string): boolean {
	return /^---\s*\n(?:.*\n)*?excalidraw-plugin:/.test(text.slice(0, 2000));
}

/** Whether a text is a drawing's file of the older kind: JSON alone. */
export function isDrawingFile(text: string): boolean {
	return /^\s*\{\s*"type"\s*:\s*"excalidraw"/.test(text.slice(0, 200));
}

/** Reads a drawing: of an `.excalidraw.md` note in both forms, or a file of JSON alone. Never throws. */
export function readDrawing(text: string): DrawingReading {
	if (/^\s*\{/.test(text)) return readJson(text);
	const fence = /^```(json|compressed-json)\s*\n([\s\S]*?)\n```/m.exec(
		text.slice(Math.max(0, drawingAt(text))),
	);
	if (!fence) return { problem: 'no-drawing' };
	const [, form, body = ''] = fence;
	if (body.length > MAX_STORED) return { problem: 'too-large' };
	const json = form === 'json' ? body : decompressed(body.replace(/\s/g, ''));
	return json === null ? { problem: 'damaged' } : readJson(json);
}

function readJson(json: string): DrawingReading {
	if (json.length > MAX_JSON) return { problem: 'too-large' };
	try {
		return readScene(JSON.parse(json));
	} catch {
		return { problem: 'damaged' };
	}
}

function decompressed(body: string): string | null {
	const limit = Math.max(MAX_BOMB, body.length * MAX_GROWTH);
	return decompressFromBase64(body, Math.min(limit, MAX_JSON));
}

/** The position of the drawing's heading in newer notes; -1 in older ones, which end with the drawing. */
export function drawingAt(text: string): number {
	return text.search(/^#{1,2} Drawing\s*$/m);
}

function readScene(scene: unknown): DrawingReading {
	const { elements } = (scene ?? {}) as { elements?: unknown };
	if (!Array.isArray(elements)) return { problem: 'damaged' };
	if (elements.length > MAX_SHAPES) return { problem: 'too-large' };
	const shapes = (elements as unknown[]).flatMap((element) => readShape(element) ?? []);
	return { shapes };
}

function readShape(element: unknown): Shape | null {
	if (typeof element !== 'object' || element === null) return null;
	const shape = element as Record<string, unknown>;
	if (shape['isDeleted'] === true || typeof shape['type'] !== 'string') return null;
	const number = (value: unknown) =>
		typeof value === 'number' && Number.isFinite(value) ? value : 0;
	const word = (value: unknown) => (typeof value === 'string' ? value : '');
	const bound = (value: unknown) =>
		word((value as { elementId?: unknown } | null | undefined)?.elementId);
	const points: unknown = shape['points'];
	const last: unknown = Array.isArray(points) ? points[points.length - 1] : null;
	const [x, y] = Array.isArray(last) ? (last as unknown[]) : [];
	return {
		id: word(shape['id']),
		type: shape['type'],
		x: number(shape['x']),
		y: number(shape['y']),
		width: number(shape['width']),
		height: number(shape['height']),
		text: shape['type'] === 'text' ? word(shape['text']) : '',
		container: word(shape['containerId']),
		from: bound(shape['startBinding']),
		to: bound(shape['endBinding']),
		end: { x: number(x), y: number(y) },
	};
}
