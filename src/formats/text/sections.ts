import type { Format } from '../format';
import { isAround, promptHost } from './prompt';
import { likenesses } from '../read-listing';
import { titleIn } from './title';
import type { Unwrapped } from './unwrap';

/** Lines that are read together in one format. */
export interface Section {
	readonly format: Format;
	readonly lines: ReadonlySet<number>;
	readonly title: string;
	/** Where the title stands; 0 for nowhere. */
	readonly titleLine: number;
	/** The host whose prompt precedes them. */
	readonly host: string;
}

/** What looks like a format as much as this has a heading of it. */
const SURE = 0.9;
/** Text next to code blocks is a listing only if it looks like one. */
const MIN_BESIDE = 0.6;
/** Limit of stretches examined one by one; the rest of the text is one stretch. */
const MAX_STRETCHES = 400;

interface Stretch {
	readonly first: number;
	readonly last: number;
	readonly title: string;
	readonly titleLine: number;
	readonly host: string;
}

/** Where the listings of a text stand, pausing now and then; none where nothing is recognised. */
export function* sectionsOf(source: Unwrapped): Generator<void, Section[]> {
	const fenced = yield* fencedSections(source);
	if (fenced.length) return fenced;
	return yield* sectionsWithin(source, {
		first: 1,
		last: source.lines.length,
		title: '',
		titleLine: 0,
		host: '',
	});
}

/** Blocks of code in a format, and what stands between them where it is in one, too. */
function* fencedSections(source: Unwrapped): Generator<void, Section[]> {
	const { fences, lines } = source;
	const sections: Section[] = [];
	let isFound = false;
	let next = 1;
	for (const { first, last, info } of fences.slice(0, MAX_STRETCHES)) {
		const { title, titleLine } = titleAbove(source, first - 1);
		sections.push(...(yield* sectionsBeside(source, next, first - 2)));
		next = last + 2;
		const inner = yield* sectionsWithin(source, {
			first,
			last,
			title: title || nameIn(info),
			titleLine,
			host: '',
		});
		if (inner.length) isFound = true;
		sections.push(...inner);
	}
	if (!isFound) return [];
	return [...sections, ...(yield* sectionsBeside(source, next, lines.length))];
}

function* sectionsBeside(
	source: Unwrapped,
	first: number,
	last: number,
): Generator<void, Section[]> {
	if (last < first) return [];
	yield;
	const [best] = likenesses(source.lines.slice(first - 1, last));
	if (!best || best.score < MIN_BESIDE) return [];
	return [
		{ format: best.format, lines: numbers(first, last), title: '', titleLine: 0, host: '' },
	];
}

/** "yaml title=compose.yml" names the block. */
function nameIn(info: string): string {
	return /(?:title|name|file)=["']?([^"'\s]+)/i.exec(info)?.[1] ?? '';
}

/** The title right above a block of code, past empty lines. */
function titleAbove({ lines }: Unwrapped, mark: number): { title: string; titleLine: number } {
	for (let line = mark - 1; line > 0 && line > mark - 3; line--) {
		const text = lines[line - 1] ?? '';
		const title = text.trim() ? titleIn(text) : null;
		if (title) return { title, titleLine: line };
		if (text.trim()) break;
	}
	return { title: '', titleLine: 0 };
}

/** Cut at prompts, and where a paragraph begins that is surely something else. */
function* sectionsWithin(source: Unwrapped, whole: Stretch): Generator<void, Section[]> {
	const sections: Section[] = [];
	let pending: Stretch | null = null;
	for (const stretch of stretchesOf(source, whole)) {
		yield;
		const texts = source.lines.slice(stretch.first - 1, stretch.last);
		const [best] = likenesses(texts);
		const last = sections[sections.length - 1];
		const isOther = best && last && isNew(last, best.format, best.score, stretch);
		if (best && (!last || isOther)) {
			const from: number = pending && !isOther ? pending.first : stretch.first;
			sections.push({ ...stretch, format: best.format, lines: numbers(from, stretch.last) });
		} else if (last) {
			const lines = new Set([...last.lines, ...numbers(stretch.first, stretch.last)]);
			sections[sections.length - 1] = { ...last, lines };
		} else pending ??= stretch;
	}
	return yield* rightFormats(source, sections, whole);
}

/** A single section is what the whole of its lines look most like. */
function* rightFormats(
	source: Unwrapped,
	sections: Section[],
	whole: Stretch,
): Generator<void, Section[]> {
	yield;
	if (sections.length > 1) return sections;
	const [best] = likenesses(source.lines.slice(whole.first - 1, whole.last));
	if (!best) return sections;
	const { title, titleLine, host } = sections[0] ?? whole;
	return [
		{
			format: best.format,
			lines: numbers(whole.first, whole.last),
			title: title || whole.title,
			titleLine,
			host,
		},
	];
}

function isNew(last: Section, format: Format, score: number, { host }: Stretch): boolean {
	if (host && last.host && host !== last.host) return score >= MIN_BESIDE;
	if (format === last.format || last.format.goesOnAs?.includes(format.id)) return false;
	return score >= SURE;
}

/** The stretches between prompts and empty lines. */
function stretchesOf(
	{ lines }: Unwrapped,
	{ first, last, title, titleLine, host: own }: Stretch,
): Stretch[] {
	const stretches: Stretch[] = [];
	let from = first;
	let host = own;
	const end = (to: number) => {
		if (to >= from) stretches.push({ first: from, last: to, title, titleLine, host });
		from = to + 1;
	};
	for (let line = first; line <= last && stretches.length < MAX_STRETCHES; line++) {
		const text = lines[line - 1] ?? '';
		const prompt = isAround(text) ? promptHost(text) : null;
		if (prompt !== null) {
			end(line - 1);
			host = prompt || host;
		} else if (!text.trim() && line > from) end(line);
	}
	end(last);
	return stretches;
}

function numbers(first: number, last: number): Set<number> {
	const all = new Set<number>();
	for (let line = first; line <= last; line++) all.add(line);
	return all;
}
