import { runToEnd } from '../../lib/run-to-end';
import { BlockReader } from './block';
import { Cursor } from './cursor';
import type { YamlNode } from './node';

/**
 * One of the documents of a text, with the lines that it takes up, from 1, both included: its
 * markers and the remarks before it are its own.
 */
export interface YamlDocument {
	readonly root: YamlNode;
	readonly first: number;
	readonly last: number;
}

/** What a text has for YAML. */
export interface YamlText {
	readonly documents: readonly YamlDocument[];
	/** Lines with something on them that could not be read. */
	readonly misread: ReadonlySet<number>;
}

const MARKERS_A_SLICE = 50;
/** What stands between documents, and the directives before one. */
const MARKER = /^(?:(?:---|\.\.\.)(?=\s|$)|%[A-Z])/;

/**
 * Reads the YAML that configurations are written in: maps, lists and scalars, nested by indentation
 * or in brackets, with anchors, aliases and merge keys. Texts stay texts, aliases share nodes, depth
 * and copies are limited; a line that is anything else is reported, and the others are read all the
 * same. Never throws.
 */
export function* readYaml(rows: readonly string[]): Generator<void, YamlText> {
	const documents: YamlDocument[] = [];
	const misread = new Set<number>();
	/** The first line that belongs to no document yet. */
	let first = 1;
	for (let row = 0, markers = 0; row < rows.length;) {
		if (++markers % MARKERS_A_SLICE === 0) yield;
		const marker = MARKER.exec(rows[row]!)?.[0] ?? '';
		let end = row + 1;
		while (end < rows.length && !MARKER.test(rows[end]!)) end++;
		// A directive is a row of its own; a document may begin on the row of its marker.
		if (!marker.startsWith('%')) {
			const cursor = new Cursor(rows, { row, column: marker.length }, end, misread);
			while (cursor.settle()) {
				const root = yield* new BlockReader(cursor).read(-1, false, 0);
				documents.push({ root, first, last: cursor.row });
				first = cursor.row + 1;
			}
		}
		row = end;
	}
	const last = documents.pop();
	if (last) documents.push({ ...last, last: rows.length });
	return { documents, misread };
}

/** The same, at once. */
export function readYamlAtOnce(rows: readonly string[]): YamlText {
	return runToEnd(readYaml(rows));
}
