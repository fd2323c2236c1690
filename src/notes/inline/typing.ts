import { BLOCK_LANGUAGES, BLOCKS, type BlockLanguage } from '../blocks/languages';

/** What a reader is in the midst of typing, as far as a suggestion could complete it. */
export interface Typing {
	/** The part of the line that a suggestion takes the place of, as offsets in it. */
	readonly from: number;
	readonly to: number;
	/** What has been typed of it. */
	readonly query: string;
	/** Inline code, the word behind a fence, or the language of the block around the line. */
	readonly place: 'chip' | 'fence' | BlockLanguage;
	/** Whether the block is still empty. */
	readonly isFirst?: boolean;
	/** Whether a fence closes the block whose name is being typed. */
	readonly isClosed?: boolean;
}

/** Limit of lines searched upwards for the fence of a block. */
const MAX_BLOCK_LINES = 200;
const FENCE = /^\s*(?:`{3,}|~{3,})\s*([\w-]*)/;

/** Finds what is being typed at a place in a note; null where nothing is to be suggested. */
export function typingAt(
	lineAt: (line: number) => string,
	line: number,
	ch: number,
): Typing | null {
	const text = lineAt(line);
	const chip = badgeTyping(text, ch);
	if (chip) return chip;
	const fence = fenceTyping(lineAt, line, ch);
	if (fence) return fence;
	const around = blockAround(lineAt, line);
	if (!around) return null;
	const { place, start: opening } = around;
	const before = text.slice(0, ch);
	// What follows the cursor would be torn from what is put before it.
	if (text.slice(ch).trim()) return null;
	const isWhole = place !== 'port-lookup';
	const start = isWhole ? /[^,，、;；]*$/.exec(before)! : /\S*$/.exec(before)!;
	const query = start[0].trimStart();
	const isFirst = opening === line - 1 && /^\s*(?:`{3,}|~{3,})\s*$/.test(lineAt(line + 1));
	return { place, query, from: ch - query.length, to: ch, isFirst };
}

/** The name of a block behind the fence that opens it. */
function fenceTyping(lineAt: (line: number) => string, line: number, ch: number): Typing | null {
	const text = lineAt(line);
	const [, query = ''] = /^[\s>]*(?:`{3,}|~{3,})\s*([\w-]+)$/.exec(text.slice(0, ch)) ?? [];
	if (!query || text.slice(ch).trim() || isInsideBlock(lineAt, line)) return null;
	let isClosed = false;
	for (let at = line + 1; at <= line + MAX_BLOCK_LINES; at++) {
		const [fence, name] = FENCE.exec(lineAt(at)) ?? [];
		if (fence === undefined) continue;
		isClosed = !name;
		break;
	}
	return { place: 'fence', query, from: ch - query.length, to: ch, isClosed };
}

/** Whether a fence above is still open, so that the one on the line closes it. */
function isInsideBlock(lineAt: (line: number) => string, line: number): boolean {
	let fences = 0;
	for (let at = Math.max(0, line - MAX_BLOCK_LINES); at < line; at++) {
		if (FENCE.test(lineAt(at))) fences++;
	}
	return fences % 2 === 1;
}

/** Inline code that begins with "port:" and is not closed before the cursor. */
function badgeTyping(text: string, ch: number): Typing | null {
	const before = text.slice(0, ch);
	const tick = before.lastIndexOf('`');
	if (tick < 0 || before[tick - 1] === '`') return null;
	const [, prefix = '', query = ''] = /^(port[:：])(.*)$/i.exec(before.slice(tick + 1)) ?? [];
	// An odd backtick opens inline code; an even one closes it.
	const ticks = before.split('`').length - 1;
	if (!prefix || ticks % 2 === 0) return null;
	const closed = text[ch] === '`' ? 1 : 0;
	return { place: 'chip', query, from: ch - query.length, to: ch + closed };
}

/** The language of the plugin's block around a line, by the nearest fence above it. */
function blockAround(
	lineAt: (line: number) => string,
	line: number,
): { place: BlockLanguage; start: number } | null {
	for (let at = line - 1; at >= Math.max(0, line - MAX_BLOCK_LINES); at--) {
		const fence = FENCE.exec(lineAt(at));
		if (!fence) continue;
		const language = BLOCK_LANGUAGES.find((each) => each === fence[1]);
		return language && !BLOCKS[language].isPasted ? { place: language, start: at } : null;
	}
	return null;
}
