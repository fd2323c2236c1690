import { isAround } from './prompt';
import type { Listing } from '../listing';
import type { Section } from './sections';
import { titleIn } from './title';
import type { Unwrapped } from './unwrap';

/** More blocks of lines that were not understood are not looked at. */
const MAX_BLOCKS = 50;
const MAX_TITLES = 50;
const SAMPLE_LINES = 100;

/** The lines of a listing that its format doesn't understand, as far as they stand together. */
export function strayBlocks({ lines }: Unwrapped, { skipped }: Listing): number[][] {
	const blocks: number[][] = [];
	for (const { line, reason } of skipped) {
		if (reason !== 'not-understood') continue;
		const block = blocks[blocks.length - 1];
		const last = block?.[block.length - 1];
		if (block && last === line) continue;
		const isNext = last !== undefined && onlyAround(lines, last + 1, line - 1);
		if (block && isNext) block.push(line);
		else if (blocks.length >= MAX_BLOCKS) break;
		else blocks.push([line]);
	}
	return blocks;
}

function onlyAround(lines: readonly string[], first: number, last: number): boolean {
	for (let line = first; line <= last; line++) {
		const text = lines[line - 1] ?? '';
		if (text.trim() && !isAround(text)) return false;
	}
	return true;
}

/**
 * A section cut at the titles in it: where lines outside a listing name what follows, as in
 * "nas:" and "pi:" above the output of each. Uncut where there are fewer than two such listings.
 */
export function titlesWithin(source: Unwrapped, section: Section, listing: Listing): Section[] {
	const titles = new Map<number, string>();
	for (const { line, reason } of listing.skipped) {
		const name = reason === 'not-understood' ? titleIn(source.lines[line - 1] ?? '') : null;
		if (name && titles.size < MAX_TITLES) titles.set(line, name);
	}
	const { lines, format } = section;
	const looksRead = (from: number, to: number) =>
		format.recognise(
			[...lines]
				.filter((line) => line > from && line < to)
				.slice(0, SAMPLE_LINES)
				.map((line) => source.lines[line - 1] ?? '')
				.filter((text) => text.trim()),
		) > 0;
	const cuts = [...titles.keys()].filter((line, at, all) =>
		looksRead(line, all[at + 1] ?? Infinity),
	);
	const isBefore = looksRead(0, cuts[0] ?? Infinity);
	if (cuts.length + (isBefore ? 1 : 0) < 2) {
		const [only] = cuts;
		// A sentence before the only listing isn't its name.
		const isHeading = only !== undefined && /^\s*[#=[*-]/.test(source.lines[only - 1] ?? '');
		if (!isHeading || section.title) return [section];
		return [
			{
				...section,
				title: titles.get(only)!,
				titleLine: only,
				lines: new Set([...section.lines].filter((line) => line !== only)),
			},
		];
	}
	const sections: Section[] = [];
	for (const [at, from] of [0, ...cuts].entries()) {
		const to = cuts[at] ?? Infinity;
		if (from === 0 && !isBefore) continue;
		const own = [...lines].filter((line) => line >= from && line < to);
		// The title itself is said with the part, and no line that was left out.
		const inner = new Set(own.filter((line) => line !== from));
		const title = titles.get(from) ?? section.title;
		sections.push({ ...section, lines: inner, title, titleLine: from });
	}
	return sections;
}
