import type { App, Command, WorkspaceLeaf } from 'obsidian';
import { messagesFor } from '../../i18n';
import type { ExplorerState } from '../../ui/explorer/state';
import { EXPLORER_VIEW, ExplorerView } from './explorer-view';
import type { Services } from '../services';

/** Opens the explorer, or brings one that is open to the front, and shows something in it. */
export async function openExplorer(
	{ workspace }: App,
	where: 'main' | 'sidebar',
	change: Partial<ExplorerState> = {},
): Promise<void> {
	const open = workspace.getLeavesOfType(EXPLORER_VIEW);
	const isInSidebar = (leaf: WorkspaceLeaf) =>
		[workspace.leftSplit, workspace.rightSplit].some((side) => side === leaf.getRoot());
	const there = where === 'main' ? open[0] : open.find(isInSidebar);
	if (there) {
		// Shown first: a leaf that was not shown yet has no view of its own.
		await workspace.revealLeaf(there);
		if (there.view instanceof ExplorerView) {
			there.view.go(change);
			return;
		}
	}
	const leaf =
		there ?? (where === 'main' ? workspace.getLeaf('tab') : workspace.getRightLeaf(false));
	if (!leaf) return;
	await leaf.setViewState({ type: EXPLORER_VIEW, state: { ...change }, active: true });
	await workspace.revealLeaf(leaf);
}

/** The commands that open the explorer. */
export function explorerCommands({ app, language }: Services): Command[] {
	const { explorer: t } = messagesFor(language);
	return [
		{
			id: 'open-explorer',
			name: t.openCommand,
			icon: 'ethernet-port',
			callback: () => void openExplorer(app, 'main'),
		},
		{
			id: 'open-explorer-in-sidebar',
			name: t.openInSidebar,
			icon: 'panel-right',
			callback: () => void openExplorer(app, 'sidebar'),
		},
	];
}
