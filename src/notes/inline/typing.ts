import { scanFences, type FencedBlock } from '../../lib/fences';
import { BLOCK_LANGUAGES, BLOCKS, type BlockLanguage } from '../blocks/languages';

/** What a reader is in the midst of typing, as far as a suggestion could complete it. */
export interface Typing {
	/** The part of the line that a suggestion takes the place of, as offsets in it. */
	readonly from: number;
	readonly to: number;
	/** What has been typed of it. */
	readonly query: string;
	/** Inline code, the word behind a fence, or the language of the block around the line. */
	readonly place: 'badge' | 'fence' | BlockLanguage;
	/** Whether the block is still empty. */
	readonly isFirst?: boolean;
	/** Whether a fence closes the block whose name is being typed. */
	readonly isClosed?: boolean;
}

/** Limit of lines searched upwards for the fence of a block. */
const MAX_BLOCK_LINES = 200;

/** Finds what is being typed at a place in a note; null where nothing is to be suggested. */
export function typingAt(
	lineAt: (line: number) => string,
	line: number,
	ch: number,
): Typing | null {
	const text = lineAt(line);
	const badge = badgeTyping(text, ch);
	if (badge) return badge;
	const block = blockAt(lineAt, line);
	// A suggestion in the middle of a line would split it.
	if (!block || text.slice(ch).trim()) return null;
	return block.first === line ? fenceTyping(block, text, ch) : lineTyping(block, text, line, ch);
}

/** The block that a line is in or opens; null where no fence is near above. */
function blockAt(lineAt: (line: number) => string, line: number): FencedBlock | null {
	const above = Math.max(0, line - MAX_BLOCK_LINES);
	let near = line;
	while (near >= above && !/`{3}|~{3}/.test(lineAt(near))) near--;
	if (near < above) return null;
	const length = line + MAX_BLOCK_LINES;
	const lines = Array.from({ length }, (_, at) => lineAt(at));
	for (const block of scanFences(lines)) {
		if (block.first > line) return null;
		if (line <= block.last) return block;
	}
	return null;
}

/** The name of a block behind the fence that opens it. */
function fenceTyping(block: FencedBlock, text: string, ch: number): Typing | null {
	const [query = ''] = /[\w-]+$/.exec(text.slice(0, ch)) ?? [];
	if (!query || query !== block.info) return null;
	// The next fence below may open another block, and the one after it close that.
	const isClosed = block.isClosed && ![...scanFences(block.lines)].some((each) => each.info);
	return { place: 'fence', query, from: ch - query.length, to: ch, isClosed };
}

/** An entry in one of the plugin's blocks. */
function lineTyping(block: FencedBlock, text: string, line: number, ch: number): Typing | null {
	const place = BLOCK_LANGUAGES.find((each) => each === block.language);
	if (!place || BLOCKS[place].isPasted || (block.isClosed && line === block.last)) return null;
	const [marks = ''] = (block.prefix && /^[\s>]*/.exec(text)) || [];
	const before = text.slice(Math.min(marks.length, ch), ch);
	const start = place === 'port-lookup' ? /\S*$/.exec(before)! : /[^,，、;；]*$/.exec(before)!;
	const query = start[0].trimStart();
	const isFirst = block.first === line - 1 && block.isClosed && block.last === line + 1;
	return { place, query, from: ch - query.length, to: ch, isFirst };
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
	return { place: 'badge', query, from: ch - query.length, to: ch + closed };
}
