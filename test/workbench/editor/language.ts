import { StreamLanguage, type StreamParser } from '@codemirror/language';
import { Tag } from '@lezer/highlight';
import { readInline, type Token } from './line-tokens';

interface State {
	/** The fence that a code block began with. */
	fence: string | null;
	frontmatter: 'before' | 'within' | 'after';
	tokens: readonly Token[];
}

const FENCE = /^\s*(?:>\s*)*(`{3,}|~{3,})/;

/** The tokens of a whole line, given what the lines before it have begun. */
function readLine(line: string, state: State): Token[] {
	const whole = (classes: string) => [{ from: 0, to: line.length, classes }];
	if (state.frontmatter === 'before' && line === '---') {
		state.frontmatter = 'within';
		return whole('def hmd-frontmatter');
	}
	if (state.frontmatter === 'within') {
		if (line !== '---') return whole('hmd-frontmatter');
		state.frontmatter = 'after';
		return whole('def hmd-frontmatter');
	}
	state.frontmatter = 'after';
	const fence = FENCE.exec(line)?.[1];
	if (state.fence !== null) {
		if (!fence?.startsWith(state.fence)) return whole('hmd-codeblock');
		state.fence = null;
		return whole('formatting formatting-code-block hmd-codeblock');
	}
	if (fence) {
		state.fence = fence;
		return whole('formatting formatting-code-block hmd-codeblock');
	}
	return readText(line);
}

function readText(line: string): Token[] {
	const [, marks] = /^(#{1,6}\s+)/.exec(line) ?? [];
	if (marks) {
		const level = `header header-${marks.trim().length}`;
		const formatting = `formatting formatting-header formatting-${level.replace(' ', ' formatting-')}`;
		const head = { from: 0, to: marks.length, classes: `${formatting} ${level}` };
		return [head, ...readInline(line, marks.length, level)];
	}
	if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line))
		return [{ from: 0, to: line.length, classes: 'hr' }];
	const quote = /^(?:\s*>)+\s?/.exec(line)?.[0];
	if (quote) {
		const depth = quote.split('>').length - 1;
		const base = `quote quote-${depth}`;
		const classes = `formatting formatting-quote formatting-quote-${depth} ${base}`;
		return [{ from: 0, to: quote.length, classes }, ...readInline(line, quote.length, base)];
	}
	const list = /^(\s*)([-*+]|\d+[.)])\s+/.exec(line);
	if (!list) return readInline(line, 0);
	const [whole, indent = '', bullet = ''] = list;
	const level = `list-${Math.min(3, 1 + Math.floor(indent.replace(/\t/g, '    ').length / 4))}`;
	const kind = /\d/.test(bullet) ? 'ol' : 'ul';
	return [
		{
			from: indent.length,
			to: whole.length,
			classes: `formatting formatting-list formatting-list-${kind} ${level}`,
		},
		...readInline(line, whole.length, level),
	];
}

const NAMES = (
	'formatting formatting-code inline-code comment formatting-link formatting-link-start ' +
	'formatting-link-end hmd-internal-link link-has-alias link-alias-pipe link-alias link url ' +
	'string formatting-link-string formatting-hashtag hashtag hashtag-begin hashtag-end meta ' +
	'formatting-strong strong formatting-strikethrough strikethrough formatting-highlight ' +
	'highlight formatting-em em def hmd-frontmatter hmd-codeblock formatting-code-block hr ' +
	'formatting-header header formatting-quote quote formatting-list formatting-list-ol ' +
	'formatting-list-ul list-1 list-2 list-3 ' +
	[1, 2, 3, 4, 5, 6].map((n) => `formatting-header-${n} header-${n}`).join(' ') +
	[1, 2, 3, 4, 5, 6].map((n) => ` formatting-quote-${n} quote-${n}`).join('')
).split(' ');

/** Markdown as Obsidian's editor reads it: a flat tree, its nodes named after token classes. */
const parser: StreamParser<State> = {
	name: 'markdown',
	startState: () => ({ fence: null, frontmatter: 'before', tokens: [] }),
	copyState: (state) => ({ ...state }),
	token: (stream, state) => {
		if (stream.sol()) state.tokens = readLine(stream.string, state);
		const token = state.tokens.find(({ to }) => to > stream.pos);
		if (!token) {
			stream.skipToEnd();
			return null;
		}
		if (token.from > stream.pos) {
			stream.pos = token.from;
			return null;
		}
		stream.pos = token.to;
		return token.classes;
	},
	blankLine: (state) => {
		state.frontmatter = state.frontmatter === 'before' ? 'after' : state.frontmatter;
	},
	languageData: { commentTokens: { block: { open: '%%', close: '%%' } } },
	tokenTable: Object.fromEntries(NAMES.map((name) => [name, Tag.define()])),
};

export const obsidianMarkdown = StreamLanguage.define(parser);
