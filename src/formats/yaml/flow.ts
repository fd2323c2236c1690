import type { Cursor } from './cursor';
import type { YamlNode } from './node';
import { plainEnd, readQuoted } from './scalars';
import { MapBuilder, MAX_DEPTH, type Anchors } from './tree';

/**
 * Reads a value in brackets, which may span rows; a row indented no further than
 * `parent` ends it, closed or not, so that a bracket too few costs one value and not the whole text.
 */
export class FlowReader {
	private isCutShort = false;

	constructor(
		private readonly cursor: Cursor,
		private readonly anchors: Anchors,
		private readonly parent: number,
	) {}

	*read(depth: number): Generator<void, YamlNode> {
		const { cursor } = this;
		if (cursor.isPauseDue()) yield;
		const name = this.anchors.readMarks(cursor);
		const { line, letter } = cursor;
		let node: YamlNode = { kind: 'scalar', text: '', line };
		if (letter === '*') node = this.anchors.readAlias(cursor);
		else if (letter === '[' || letter === '{') {
			cursor.column++;
			// Too deep: the bracket is passed over.
			if (depth > MAX_DEPTH) cursor.misread.add(line);
			else node = yield* letter === '[' ? this.list(depth + 1) : this.map(depth + 1);
		} else {
			const { column } = cursor;
			const text = this.scalar();
			const columns = cursor.columnsSince(line, column);
			node = { kind: 'scalar', text, line, columns };
		}
		return this.anchors.keep(name, node);
	}

	private *list(depth: number): Generator<void, YamlNode> {
		const { line } = this.cursor;
		const items: YamlNode[] = [];
		while (this.isInside(']')) {
			if (this.skip(',')) continue;
			items.push(yield* this.read(depth));
		}
		return { kind: 'list', items, line };
	}

	private *map(depth: number): Generator<void, YamlNode> {
		const { cursor } = this;
		const map = new MapBuilder(cursor, this.anchors, cursor.line);
		while (this.isInside('}')) {
			if (this.skip(',')) continue;
			const { line } = cursor;
			const key = this.scalar();
			let value: YamlNode = { kind: 'scalar', text: '', line };
			if (this.isInside('') && this.skip(':') && this.isInside('') && !this.isAtEnd()) {
				value = yield* this.read(depth);
			}
			map.add({ key, line, value });
		}
		return map.finish();
	}

	/** Goes on to the next thing before a bracket, and over the bracket itself. */
	private isInside(bracket: string): boolean {
		const { cursor } = this;
		const { row } = cursor;
		if (this.isCutShort || !cursor.settle()) return this.cutShort(row);
		const isClosing = cursor.letter === ']' || cursor.letter === '}';
		if (cursor.row > row && cursor.column <= this.parent && !isClosing)
			return this.cutShort(row);
		if (!bracket || !isClosing) return true;
		if (cursor.letter !== bracket) cursor.misread.add(cursor.line);
		cursor.column++;
		return false;
	}

	private cutShort(row: number): false {
		if (!this.isCutShort) this.cursor.misread.add(row + 1);
		this.isCutShort = true;
		return false;
	}

	private isAtEnd(): boolean {
		return ',]}'.includes(this.cursor.letter);
	}

	private skip(letter: string): boolean {
		if (this.cursor.letter !== letter) return false;
		this.cursor.column++;
		return true;
	}

	private scalar(): string {
		const { cursor } = this;
		const { text, column, letter } = cursor;
		const quoted = letter === '"' || letter === "'" ? readQuoted(cursor, this.parent) : null;
		if (quoted !== null) return quoted;
		cursor.column = plainEnd(text, column, true);
		if (cursor.column > column) return text.slice(column, cursor.column).trim();
		// A mark out of place.
		cursor.misread.add(cursor.line);
		cursor.column++;
		return '';
	}
}
