import { copyPage } from '../dom/popout';
import { addWindow, forgetWindow } from '../dom/windows';
import { Pane } from '../shell/panes';
import type { Events } from './events';

/** The windows beside the main one, each with a pane for leaves. */
export class Popouts {
	readonly panes = new Set<Pane>();

	constructor(
		private readonly workspace: Events,
		/** Called before a window is gone: its leaves have to be closed. */
		private readonly closing: (pane: Pane) => void,
	) {}

	open(): Pane {
		const popout = window.open('', '', 'width=700,height=800');
		if (!popout) throw new Error('workbench: the browser refused to open a window');
		const pane = new Pane(copyPage(popout as Window & typeof globalThis));
		this.panes.add(pane);
		addWindow(popout);
		const data = { win: popout, doc: popout.document };
		popout.addEventListener('pagehide', () => {
			this.closing(pane);
			this.panes.delete(pane);
			forgetWindow(popout);
			this.workspace.trigger('window-close', data, popout);
		});
		this.workspace.trigger('window-open', data, popout);
		return pane;
	}
}
