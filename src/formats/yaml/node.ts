import type { Columns } from '../text/columns';

/** A piece of text. Always text: YAML's own guesses turn 22:22 into the number 1342. */
export interface YamlScalar {
	readonly kind: 'scalar';
	readonly text: string;
	/** The line that it begins on, from 1. */
	readonly line: number;
	/** Where it stands on that line, with its quotes; undefined where it goes on over several. */
	readonly columns?: Columns | undefined;
}

/** Several nodes in order. */
export interface YamlList {
	readonly kind: 'list';
	readonly items: readonly YamlNode[];
	readonly line: number;
}

/** A key with its value. */
export interface YamlEntry {
	readonly key: string;
	readonly line: number;
	readonly value: YamlNode;
}

/** Entries by their keys, in order; those of merge keys ("<<") come last. */
export interface YamlMap {
	readonly kind: 'map';
	readonly entries: ReadonlyMap<string, YamlEntry>;
	readonly line: number;
}

/** Anything of YAML. Aliases share nodes with their anchors, so walking a tree needs a limit. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** The entries of a map; none for anything else. */
export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
	return node?.kind === 'map' ? [...node.entries.values()] : [];
}

/** The items of a list; none for anything else. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
	return node?.kind === 'list' ? node.items : [];
}

/** The text of a scalar; empty for anything else. */
export function textOf(node: YamlNode | undefined): string {
	return node?.kind === 'scalar' ? node.text : '';
}

/** The node at a path of keys. */
export function valueAt(
	node: YamlNode | undefined,
	...path: readonly string[]
): YamlNode | undefined {
	let found = node;
	for (const key of path)
		found = found?.kind === 'map' ? found.entries.get(key)?.value : undefined;
	return found;
}
