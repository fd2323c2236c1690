import { setIcon } from '../obsidian/icons';
import type { WorkspaceLeaf } from '../obsidian/leaf';
import type { Pane } from './panes';
import type { Texts } from './texts';

/** The row of tabs above a pane: one for each leaf, with its view's title. */
export function renderTabHeaders(
	pane: Pane,
	leaves: readonly WorkspaceLeaf[],
	texts: Texts,
	activate: (leaf: WorkspaceLeaf) => void,
): void {
	pane.headers.empty();
	for (const leaf of leaves) {
		if (leaf.containerEl.parentElement !== pane.container) continue;
		const shown = pane.isShown(leaf.containerEl);
		const title = leaf.getDisplayText() || texts.emptyTab;
		const header = pane.headers.createDiv({
			cls: `workspace-tab-header tappable${shown ? ' is-active' : ''}`,
			attr: { 'data-type': leaf.view.getViewType() },
		});
		const inner = header.createEl('button', {
			cls: 'workspace-tab-header-inner',
			type: 'button',
			attr: shown ? { 'aria-current': 'true' } : {},
		});
		setIcon(inner.createDiv({ cls: 'workspace-tab-header-inner-icon' }), leaf.getIcon());
		inner.createDiv({ cls: 'workspace-tab-header-inner-title', text: title });
		inner.addEventListener('click', () => activate(leaf));
		const close = header.createEl('button', {
			cls: 'workspace-tab-header-inner-close-button clickable-icon',
			type: 'button',
			attr: { 'aria-label': `${texts.close}: ${title}` },
		});
		setIcon(close, 'x');
		close.addEventListener('click', () => leaf.detach());
	}
}
