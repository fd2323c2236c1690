import type * as Obsidian from 'obsidian';
import { parser } from '../markdown/parser';
import { hideLines } from '../markdown/sections';

/** The position in a note of what stands from one offset to another. */
export type Positions = (from: number, to: number) => Obsidian.Pos;

/** An item's own text: it ends where a list within it begins. */
interface Item {
	readonly start: number;
	end: number;
	readonly parent: number;
}

/**
 * The items of a note's lists, tasks among them, as the typings describe them: `parent` is the line
 * of the item around, or the negative line of the list's beginning.
 */
export function listItems(
	note: string,
	offsets: readonly number[],
	position: Positions,
): Obsidian.ListItemCache[] {
	// Most notes of a vault have none, and reading one is not free.
	if (!/^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s/m.test(note)) return [];
	const lines = note.split('\n');
	return findItems(note).map(({ start, end, parent }) => {
		while (end > start && !lines[end]?.trim()) end--;
		const line = lines[start] ?? '';
		const [head = '', indent = ''] = /^((?:\s*>)*\s*)(?:[-*+]|\d+[.)])\s+/.exec(line) ?? [];
		const task = /^\[(.)\]\s/.exec(line.slice(head.length))?.[1];
		const from = offsets[start]! + indent.length;
		return {
			...(task !== undefined && { task }),
			parent,
			position: position(from, offsets[end]! + lines[end]!.length),
		};
	});
}

function findItems(note: string): Item[] {
	const items: Item[] = [];
	const lists: number[] = [];
	const open: Item[] = [];
	for (const { type, map } of parser.parse(hideLines(note), {})) {
		if (/^(?:bullet|ordered)_list_open$/.test(type) && map) {
			const around = open.at(-1);
			if (around && around.end >= map[0]) around.end = Math.max(around.start, map[0] - 1);
			lists.push(map[0]);
		} else if (/^(?:bullet|ordered)_list_close$/.test(type)) lists.pop();
		else if (type === 'list_item_open' && map) {
			const around = open.at(-1);
			// A list on the note's first line has no negative line: Obsidian counts from one there.
			const parent = around ? around.start : -(lists.at(-1) ?? 0) || -1;
			const item = { start: map[0], end: map[1] - 1, parent };
			items.push(item);
			open.push(item);
		} else if (type === 'list_item_close') open.pop();
	}
	return items;
}
