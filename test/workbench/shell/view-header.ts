import { setIcon } from '../obsidian/icons';
import type { WorkspaceLeaf } from '../obsidian/leaf';
import { MarkdownView, type Mode } from '../obsidian/markdown-view';
import type { Texts } from './texts';

const MODES: readonly { mode: Mode; icon: string; text: 'reading' | 'live' | 'source' }[] = [
	{ mode: 'reading', icon: 'book-open', text: 'reading' },
	{ mode: 'live', icon: 'pen-line', text: 'live' },
	{ mode: 'source', icon: 'code-xml', text: 'source' },
];

/** What a header's buttons do beside changing the note's mode. */
export interface HeaderActions {
	readonly popout: () => void;
	readonly menu: (event: MouseEvent) => void;
	readonly changed: () => void;
}

/**
 * Fills the header of a leaf's view: arrows, title, the note's three modes, and its menu. A plugin's
 * own actions stay where they are.
 */
export function renderHeader(leaf: WorkspaceLeaf, texts: Texts, actions: HeaderActions): void {
	const { containerEl } = leaf;
	containerEl.querySelector<HTMLElement>('.view-header-title')?.setText(leaf.getDisplayText());
	renderArrows(leaf, texts);
	const view: unknown = leaf.view;
	const box = containerEl.querySelector<HTMLElement>('.view-actions');
	if (!(view instanceof MarkdownView) || !box) return;
	for (const old of box.findAll('.mod-workbench')) old.remove();
	const add = (icon: string, label: string, run: (event: MouseEvent) => void) => {
		const button = box.createEl('button', {
			cls: 'clickable-icon view-action mod-workbench',
			type: 'button',
			attr: { 'aria-label': label },
		});
		setIcon(button, icon);
		button.addEventListener('click', run);
		return button;
	};
	for (const { mode, icon, text } of MODES) {
		const button = add(icon, texts[text], () => {
			view.setMode(mode);
			actions.changed();
		});
		button.setAttr('aria-pressed', view.mode === mode);
	}
	add('app-window', texts.popout, actions.popout);
	add('ellipsis-vertical', texts.moreOptions, actions.menu);
}

function renderArrows(leaf: WorkspaceLeaf, texts: Texts): void {
	const box = leaf.containerEl.querySelector<HTMLElement>('.view-header-nav-buttons');
	if (!box) return;
	box.empty();
	const { history } = leaf;
	const add = (icon: string, label: string, possible: boolean, run: () => Promise<void>) => {
		const button = box.createEl('button', {
			cls: 'clickable-icon',
			type: 'button',
			attr: { 'aria-label': label },
		});
		button.disabled = !possible;
		setIcon(button, icon);
		button.addEventListener('click', () => void run());
	};
	const now = () => leaf.getViewState();
	add('arrow-left', texts.back, history.canGoBack, () => history.back(now()));
	add('arrow-right', texts.forward, history.canGoForward, () => history.forward(now()));
}
