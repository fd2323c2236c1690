import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A page of the documentation. */
export interface Page {
	/** From the project's folder, with slashes. */
	readonly file: string;
	readonly text: string;
}

/** A code block of a page, and whether a comment before it says that it is meant to be wrong. */
export interface Fence {
	readonly language: string;
	readonly source: string;
	readonly isWrong: boolean;
}

/** A link or picture of a page. */
export interface Link {
	readonly target: string;
	/** Its words, or what stands for a picture. */
	readonly words: string;
	readonly isPicture: boolean;
}

/** What a comment before a code block says of it. */
const WRONG = '<!-- has a problem -->';

/** The pages of a folder, or those of some files that are there. */
export function readPages(...files: readonly string[]): Page[] {
	return files.flatMap((file) => {
		if (!existsSync(file)) return [];
		const isFolder = !file.endsWith('.md');
		if (!isFolder) return [{ file, text: readFileSync(file, 'utf8') }];
		const inside = readdirSync(file, { recursive: true, encoding: 'utf8' })
			.filter((each) => each.endsWith('.md'))
			.map((each) => `${file}/${each.split(path.sep).join('/')}`);
		return readPages(...inside.sort());
	});
}

/** The code blocks of a text, those within a block that shows Markdown, too. */
export function fencesOf(text: string): Fence[] {
	const fences: Fence[] = [];
	const open: { mark: string; language: string; lines: string[]; isWrong: boolean }[] = [];
	let before = '';
	for (const line of text.split('\n')) {
		const [, mark = '', language = ''] = /^(`{3,})([\w-]*)\s*$/.exec(line) ?? [];
		const inner = open[open.length - 1];
		for (const each of open) each.lines.push(line);
		if (mark && inner?.mark === mark && !language) {
			open.pop();
			const source = inner.lines.slice(0, -1).join('\n');
			fences.push({ language: inner.language, source, isWrong: inner.isWrong });
		} else if (mark && (!inner || inner.language === 'markdown')) {
			const isWrong = before === WRONG || (inner?.isWrong ?? false);
			open.push({ mark, language, lines: [], isWrong });
		}
		if (line.trim()) before = line.trim();
	}
	return fences;
}

/** A text without its code blocks. */
export function withoutFences(text: string): string {
	return text.replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '');
}

/** The headings, each with its level: "## Import". */
export function headingsOf(text: string): string[] {
	return [...withoutFences(text).matchAll(/^#{1,6} .+$/gm)].map(([heading]) => heading);
}

/** What a heading is called in an address, as GitHub makes it. */
export function anchorOf(heading: string): string {
	return heading
		.replace(/^#+ /, '')
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
		.replace(/ /g, '-');
}

/** The links and pictures of a text, outside of code. */
export function linksOf(text: string): Link[] {
	const words = withoutFences(text).replace(/(`+)(?!`).*?[^`]\1(?!`)/g, 'code');
	return [...words.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
		([, mark, inside = '', target = '']) => ({
			target,
			words: inside,
			isPicture: mark === '!',
		}),
	);
}
