import type * as Obsidian from 'obsidian';
import { splitSections, type Section } from '../markdown/sections';
import { listItems, type Positions } from './list-items';
import { getFrontMatterInfo, parseFrontMatterTags, readFrontmatter } from './frontmatter';

const TYPES: Readonly<Record<string, string>> = {
	'el-p': 'paragraph',
	'el-pre': 'code',
	'el-ul': 'list',
	'el-ol': 'list',
	'el-table': 'table',
	'el-blockquote': 'blockquote',
	'el-div': 'callout',
	'el-hr': 'thematicBreak',
};

/** What Obsidian keeps of a note: as much of it as can be read without its own parser. */
export function readMetadata(text: string): Obsidian.CachedMetadata {
	const position = positions(text);
	const sections = splitSections(text);
	const cache: Obsidian.CachedMetadata = {};
	const frontmatter = readFrontmatter(text);
	const yaml: Obsidian.SectionCache[] = [];
	if (frontmatter) {
		cache.frontmatter = frontmatter;
		const end = getFrontMatterInfo(text).contentStart;
		cache.frontmatterPosition = position(0, text[end - 1] === '\n' ? end - 1 : end);
		yaml.push({ type: 'yaml', position: cache.frontmatterPosition });
	}
	const offsets = lineOffsets(text);
	const of = ({ start, text: own }: Section): Obsidian.Pos =>
		position(offsets[start]!, offsets[start]! + own.length);
	const isHeading = ({ cls }: Section) => /^el-h\d$/.test(cls);
	cache.sections = [
		...yaml,
		...sections.map((section) => ({
			type: isHeading(section) ? 'heading' : (TYPES[section.cls] ?? 'paragraph'),
			position: of(section),
		})),
	];
	const headings = sections.filter(isHeading).map((section) => ({
		heading: section.text.replace(/^#+\s*/, '').replace(/\s#+\s*$/, ''),
		level: Number(section.cls.slice(-1)),
		position: of(section),
	}));
	if (headings.length) cache.headings = headings;
	addReferences(cache, sections, offsets, position);
	const items = listItems(text, offsets, position);
	if (items.length) cache.listItems = items;
	return cache;
}

/** Links, embeds and tags; those within code are none. */
function addReferences(
	cache: Obsidian.CachedMetadata,
	sections: readonly Section[],
	offsets: readonly number[],
	position: Positions,
): void {
	const links: Obsidian.LinkCache[] = [];
	const embeds: Obsidian.EmbedCache[] = [];
	const tags: Obsidian.TagCache[] = [];
	for (const section of sections.filter(({ cls }) => cls !== 'el-pre')) {
		const own = section.text.replace(/`[^`\n]+`/g, (code) => ' '.repeat(code.length));
		const at = (match: RegExpExecArray, skip = 0) => {
			const from = offsets[section.start]! + match.index + skip;
			return position(from, from + match[0].length - skip);
		};
		for (const match of own.matchAll(/(!?)\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/g)) {
			const [original, embed, link = '', displayText = link] = match;
			const reference = { link, original, displayText, position: at(match) };
			(embed ? embeds : links).push(reference);
		}
		for (const match of own.matchAll(/(^|\s)(#(?=[\w/-]*[^\d\s#])[\p{L}\p{N}_/-]+)/gmu)) {
			tags.push({ tag: match[2]!, position: at(match, match[1]!.length) });
		}
	}
	if (links.length) cache.links = links;
	if (embeds.length) cache.embeds = embeds;
	if (tags.length) cache.tags = tags;
}

/** All tags of a note, those of its frontmatter included. */
export function getAllTags(cache: Obsidian.CachedMetadata): string[] | null {
	const own = cache.tags?.map(({ tag }) => tag) ?? [];
	return [...own, ...(parseFrontMatterTags(cache.frontmatter) ?? [])];
}

function lineOffsets(text: string): number[] {
	let at = 0;
	return text.split('\n').map((line) => {
		const offset = at;
		at += line.length + 1;
		return offset;
	});
}

function positions(text: string): Positions {
	const offsets = lineOffsets(text);
	const loc = (offset: number): Obsidian.Loc => {
		let [line, after] = [0, offsets.length];
		while (after - line > 1) {
			const middle = (line + after) >> 1;
			if (offsets[middle]! <= offset) line = middle;
			else after = middle;
		}
		return { line, col: offset - offsets[line]!, offset };
	};
	return (from, to) => ({ start: loc(from), end: loc(to) });
}
