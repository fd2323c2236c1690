import type { Columns } from '../text/columns';

/** Nodes and rows read between two pauses. */
const NODES_A_SLICE = 2000;

/** The position of a YAML reader in a document, and what it couldn't read. */
export class Cursor {
	/** From 0. */
	row: number;
	/** How far the row is read. At something written it is its column, and so its indentation. */
	column: number;
	/** Lines, from 1, that aren't YAML or exceed a limit. */
	readonly misread: Set<number>;
	private nodes = 0;

	constructor(
		readonly rows: readonly string[],
		from: { row: number; column: number },
		/** The row behind the document's last. */
		readonly end: number,
		misread: Set<number>,
	) {
		this.row = from.row;
		this.column = from.column;
		this.misread = misread;
	}

	/** The row as it stands. */
	get text(): string {
		return this.rows[this.row] ?? '';
	}

	/** The letter that is read next; empty behind the row's last. */
	get letter(): string {
		return this.text[this.column] ?? '';
	}

	/** The number of the row, from 1. */
	get line(): number {
		return this.row + 1;
	}

	/** Goes on to what is written next, over remarks and rows without anything. False at the end. */
	settle(): boolean {
		while (this.row < this.end) {
			if (this.isAtRowEnd()) this.nextRow();
			else if (this.isTemplateRow()) this.giveUpRow();
			else return true;
		}
		return false;
	}

	/** Whether the row is a command of Helm, Jinja or Go templates, between which the YAML goes on. */
	private isTemplateRow(): boolean {
		const { text, column } = this;
		return (
			this.letter === '{' &&
			'{%'.includes(text[column + 1] ?? ' ') &&
			!text.slice(0, column).trim()
		);
	}

	/** Goes over spaces, and says whether nothing but a remark follows on the row. */
	isAtRowEnd(): boolean {
		const { text } = this;
		while (isSpace(text[this.column])) this.column++;
		const { letter } = this;
		return !letter || (letter === '#' && (!this.column || isSpace(text[this.column - 1])));
	}

	/** What has been read from a place on; undefined where that is on another row. */
	columnsSince(line: number, from: number): Columns | undefined {
		return line === this.line ? { from, to: this.column } : undefined;
	}

	nextRow(): void {
		this.row++;
		this.column = 0;
	}

	/** Leaves a row on which nothing more is expected. */
	closeRow(): void {
		if (!this.isAtRowEnd()) this.misread.add(this.line);
		this.nextRow();
	}

	/** Gives up on the rest of a row. */
	giveUpRow(): void {
		this.misread.add(this.line);
		this.nextRow();
	}

	/** Whether "-" stands here as the mark of a list's item. */
	isAtDash(): boolean {
		return this.letter === '-' && isSpaceOrEnd(this.text[this.column + 1]);
	}

	/** Counts a node or a row; whether so much has been read that others should have a turn. */
	isPauseDue(): boolean {
		return ++this.nodes % NODES_A_SLICE === 0;
	}
}

/** Whether a letter is a space, a tab, the space of web pages, or the mark that a file may begin with. */
export function isSpace(letter: string | undefined): boolean {
	return letter !== undefined && ' \t\u00a0\ufeff'.includes(letter);
}

/** The same, or there is none: the end of the row. */
export function isSpaceOrEnd(letter: string | undefined): boolean {
	return letter === undefined || isSpace(letter);
}
