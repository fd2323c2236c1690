import { setIcon } from '../obsidian/icons';
import type { Texts } from './texts';

/** The page's parts, by what goes into them. */
export interface Frame {
	readonly ribbon: HTMLElement;
	readonly left: HTMLElement;
	readonly main: HTMLElement;
	readonly right: HTMLElement;
	readonly status: HTMLElement;
}

/** Builds Obsidian's window: ribbon, side panes, main area and status bar. */
export function buildFrame(body: HTMLElement): Frame {
	const app = body.createDiv({ cls: 'app-container' });
	const horizontal = app.createDiv({ cls: 'horizontal-main-container' });
	const workspace = horizontal.createDiv({ cls: 'workspace' });
	const ribbon = workspace.createEl('nav', {
		cls: 'workspace-ribbon mod-left side-dock-ribbon',
		attr: { 'aria-label': 'Ribbon' },
	});
	const left = workspace.createEl('aside', { cls: 'workspace-split mod-left-split' });
	const main = workspace.createEl('main', { cls: 'workspace-split mod-root' });
	const right = workspace.createEl('aside', { cls: 'workspace-split mod-right-split' });
	const status = app.createEl('footer', { cls: 'status-bar' });
	return { ribbon, left, main, right, status };
}

/** Gives the parts their names and the ribbon its buttons, in a language. */
export function labelFrame(
	frame: Frame,
	texts: Texts,
	actions: { palette: () => void; settings: () => void; files: () => void },
): void {
	frame.left.setAttr('aria-label', texts.files);
	frame.main.setAttr('aria-label', texts.note);
	frame.right.setAttr('aria-label', texts.sidePane);
	frame.ribbon.empty();
	addButton(frame.ribbon, 'menu', texts.menu, actions.files);
	addButton(frame.ribbon, 'terminal', texts.commandPalette, actions.palette);
	addButton(frame.ribbon, 'settings', texts.settings, actions.settings);
}

/** A button that is an icon, with a name. */
export function addButton(
	parent: HTMLElement,
	icon: string,
	label: string,
	onClick: () => void,
): HTMLButtonElement {
	const button = parent.createEl('button', {
		cls: 'clickable-icon',
		type: 'button',
		attr: { 'aria-label': label },
	});
	setIcon(button, icon);
	button.addEventListener('click', onClick);
	return button;
}
