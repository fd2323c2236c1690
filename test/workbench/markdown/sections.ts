import type { Token } from 'markdown-it';
import { parser } from './parser';

/** A top-level piece of a note, as the reading view renders it. */
export interface Section {
	readonly text: string;
	/** Lines of the note, from 0, both included. */
	readonly start: number;
	readonly end: number;
	/** The class of its element: "el-p", "el-pre", "el-h1" ... */
	readonly cls: string;
}

const ELEMENTS: Readonly<Record<string, string>> = { fence: 'pre', code_block: 'pre', hr: 'hr' };
const CALLOUT = /^>\s*\[!/;

/** Cuts a note into its top-level pieces. Frontmatter and block comments are none. */
export function splitSections(note: string): Section[] {
	const lines = note.split('\n');
	const sections: Section[] = [];
	for (const token of parseBeginning(note)) {
		if (token.level !== 0 || !token.map || token.nesting < 0) continue;
		const [start, after] = token.map;
		let end = after - 1;
		while (end > start && !lines[end]?.trim()) end--;
		const text = lines.slice(start, end + 1).join('\n');
		const element = CALLOUT.test(text) ? 'div' : (ELEMENTS[token.type] ?? token.tag);
		sections.push({ text, start, end, cls: `el-${element}` });
	}
	return sections;
}

/** A fenced code block of a note, wherever it stands but within a quote. */
export interface CodeBlock {
	readonly language: string;
	readonly source: string;
	readonly start: number;
	readonly end: number;
}

export function findCodeBlocks(note: string): CodeBlock[] {
	const lines = note.split('\n');
	return parseBeginning(note).flatMap(({ type, map, info, content }) => {
		if (type !== 'fence' || !map || !/^\s*(`{3,}|~{3,})/.test(lines[map[0]] ?? '')) return [];
		const language = info.trim().split(/\s+/)[0] ?? '';
		const source = content.replace(/\n$/, '');
		return [{ language, source, start: map[0], end: map[1] - 1 }];
	});
}

/** The page has no worker for long notes, as Obsidian has: of those, only the beginning is parsed. */
const LONGEST = 1_000_000;

function parseBeginning(note: string): Token[] {
	const end = note.length > LONGEST ? note.lastIndexOf('\n', LONGEST) + 1 : note.length;
	return parser.parse(hideLines(note.slice(0, end)), {});
}

/** Blanks frontmatter and block comments line by line, so that line numbers stay. */
export function hideLines(note: string): string {
	const keepLines = (text: string) => text.replace(/[^\n]/g, '');
	return note
		.replace(/^---\n(?:[\s\S]*?\n)?---(?=\n|$)/, keepLines)
		.replace(/^%%\n[\s\S]*?(?:\n%%(?=\n|$)|$(?![\s\S]))/gm, keepLines);
}

/** The part of a note that `#heading` or `#^block` points to; the whole without one. */
export function sectionsAt(note: string, subpath: string): Section[] {
	const sections = splitSections(note);
	if (!subpath) return sections;
	const wanted = subpath.replace(/^#+/, '').toLowerCase();
	if (wanted.startsWith('^')) {
		return sections.filter(({ text }) => text.toLowerCase().endsWith(wanted));
	}
	const level = ({ cls }: Section) => Number(/^el-h(\d)$/.exec(cls)?.[1] ?? 7);
	const from = sections.findIndex(
		(section) =>
			level(section) < 7 && section.text.replace(/^#+\s*/, '').toLowerCase() === wanted,
	);
	const head = sections[from];
	if (!head) return [];
	const after = sections.findIndex((each, index) => index > from && level(each) <= level(head));
	return sections.slice(from, after < 0 ? undefined : after);
}
