import type * as Obsidian from 'obsidian';
import { commands } from '../obsidian/commands';
import { Keymap, keymap } from '../obsidian/keymap';
import { pressedModifiers, Scope } from '../obsidian/scope';
import type { Workspace } from '../obsidian/workspace';
import { isVariant } from '../variants';
import type { PageActions } from './page-actions';

/** Keys and clicks of one window. Keys are taken before the page's own elements see them. */
export function listen(
	doc: Document,
	workbench: PageActions,
	workspace: Workspace,
	openPalette: () => void,
): void {
	const root = new Scope(workbench.app.scope);
	root.register(['Mod'], 'p', () => {
		openPalette();
		return false;
	});
	const onKey = (event: KeyboardEvent) => {
		const scope = workspace.activeLeaf?.view.scope as unknown as Scope | null | undefined;
		if (keymap.handle(event, root) || scope?.handle(event)) return;
		// Within a dialogue the app's hotkeys are asleep.
		if (doc.querySelector('.modal-container') || !pressedModifiers(event)) return;
		if (commands.runHotkey(event, workspace.activeEditor)) event.preventDefault();
	};
	const isFirst = () => isVariant('keys', 'scope-first') || keymap.isSuggesting;
	doc.addEventListener('keydown', (event) => isFirst() && onKey(event), true);
	doc.addEventListener('keydown', (event) => isFirst() || onKey(event));
	const onClick = (event: MouseEvent) => followLink(event, workbench, workspace);
	doc.addEventListener('click', onClick);
	doc.addEventListener('auxclick', onClick);
	doc.addEventListener('mouseover', (event) => hoverLink(event, workspace));
	// A leaf that is clicked is the active one.
	doc.addEventListener('pointerdown', (event) => {
		const leaf = workspace.all.find(({ containerEl }) =>
			containerEl.contains(event.target as Node),
		);
		if (leaf) workspace.setActive(workspace.getLeafById(leaf.id));
	});
}

/** Links of rendered notes: to notes, obsidian:// addresses, and the rest of the world. */
function followLink(event: MouseEvent, workbench: PageActions, workspace: Workspace): void {
	const link = (event.target as Element | null)?.closest('a');
	if (!link || event.defaultPrevented || event.button > 1) return;
	event.preventDefault();
	const target = link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
	const where = Keymap.isModEvent(event as unknown as Obsidian.UserEvent);
	if (link.classList.contains('internal-link')) {
		void workspace.openLinkText(target, workspace.getActiveFile()?.path, where);
	} else if (link.protocol === 'obsidian:') workbench.openAddress(link.href);
	else if (!link.classList.contains('tag')) workbench.opened.push(link.href);
}

function hoverLink(event: MouseEvent, workspace: Workspace): void {
	const link = (event.target as Element | null)?.closest?.('a.internal-link');
	if (!link || link.contains(event.relatedTarget as Node | null)) return;
	workspace.trigger('hover-link', {
		event,
		source: 'preview',
		hoverParent: workspace.activeLeaf,
		targetEl: link,
		linktext: link.getAttribute('data-href'),
		sourcePath: workspace.getActiveFile()?.path ?? '',
	});
}
