import { MarkdownView, Menu, Notice, Platform, setIcon, setTooltip, TFile } from 'obsidian';
import { messagesFor } from '../../i18n';
import { hasMarkdownForm } from '../../notes/export/block-markdown';
import type { RenderedBlock } from '../editing/block-source';
import { linesOfRendered, replaceRendered } from '../editing/replace-block';
import type { Services } from '../services';

/**
 * A button with a block's own menu, on touch screens: Obsidian's button for the source shows on hover
 * only. Answers what takes it away.
 */
export function addBlockMenu(services: Services, block: RenderedBlock): () => void {
	if (!Platform.isMobile || !block.context.sourcePath.endsWith('.md')) return () => {};
	const { commands } = messagesFor(services.language);
	const button = block.el.createEl('button', {
		cls: 'clickable-icon port-explorer-block-menu port-explorer-no-print',
		attr: { type: 'button', 'aria-haspopup': 'menu' },
	});
	setIcon(button, 'ellipsis');
	setTooltip(button, commands.blockMenu);
	button.addEventListener('click', (event) => {
		event.stopPropagation();
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setTitle(commands.editBlock)
				.setIcon('code')
				.onClick(() => void editSource(services, block)),
		);
		if (hasMarkdownForm(block.language)) {
			menu.addItem((item) =>
				item
					.setTitle(commands.replaceBlock)
					.setIcon('file-text')
					.onClick(() => void replaceRendered(services, block)),
			);
		}
		menu.showAtMouseEvent(event);
	});
	return () => button.remove();
}

/** Shows a block's source in the editor, the cursor on its first line. */
async function editSource(services: Services, block: RenderedBlock): Promise<void> {
	const { app, language } = services;
	const file = app.vault.getAbstractFileByPath(block.context.sourcePath);
	const leaf = app.workspace.getLeavesOfType('markdown').find(({ view }) => {
		return view instanceof MarkdownView && view.containerEl.contains(block.el);
	});
	const lines = file instanceof TFile && linesOfRendered(await app.vault.cachedRead(file), block);
	if (!leaf || !lines || !(leaf.view instanceof MarkdownView) || leaf.view.file !== file) {
		new Notice(messagesFor(language).block.missing);
		return;
	}
	const state = leaf.getViewState();
	const source = { ...state.state, mode: 'source' };
	if (leaf.view.getMode() !== 'source') await leaf.setViewState({ ...state, state: source });
	const { editor } = leaf.view;
	editor.setCursor({ line: lines.first + 1, ch: 0 });
	editor.focus();
}
