import type { PortRange } from '../../domain/port-range';
import type { MentionContext } from '../mentions/syntax/rule';
import { drawnPorts, type DrawnPort } from './drawn-ports';
import type { Shape } from './read-drawing';

/** A packet of a drawing: a labelled box with an arrow to the host. */
export interface DrawnPacket {
	readonly label: string;
	/** What stands on its arrow: "deliver"; empty for nothing. */
	readonly action: string;
	/** The port that the arrow points at, or comes nearest to. */
	readonly to: PortRange;
}

/** A host as it was drawn: a box with ports in it. */
export interface DrawnHost {
	/** The words that label the box; empty for none. */
	readonly label: string;
	readonly ports: readonly PortRange[];
	/** The words beside a port's number, by its first port: "nginx" for 80. */
	readonly names: ReadonlyMap<number, string>;
	readonly packets: readonly DrawnPacket[];
	/** The sentences of the drawing, from the top to the bottom. */
	readonly notes: readonly string[];
}

const BOXES = ['rectangle', 'ellipse', 'diamond', 'frame'];
/** So far from a box, in the drawing's units, a text may still be its label. */
const LABEL_REACH = 60;
/** Limits of boxes and ports, which are compared with each other, and of arrows and letters. */
const MAX_LOOKED = 1500;
const MAX_ARROWS = 200;
const MAX_LABEL = 1000;

/**
 * Makes out the host of a drawing: the box that holds most ports, the smallest of those that hold
 * as many; the packets are labelled boxes outside of it with an arrow to it. `null` where no box has
 * a port in it.
 */
export function findDrawnHost(shapes: readonly Shape[], context: MentionContext): DrawnHost | null {
	const texts = shapes.filter(({ text }) => text);
	const numbers = drawnPorts(texts, context);
	const ports = numbers.slice(0, MAX_LOOKED);
	const areNumbers = new Set(numbers.map(({ shape }) => shape));
	const words = texts.filter((shape) => !areNumbers.has(shape));
	const boxes = shapes.filter(({ type }) => BOXES.includes(type)).slice(0, MAX_LOOKED);
	const held = (box: Shape) => ports.filter(({ shape }) => contains(box, centreOf(shape)));
	const [best] = boxes
		.map((box) => ({ box, inside: held(box) }))
		.filter(({ inside }) => inside.length)
		.sort((a, b) => b.inside.length - a.inside.length || areaOf(a.box) - areaOf(b.box));
	if (!best) return null;
	const { box, inside } = best;
	return {
		label: labelOf(box, words),
		ports: distinct(inside.map(({ range }) => range)),
		names: new Map(
			inside.flatMap(({ range, name }) => (name ? [[range.first, name] as const] : [])),
		),
		packets: findPackets(box, inside, { shapes, boxes, words }),
		notes: sentencesOf(words),
	};
}

function findPackets(
	host: Shape,
	inside: readonly DrawnPort[],
	{ shapes, boxes, words }: Record<'shapes' | 'boxes' | 'words', readonly Shape[]>,
): DrawnPacket[] {
	const arrows = shapes.filter(({ type }) => type === 'arrow').slice(0, MAX_ARROWS);
	return arrows.flatMap((arrow): DrawnPacket[] => {
		const tip = { x: arrow.x + arrow.end.x, y: arrow.y + arrow.end.y };
		const target = boxes.find(({ id }) => id === arrow.to);
		const pointsIn = target ? contains(host, centreOf(target)) : contains(host, tip);
		const source =
			boxes.find(({ id }) => id === arrow.from) ??
			boxes.find((box) => contains(grown(box, 20), arrow) && !contains(host, centreOf(box)));
		if (!pointsIn || !source || contains(host, centreOf(source))) return [];
		const aim = target && target.id !== host.id ? centreOf(target) : tip;
		const [nearest] = [...inside].sort(
			(a, b) => distance(centreOf(a.shape), aim) - distance(centreOf(b.shape), aim),
		);
		const action = shapes.find(({ container }) => container === arrow.id)?.text ?? '';
		return [{ label: labelOf(source, words), action: oneLine(action), to: nearest!.range }];
	});
}

/** Longer texts are explanations, not labels. */
const MIN_NOTE = 24;

/** The texts that explain, in the order in which one reads them. */
function sentencesOf(texts: readonly Shape[]): string[] {
	return texts
		.filter(({ text, container }) => !container && isSentence(text))
		.sort((a, b) => a.y - b.y || a.x - b.x)
		.slice(0, MAX_LOOKED)
		.map(({ text }) => text.slice(0, MAX_LABEL).trim());
}

function isSentence(text: string): boolean {
	const words = text.trim();
	return words.length >= MIN_NOTE || /[?？。！]/.test(words) || /\n/.test(words);
}

/** The text that is bound to a box, else one within it, else the nearest above it. */
function labelOf(box: Shape, texts: readonly Shape[]): string {
	const bound = texts.find(({ container }) => container === box.id);
	const free = texts.filter(({ container }) => !container);
	const within = free.filter((text) => contains(box, centreOf(text)));
	const above = free
		.filter((text) => {
			const gap = box.y - (text.y + text.height);
			const { x } = centreOf(text);
			return gap >= -text.height && gap < LABEL_REACH && x >= box.x && x <= box.x + box.width;
		})
		.sort((a, b) => b.y - a.y);
	return oneLine((bound ?? within[0] ?? above[0])?.text ?? '');
}

interface Point {
	readonly x: number;
	readonly y: number;
}

function centreOf({ x, y, width, height }: Shape): Point {
	return { x: x + width / 2, y: y + height / 2 };
}

function contains({ x, y, width, height }: Shape, at: Point): boolean {
	return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

function grown(box: Shape, by: number): Shape {
	const { x, y, width, height } = box;
	return { ...box, x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function areaOf({ width, height }: Shape): number {
	return width * height;
}

function distance(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

function distinct(ranges: readonly PortRange[]): PortRange[] {
	const seen = new Map(ranges.map((range) => [JSON.stringify(range), range]));
	return [...seen.values()];
}

function oneLine(text: string): string {
	return text.slice(0, MAX_LABEL).replace(/\s+/g, ' ').trim();
}
