import { listKind, type ListKind } from '../syntax/list';
import { isTableRule, portColumns, separatorOf, type PortColumns } from '../syntax/table';

/** How many lines, and how many characters, back the heading of a list is looked for. */
const MAX_BACK = 40;
const MAX_BACK_LENGTH = 4000;
/** How many characters back the heading of a table is looked for, from one row to the next. */
const MAX_TABLE_BACK = 100_000;
/** Longer lines head nothing. */
const MAX_HEADING = 400;

/** A part of every heading that `listKind` knows: without one above, nothing has to be read. */
const HEADS =
	/(?:^|[^a-z])(?:ports?|puertos?|port[aei]s?|poort(?:en)?)(?![a-z])|\w[_-]?ports?["']?\s*:|expose(?![a-z])|端口|埠|порт|ポート/gim;

/**
 * What stands above a line, and says what the line holds. Read backwards, only where asked for;
 * asked for lines from the top to the bottom.
 */
export class Surroundings {
	private tableStart = -1;
	private tableEnd = -1;
	private columns: PortColumns | null = null;
	/** The first line of the table that {@link columnsAt} was last asked about. */
	heading = '';

	/** Where the last heading above what was asked for may stand, and the first one below. */
	private headAbove = -1;
	private headBelow = -1;

	constructor(private readonly text: string) {}

	/** The columns with ports of the table whose row begins here: the heading is its first line. */
	columnsAt(start: number, line: string): PortColumns | null {
		// Rows of one table follow each other: what was found for one holds for the next.
		const separator = separatorOf(line);
		let at = start;
		let heading = '';
		const least = start - MAX_TABLE_BACK;
		while (at > least && (at > this.tableEnd || at < this.tableStart)) {
			const before = this.lineBefore(at);
			if (before === null || separatorOf(before.line) !== separator) break;
			const isRule = isTableRule(before.line);
			if (!isRule) heading = before.line;
			at = before.start;
			if (isRule) heading = this.lineBefore(at)?.line ?? '';
			if (isRule) break;
		}
		const isSame = at >= this.tableStart && at <= this.tableEnd && at < start;
		if (!isSame) {
			this.columns = heading ? portColumns(heading) : null;
			this.heading = heading;
		}
		[this.tableStart, this.tableEnd] = [isSame ? this.tableStart : at, start];
		return this.columns;
	}

	/** What the list or the block that a line belongs to is headed with. */
	listAt(start: number, line: string): ListKind {
		let indent = indentOf(line);
		let isItem = isListItem(line);
		const head = this.headBefore(start);
		if (start - head > MAX_BACK_LENGTH) return null;
		let at = start;
		for (let count = 0; count < MAX_BACK && at > head; count++) {
			const before = this.lineBefore(at);
			if (before === null) return null;
			at = before.start;
			if (!before.line.trim()) continue;
			const depth = indentOf(before.line);
			if (!isItem && isListItem(before.line) && depth < indent && depth + 4 >= indent) {
				// A further key of an item: it is in the item's list.
				[indent, isItem] = [depth, true];
				continue;
			}
			if (depth > indent || (isItem && depth === indent && isListItem(before.line))) continue;
			return depth < indent || isItem ? listKind(before.line) : null;
		}
		return null;
	}

	/** The last line above one that is not empty. */
	above(start: number): string {
		for (let at = start; ;) {
			const before = this.lineBefore(at);
			if (!before || before.line.trim()) return before?.line ?? '';
			at = before.start;
		}
	}

	/** Where something above stands that may be part of a heading; minus infinity if there is none. */
	private headBefore(start: number): number {
		while (this.headBelow < start) {
			this.headAbove = this.headBelow;
			HEADS.lastIndex = this.headBelow + 1;
			this.headBelow = HEADS.exec(this.text)?.index ?? this.text.length;
		}
		return this.headAbove < 0 ? -Infinity : this.headAbove;
	}

	private lineBefore(start: number): { line: string; start: number } | null {
		if (start <= 0) return null;
		const from = this.text.lastIndexOf('\n', start - 2) + 1;
		const begin = start === 1 ? 0 : from;
		return {
			line: this.text.slice(begin, Math.min(start - 1, begin + MAX_HEADING)),
			start: begin,
		};
	}
}

function indentOf(line: string): number {
	return /^[\s>]*/.exec(line)![0].length;
}

/** Whether a line is an item of a list. */
function isListItem(line: string): boolean {
	return /^[\s>]*(?:[-*+]|\d{1,2}[.)])\s/.test(line);
}
