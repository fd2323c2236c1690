import { Component, type HoverParent, type HoverPopover } from 'obsidian';

/** Owns the cards that hang beside something, so that they go when the plugin does. */
export class Hover extends Component {
	private shown: HoverPopover[] = [];

	/**
	 * A parent for one more popover. Each has its own: of one parent Obsidian hides the first popover
	 * when the next one shows, and a note's preview would close the card that it was asked from.
	 */
	parent(): HoverParent {
		return { hoverPopover: null };
	}

	/** Shows a popover, which brings its own cleaning up; it goes at the latest when the plugin does. */
	show(popover: HoverPopover, content: Component): void {
		this.shown = [...this.shown.filter(({ hoverEl }) => hoverEl.isConnected), popover];
		// Loaded when it shows: one that goes before that is never unloaded.
		popover.addChild(content);
	}

	override onunload(): void {
		for (const popover of this.shown.splice(0)) hide(popover);
	}
}

/** One that still waits would show later: Obsidian's own method takes it back, too. */
function hide(popover: HoverPopover & { hide?: () => void }): void {
	popover.hide?.();
	popover.unload();
	popover.hoverEl.detach();
}
