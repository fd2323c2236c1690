import type { Cursor } from './cursor';
import { entriesOf, type YamlEntry, type YamlMap, type YamlNode } from './node';

/** Deeper nesting than this is an attack on the stack. */
export const MAX_DEPTH = 100;
/** Limit of entries copied for merge keys: maps that merge each other could grow without end. */
const MAX_MERGED = 200_000;

const ANCHOR = /&([^\s,[\]{}]+)/y;
const TAG = /![^\s,[\]{}]*/y;
const ALIAS = /\*([^\s,[\]{}]+)/y;

/** The anchors of a document, and what may still be copied for merge keys. */
export class Anchors {
	leftToMerge = MAX_MERGED;
	private readonly nodes = new Map<string, YamlNode>();

	/** Skips tags and an anchor; the node after them is stored under the anchor's name. */
	readMarks(cursor: Cursor): string {
		let name = '';
		while (!cursor.isAtRowEnd()) {
			const mark = matchAt(ANCHOR, cursor) ?? matchAt(TAG, cursor);
			if (!mark) break;
			name = mark[1] ?? name;
		}
		return name;
	}

	keep(name: string, node: YamlNode): YamlNode {
		if (name) this.nodes.set(name, node);
		return node;
	}

	/** The node of an alias. One that has not been read to its end is unknown: there are no cycles. */
	readAlias(cursor: Cursor): YamlNode {
		const { line } = cursor;
		const name = matchAt(ALIAS, cursor)?.[1] ?? '';
		if (!name) cursor.column++;
		const node = this.nodes.get(name);
		if (!node) cursor.misread.add(line);
		return node ?? { kind: 'scalar', text: '', line };
	}
}

/** A map in the making. */
export class MapBuilder {
	private readonly entries = new Map<string, YamlEntry>();
	/** The value of "<<": maps whose entries are merged. */
	private readonly merged: YamlNode[] = [];

	constructor(
		private readonly cursor: Cursor,
		private readonly anchors: Anchors,
		private readonly line: number,
	) {}

	/** Adds an entry; a key that stands twice is read once, and the lines of the second are reported. */
	add(entry: YamlEntry): void {
		const { key, line, value } = entry;
		if (key === '<<') this.merged.push(value);
		else if (!this.entries.has(key)) this.entries.set(key, entry);
		else
			for (let at = line; at <= Math.max(line, this.cursor.row); at++)
				this.cursor.misread.add(at);
	}

	/** The map, with what it takes over and has not itself; the first to have a key wins. */
	finish(): YamlMap {
		const { entries, anchors, line } = this;
		for (const source of this.merged.flatMap((one) =>
			one.kind === 'list' ? one.items : one,
		)) {
			for (const entry of anchors.leftToMerge > 0 ? entriesOf(source) : []) {
				if (anchors.leftToMerge-- <= 0) break;
				if (!entries.has(entry.key)) entries.set(entry.key, entry);
			}
			if (anchors.leftToMerge <= 0) this.cursor.misread.add(line);
		}
		return { kind: 'map', entries, line };
	}
}

/** Matches a sticky pattern where the cursor stands, and goes behind it. */
export function matchAt(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
	pattern.lastIndex = cursor.column;
	const found = pattern.exec(cursor.text);
	if (found) cursor.column += found[0].length;
	return found;
}
