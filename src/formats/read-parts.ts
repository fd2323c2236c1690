import { sectionsOf, type Section } from './text/sections';
import type { Format } from './format';
import type { ReadContext } from './read-context';
import type { Listing } from './listing';
import { outsideOf } from './outside';
import type { Part, Reading } from './part';
import { likenesses, readLines } from './read-listing';
import { strayBlocks, titlesWithin } from './text/stray-lines';
import { unwrap, type Unwrapped } from './text/unwrap';
import { readVariables } from './env-values';

/** Below this likeness to a format, a part inside another listing isn't a separate listing. */
const MIN_WITHIN = 0.6;
/** Limit of parts in a text. */
const MAX_PARTS = 60;

/**
 * Reads a text that may have several listings, pausing now and then: the content of code blocks,
 * behind several prompts or below each other becomes a part each, in its own format. Never throws.
 */
export function* readParts(text: string, context: ReadContext = {}): Generator<void, Reading> {
	const source = yield* unwrap(text);
	const parts: OwnPart[] = [];
	for (const section of yield* sectionsOf(source)) {
		if (parts.length >= MAX_PARTS) break;
		parts.push(...(yield* readSection(source, section, context)));
	}
	const read = yield* withVariables(source, parts, context);
	const isIn = new Set(read.flatMap(({ lines, titleLine }) => [...lines, titleLine]));
	const outside = read.length ? yield* outsideOf(source, (line) => isIn.has(line)) : [];
	return { parts: read.sort((a, b) => a.first - b.first).map(withoutLines), outside };
}

/** A part while it is being looked for. */
interface OwnPart extends Part {
	readonly lines: ReadonlySet<number>;
	/** Where its name stands; 0 for nowhere. */
	readonly titleLine: number;
}

function withoutLines({ lines: _, titleLine: __, ...part }: OwnPart): Part {
	return part;
}

/** The part that most of a section is, and those that stand within it. */
function* readSection(
	source: Unwrapped,
	section: Section,
	context: ReadContext,
): Generator<void, OwnPart[]> {
	const { format, host } = section;
	let { lines } = section;
	let listing = yield* readLines(source, format, { isIn: (line) => lines.has(line), context });
	const others: OwnPart[] = [];
	for (const block of strayBlocks(source, listing)) {
		if (others.length >= MAX_PARTS) break;
		yield;
		const own = block.map((line) => source.lines[line - 1] ?? '');
		const [best] = likenesses(own);
		if (!best || best.score < MIN_WITHIN || best.format === format) continue;
		const inner = new Set(block);
		const found = yield* readLines(source, best.format, {
			isIn: (line) => inner.has(line),
			context,
		});
		if (!saysAnything(found)) continue;
		lines = new Set([...lines].filter((line) => !inner.has(line)));
		others.push(
			partOf({ format: best.format, lines: inner, title: '', titleLine: 0, host }, found),
		);
	}
	if (others.length)
		listing = yield* readLines(source, format, { isIn: (line) => lines.has(line), context });
	const own: OwnPart[] = [];
	for (const each of titlesWithin(source, { ...section, lines }, listing)) {
		const inner =
			each.lines === lines
				? listing
				: yield* readLines(source, format, {
						isIn: (line) => each.lines.has(line),
						context,
					});
		own.push(partOf(each, inner));
	}
	return [...own, ...others];
}

function partOf({ format, lines, title, titleLine, host }: Section, listing: Listing): OwnPart {
	const numbers = [...lines];
	const first = numbers.reduce((least, line) => Math.min(least, line), Infinity);
	const last = numbers.reduce((most, line) => Math.max(most, line), 0);
	return { format, name: title, titleLine, host, first, last, lines, listing };
}

function saysAnything({ listeners, rules }: Listing): boolean {
	return listeners.length + rules.length > 0;
}

/** Variables that one part sets are known in those that use them: a ".env" beside its Compose file. */
function* withVariables(
	source: Unwrapped,
	parts: readonly OwnPart[],
	context: ReadContext,
): Generator<void, OwnPart[]> {
	const files = parts.filter(({ format }) => format.setsVariables);
	if (!files.length || files.length === parts.length) return [...parts];
	const variables = new Map(
		files.flatMap(({ lines }) => [
			...readVariables([...lines].map((line) => source.lines[line - 1] ?? '')),
		]),
	);
	const used = new Set<string>();
	for (const { format, lines } of parts) {
		for (const line of format.usesVariables ? lines : [])
			for (const [, name = ''] of (source.lines[line - 1] ?? '').matchAll(/\$\{?(\w+)/g))
				used.add(name);
	}
	const read: OwnPart[] = [];
	for (const part of parts) {
		if (part.format.setsVariables) read.push(withoutUsed(part, used));
		else if (!part.format.usesVariables) read.push(part);
		else {
			const isIn = (line: number) => part.lines.has(line);
			read.push({
				...part,
				listing: yield* readLines(source, part.format, { isIn, variables, context }),
			});
		}
	}
	return read;
}

/** What another part publishes by a variable is that part's, and not said twice. */
function withoutUsed(part: OwnPart, used: ReadonlySet<string>): OwnPart {
	const { listing } = part;
	const listeners = listing.listeners.filter(({ service = '' }) => !used.has(service));
	return { ...part, listing: { ...listing, listeners } };
}

/** Reads a text as one listing in a format that somebody has chosen. */
export function* readChosen(
	text: string,
	format: Format,
	context: ReadContext = {},
): Generator<void, Reading> {
	const source = yield* unwrap(text);
	const listing = yield* readLines(source, format, { context });
	const last = source.lines.length;
	return { parts: [{ format, name: '', host: '', first: 1, last, listing }], outside: [] };
}
