import type { Cursor } from './cursor';
import { FlowReader } from './flow';
import type { YamlNode } from './node';
import { plainEnd, readQuoted } from './scalars';
import { Anchors, MapBuilder, matchAt, MAX_DEPTH } from './tree';

const BLOCK_SCALAR = /[|>][-+\d]*(?=\s|$)/y;
/** What no plain scalar begins with, and so no key. */
const RESERVED = '[]{},#&*!|>%@`';

/** Reads nodes nested by indentation. */
export class BlockReader {
	private readonly anchors = new Anchors();

	constructor(private readonly cursor: Cursor) {}

	/**
	 * Reads what belongs to a key, to a list's mark, or to nothing (-1): all that stands further in
	 * than `parent`. The row of a key can't contain a block map or a list with hyphens.
	 */
	*read(parent: number, isAfterKey: boolean, depth: number): Generator<void, YamlNode> {
		const { cursor, anchors } = this;
		if (cursor.isPauseDue()) yield;
		const { line } = cursor;
		let name = anchors.readMarks(cursor);
		let isOnRow = isAfterKey;
		if (cursor.isAtRowEnd()) {
			cursor.nextRow();
			const isMore = cursor.settle() && this.isWithin(parent, isAfterKey);
			if (!isMore) return anchors.keep(name, { kind: 'scalar', text: '', line });
			isOnRow = false;
			name = anchors.readMarks(cursor) || name;
		}
		if (depth > MAX_DEPTH) return this.tooDeep(parent);
		return anchors.keep(name, yield* this.content(parent, isOnRow, depth));
	}

	private *content(parent: number, isOnRow: boolean, depth: number): Generator<void, YamlNode> {
		const { cursor } = this;
		const { letter, line, column } = cursor;
		if (!isOnRow && cursor.isAtDash()) return yield* this.list(column, depth);
		if (!isOnRow && this.isAtKey()) return yield* this.map(column, depth);
		if (letter === '*') {
			const node = this.anchors.readAlias(cursor);
			cursor.closeRow();
			return node;
		}
		if (matchAt(BLOCK_SCALAR, cursor)) return this.blockScalar(parent);
		// Two brackets are a template's, not YAML's.
		if (letter === '[' || (letter === '{' && !this.isAtTemplate())) {
			const node = yield* new FlowReader(cursor, this.anchors, parent).read(depth);
			// With a bracket too few, the row that ended it is the next thing to be read.
			if (cursor.text.slice(0, cursor.column).trim()) cursor.closeRow();
			return node;
		}
		const quoted = letter === '"' || letter === "'" ? readQuoted(cursor, parent) : null;
		if (quoted !== null) {
			const columns = cursor.columnsSince(line, column);
			cursor.closeRow();
			return { kind: 'scalar', text: quoted, line, columns };
		}
		if (letter === '"' || letter === "'") cursor.misread.add(line);
		return yield* this.plain(parent);
	}

	private *map(column: number, depth: number): Generator<void, YamlNode> {
		const { cursor } = this;
		const map = new MapBuilder(cursor, this.anchors, cursor.line);
		while (cursor.settle() && cursor.column >= column) {
			const { line } = cursor;
			if (cursor.isPauseDue()) yield;
			const key = cursor.column === column ? this.readKey() : null;
			if (key === null) cursor.giveUpRow();
			else map.add({ key, line, value: yield* this.read(column, true, depth + 1) });
		}
		return map.finish();
	}

	private *list(column: number, depth: number): Generator<void, YamlNode> {
		const { cursor } = this;
		const { line } = cursor;
		const items: YamlNode[] = [];
		while (cursor.settle() && cursor.column >= column) {
			if (cursor.column > column) cursor.giveUpRow();
			else if (!cursor.isAtDash()) break;
			else {
				cursor.column++;
				items.push(yield* this.read(column, false, depth + 1));
			}
		}
		return { kind: 'list', items, line };
	}

	/** The items of a key's list may stand right below the key, with hyphens or in brackets. */
	private isWithin(parent: number, isAfterKey: boolean): boolean {
		const { cursor } = this;
		if (cursor.column !== parent) return cursor.column > parent;
		return isAfterKey && (cursor.isAtDash() || '[{'.includes(cursor.letter));
	}

	private isAtTemplate(): boolean {
		return this.cursor.text.startsWith('{{', this.cursor.column);
	}

	private isAtKey(): boolean {
		const { row, column } = this.cursor;
		const isKey = this.readKey() !== null;
		Object.assign(this.cursor, { row, column });
		return isKey;
	}

	/** A key and its colon; null, and nothing is read, where there is none. */
	private readKey(): string | null {
		const { cursor } = this;
		const { text, column, letter } = cursor;
		let key: string | null = null;
		if (letter === '"' || letter === "'") key = readQuoted(cursor, -1, 1);
		else if (!RESERVED.includes(letter) && !cursor.isAtDash()) {
			cursor.column = plainEnd(text, column, false);
			key = text.slice(column, cursor.column).trim();
		}
		if (key !== null && !cursor.isAtRowEnd() && cursor.letter === ':') {
			cursor.column++;
			return key;
		}
		cursor.column = column;
		return null;
	}

	/** Block scalars don't contain ports, so their rows are skipped. */
	private blockScalar(parent: number): YamlNode {
		const { cursor } = this;
		const { line } = cursor;
		cursor.closeRow();
		while (cursor.row < cursor.end) {
			const indentation = cursor.text.search(/\S/);
			if (indentation >= 0 && indentation <= parent) break;
			cursor.nextRow();
		}
		return { kind: 'scalar', text: '', line };
	}

	/** A scalar without quotes goes on over the rows that are further in and no keys themselves. */
	private *plain(parent: number): Generator<void, YamlNode> {
		const { cursor } = this;
		const { line, column: from } = cursor;
		const parts: string[] = [];
		do {
			const { text, column } = cursor;
			if (cursor.isPauseDue()) yield;
			cursor.column = plainEnd(text, column, false);
			parts.push(text.slice(column, cursor.column).trim());
			cursor.closeRow();
		} while (cursor.settle() && cursor.column > parent && !this.isAtKey());
		const [only = '', ...more] = parts;
		const columns = more.length ? undefined : { from, to: from + only.length };
		return { kind: 'scalar', text: parts.join(' '), line, columns };
	}

	private tooDeep(parent: number): YamlNode {
		const { cursor } = this;
		const { line } = cursor;
		do cursor.giveUpRow();
		while (cursor.settle() && cursor.column > parent);
		return { kind: 'scalar', text: '', line };
	}
}
