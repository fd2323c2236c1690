import { nameElement } from '../dom/accessible-name';
import { setIcon } from '../obsidian/icons';
import { Pane } from './panes';
import type { Texts } from './texts';

/** The page's parts, by what goes into them. */
export interface Frame {
	readonly ribbonActions: HTMLElement;
	readonly ribbonButtons: HTMLElement;
	readonly ribbon: HTMLElement;
	readonly files: HTMLElement;
	readonly left: Pane;
	readonly main: Pane;
	readonly right: Pane;
	readonly status: HTMLElement;
}

/** Builds Obsidian's window: ribbon, side panes, main area and status bar. */
export function buildFrame(body: HTMLElement): Frame {
	const app = body.createDiv({ cls: 'app-container' });
	const horizontal = app.createDiv({ cls: 'horizontal-main-container' });
	const workspace = horizontal.createDiv({ cls: 'workspace' });
	const ribbon = workspace.createEl('nav', {
		cls: 'workspace-ribbon mod-left side-dock-ribbon',
	});
	const ribbonActions = ribbon.createDiv({ cls: 'side-dock-actions' });
	const ribbonButtons = ribbon.createDiv({ cls: 'side-dock-settings' });
	const left = workspace.createEl('aside', {
		cls: 'workspace-split mod-horizontal mod-left-split',
	});
	const files = left.createDiv({ cls: 'workspace-files' });
	const main = workspace.createEl('main', { cls: 'workspace-split mod-vertical mod-root' });
	const right = workspace.createEl('aside', {
		cls: 'workspace-split mod-horizontal mod-right-split',
	});
	const status = app.createEl('footer', { cls: 'status-bar' });
	app.createDiv({ cls: 'mobile-navbar' });
	const panes = { left: new Pane(left), main: new Pane(main), right: new Pane(right) };
	panes.right.setCollapsed(true);
	return { ribbonActions, ribbonButtons, ribbon, files, ...panes, status };
}

/** What the workbench's own buttons do. */
export interface FrameActions {
	readonly palette: () => void;
	readonly settings: () => void;
	readonly files: () => void;
	readonly sidePane: () => void;
}

/** Gives the parts their names and the ribbon its buttons, in a language. */
export function labelFrame(frame: Frame, texts: Texts, actions: FrameActions): void {
	nameElement(frame.ribbon, texts.ribbon);
	nameElement(frame.left.el, texts.files);
	nameElement(frame.main.el, texts.note);
	nameElement(frame.right.el, texts.sidePane);
	const buttons = frame.ribbonButtons;
	buttons.empty();
	addButton(buttons, 'panel-left', texts.menu, actions.files);
	addButton(buttons, 'panel-right', texts.toggleSidePane, actions.sidePane);
	addButton(buttons, 'terminal', texts.commandPalette, actions.palette);
	addButton(buttons, 'settings', texts.settings, actions.settings);
}

/** A button that is an icon, with a name. */
export function addButton(
	parent: HTMLElement,
	icon: string,
	label: string,
	onClick: (event: MouseEvent) => unknown,
): HTMLButtonElement {
	const button = parent.createEl('button', {
		cls: 'clickable-icon side-dock-ribbon-action',
		type: 'button',
		attr: { 'aria-label': label },
	});
	setIcon(button, icon);
	button.addEventListener('click', onClick);
	return button;
}
