import { interpolate, UNSET, type Variables } from '../containers/interpolate';
import { readVariables } from '../env-values';
import type { Ledger } from '../ledger';
import type { Columns } from './columns';

/** A word of a command, without quotes. */
export interface Word {
	readonly text: string;
	/** From 1. */
	readonly line: number;
	/** Where it stands on its line, with its quotes; undefined where it goes on over several. */
	readonly columns?: Columns | undefined;
}

/** A command with its words, and the lines that it takes up. */
export interface Command {
	readonly words: readonly Word[];
	readonly first: number;
	readonly last: number;
}

/** A quote that isn't closed within this number of lines is an apostrophe. */
const MAX_QUOTED_LINES = 60;

const LINES_A_SLICE = 500;

/** What goes on in the next line: the marks of Unix shells, of PowerShell and of Windows' cmd. */
const CONTINUES = /(?:^|\s|\S(?=\\))[\\`^]\s*$/;
/** What shells show before the further lines of a command. */
const PROMPT = /^\s*>>?\s/;
const SEPARATOR = /[;|&]/;
/** What stands in backticks, or in angle brackets with letters at their edges. */
const ASIDE = /`[^`]*`|<[\p{L}\p{N}_][^<>;|&`]{0,80}>/uy;
/** Word processors turn two hyphens into one of these. */
const DASHES = /^-?[–—−][–—−-]*(?=[a-z])/i;

/** A word whose hyphens have been made dashes, as it was typed: "–name" is --name, "–p" is -p. */
export function withHyphens(word: string): string {
	return word.replace(DASHES, () => {
		const name = /^[–—−-]+([a-z]+)/i.exec(word)?.[1] ?? '';
		return name.length === 1 || /^[ditPqp]+$/.test(name) ? '-' : '--';
	});
}

/** In a sentence, commands stand in marks of code, or are emphasised. */
const CODE = /`([^`]+)`|\*\*(.+?)\*\*/g;
/** A command that an alias stands for; spaces keep it in its place. */
const ALIAS = /^(\s*alias\s+[\w.-]+=)(['"])(.*)\2\s*$/;

/** Lines with those that go on in the next one put together. */
export function joinContinued(lines: readonly string[]): string[] {
	const joined: string[] = [];
	let isOpen = false;
	for (const line of lines) {
		const text = line.replace(/[\\`^]\s*$/, '');
		if (isOpen) joined[joined.length - 1] += ` ${text}`;
		else joined.push(text);
		isOpen = CONTINUES.test(line);
	}
	return joined;
}

/** What stands before a tool's name: a prompt, a path, a quote, another command. */
export const BEFORE_TOOL = String.raw`(?:^|[\s/$#>%;&|=(\'"\`])`;

const REMARK = /^\s*#/;

/**
 * Tells root's prompt from the mark of a remark: it precedes all commands, and these begin the text or
 * are most of it.
 */
class RootPrompt {
	private lines = 0;
	private typed = 0;
	private isFirst = false;
	private isBare = false;

	constructor(private readonly isStart: (text: string) => boolean) {}

	see(line: string): void {
		if (!line.trim()) return;
		if (!REMARK.test(line)) this.isBare ||= this.isStart(line);
		else if (this.isTyped(line)) {
			this.isFirst ||= this.lines === 0;
			this.typed++;
		}
		this.lines++;
	}

	/** The line without the prompt, where it's one. */
	without(line: string): string {
		const isPrompt =
			this.typed > 0 && !this.isBare && (this.isFirst || this.typed * 2 >= this.lines);
		return isPrompt && this.isTyped(line) ? line.replace('#', ' ') : line;
	}

	private isTyped(line: string): boolean {
		return /^\s*#\s+\S/.test(line) && this.isStart(line.replace('#', ' '));
	}
}

/** Whether lines have a command, which may go on over several of them; or several sentences with one. */
export function hasCommand(lines: readonly string[], isStart: (text: string) => boolean): boolean {
	const prompt = new RootPrompt(isStart);
	for (const line of lines) prompt.see(line);
	const typed = joinContinued(
		lines
			.map((line) => prompt.without(line))
			.filter((line) => line.trim() && !REMARK.test(line)),
	);
	const inSentences = typed.filter((line) =>
		[...line.matchAll(CODE)].some(([, code, bold]) => isStart(code ?? bold ?? '')),
	);
	return inSentences.length * 3 > typed.length || typed.some((line) => isStart(plain(line)));
}

/** A line without what it has in marks of code. */
function plain(line: string): string {
	return line.replace(CODE, '``');
}

/**
 * Reads a text as commands: words between spaces, with quotes, over several lines where a line says
 * so. `isStart` tells the lines on which a command begins whatever is still open. Variables that the
 * text sets are put in, unless they are to stay as they are written.
 */
export function* readCommands(
	ledger: Pick<Ledger, 'lines' | 'understand'>,
	isStart: (text: string) => boolean,
	isWritten = false,
): Generator<void, Command[]> {
	const prompt = new RootPrompt(isStart);
	const settings = new Settings();
	for (const [index, text] of ledger.lines.entries()) {
		prompt.see(text);
		if (!isWritten) settings.see(text, index + 1);
		if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
	}
	const reader = new CommandReader(
		isWritten ? null : settings.finish((line) => ledger.understand(line)),
	);
	for (const [index, whole] of ledger.lines.entries()) {
		const text = prompt.without(whole);
		const own = text
			.replace(
				ALIAS,
				(_, before: string, __, inner: string) => `${' '.repeat(before.length)} ${inner} `,
			)
			.replace(CODE, (whole, code?: string, bold?: string) => {
				const mark = code === undefined ? ';;' : ';';
				const inner = code ?? bold ?? '';
				return isStart(inner) ? mark + inner + mark : whole;
			});
		reader.readLine(own, index + 1, !REMARK.test(own) && isStart(own));
		if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
	}
	reader.endCommand();
	return reader.commands;
}

const SETTING =
	/^\s*(?:export\s+|local\s+|readonly\s+)?([A-Za-z_]\w*)=(?:"[^"]*"|'[^']*'|\S*)\s*(?:#.*)?$/;

const MAX_SETTINGS = 5000;

/** What a script sets for its commands; the lines that do so are known. */
class Settings {
	private readonly found: {
		readonly text: string;
		readonly line: number;
		readonly name: string;
	}[] = [];
	private readonly used = new Set<string>();

	see(text: string, line: number): void {
		const [, name] = SETTING.exec(text) ?? [];
		if (name && this.found.length < MAX_SETTINGS) this.found.push({ text, line, name });
		if (!text.includes('$') || this.used.size > MAX_SETTINGS) return;
		for (const [, each = ''] of text.matchAll(/\$\{?(\w+)/g)) this.used.add(each);
	}

	finish(understand: (line: number) => void): Variables {
		const own = this.found.filter(({ name }) => this.used.has(name));
		for (const { line } of own) understand(line);
		return readVariables(own.map(({ text }) => text));
	}
}

class CommandReader {
	readonly commands: Command[] = [];

	constructor(private readonly variables: Variables | null) {}

	private words: Word[] = [];
	private word: string | null = null;
	private quote = '';
	private quotedSince = 0;
	private first = 1;
	private line = 1;
	/** Where the word began, and where it ends so far. */
	private start = { line: 0, from: 0 };
	private end = 0;

	readLine(text: string, line: number, isStart: boolean): void {
		if (isStart || (this.quote && line - this.quotedSince > MAX_QUOTED_LINES))
			this.endCommand();
		if (!this.words.length && !this.quote) this.first = line;
		this.line = line;
		// A remark between the lines of a command does not end it.
		if (!this.quote && REMARK.test(text)) return;
		const isContinued = CONTINUES.test(text);
		const own = this.words.length ? text.replace(PROMPT, '') : text;
		const body = isContinued && this.quote !== "'" ? own.trimEnd().slice(0, -1) : own;
		this.readLetters(body, text.length - own.length);
		if (this.quote) this.word += ' ';
		else if (isContinued) this.endWord();
		else this.endCommand();
	}

	endCommand(): void {
		this.quote = '';
		this.endWord();
		const { words, first, line } = this;
		if (words.length) this.commands.push({ words, first, last: line });
		this.words = [];
		this.first = line;
	}

	/** `column` is where the letters begin on their line. */
	private readLetters(text: string, column: number): void {
		for (let at = 0; at < text.length; at++) {
			const letter = text[at]!;
			if (this.word === null) this.start = { line: this.line, from: column + at };
			if (this.quote) {
				const isEscaped =
					letter === '\\' && this.quote === '"' && /["\\$`]/.test(text[at + 1] ?? '');
				if (letter === this.quote) this.quote = '';
				else this.word += isEscaped ? text[++at]! : letter;
			} else if (letter === '"' || letter === "'") {
				this.quote = letter;
				this.quotedSince = this.line;
				this.word ??= '';
			} else if (letter === '`' || letter === '<') at = this.readAside(text, at);
			else if (/\s/.test(letter)) this.endWord();
			else if (SEPARATOR.test(letter)) this.endCommand();
			else if (letter === '#' && this.word === null) break;
			else {
				const isEscaped = letter === '\\' && at + 1 < text.length;
				this.word = (this.word ?? '') + (isEscaped ? text[++at]! : letter);
			}
			this.end = column + at + 1;
		}
	}

	/**
	 * What a command in backticks prints is unknown, and alone it is a remark ("`#optional`"); a
	 * placeholder like "<my files>" is one word. Answers where it ends.
	 */
	private readAside(text: string, at: number): number {
		const letter = text[at]!;
		ASIDE.lastIndex = at;
		const aside = ASIDE.exec(text)?.[0];
		if (letter === '`' && aside) {
			if (this.word !== null) this.word += UNSET;
			return at + aside.length - 1;
		}
		this.word = (this.word ?? '') + (aside ?? letter);
		return at + (aside ?? letter).length - 1;
	}

	private endWord(): void {
		const { word, line, start, end } = this;
		const columns = start.line === line ? { from: start.from, to: end } : undefined;
		if (word !== null)
			this.words.push({ text: withHyphens(this.valueOf(word)), line, columns });
		this.word = null;
	}

	/** A word with the values of variables; those without one stay. */
	private valueOf(word: string): string {
		const value = this.variables ? interpolate(word, this.variables) : UNSET;
		return value.includes(UNSET) ? word : value;
	}
}
