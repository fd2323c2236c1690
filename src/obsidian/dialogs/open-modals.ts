import { Component, type Modal } from 'obsidian';

/** Owns the dialogues that are open, so that they go when the plugin does. */
export class OpenModals extends Component {
	private shown: Modal[] = [];

	open(modal: Modal): void {
		this.shown = this.shown.filter(isOpen);
		this.shown.push(modal);
		modal.open();
	}

	override onunload(): void {
		for (const modal of this.shown.splice(0).reverse()) if (isOpen(modal)) modal.close();
	}
}

function isOpen({ containerEl }: Modal): boolean {
	return containerEl.isConnected;
}
