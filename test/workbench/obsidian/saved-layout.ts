import type * as Obsidian from 'obsidian';
import type { WorkspaceLeaf } from './leaf';

const KEY = 'workbench-layout';
const SIDES = ['left', 'main', 'right'] as const;

/** A plugin's view that was open, and where. */
interface SavedLeaf {
	readonly side: (typeof SIDES)[number];
	readonly state: Obsidian.ViewState;
}

/** Keeps what plugins' views are open; notes are the address's business. */
export function saveLayout(leaves: readonly WorkspaceLeaf[]): void {
	const saved = leaves.flatMap((leaf): SavedLeaf[] => {
		const side = SIDES.find((each) => each === leaf.side);
		const state = leaf.getViewState();
		return side && !['empty', 'markdown'].includes(state.type) ? [{ side, state }] : [];
	});
	window.localStorage.setItem(KEY, JSON.stringify(saved));
}

export function readLayout(): SavedLeaf[] {
	return JSON.parse(window.localStorage.getItem(KEY) ?? '[]') as SavedLeaf[];
}
