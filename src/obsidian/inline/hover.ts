import { Component, type HoverParent, type HoverPopover } from 'obsidian';

/** Owns the one card that hangs beside a badge, so that it goes when the plugin does. */
export class Hover extends Component implements HoverParent {
	hoverPopover: HoverPopover | null = null;

	override onunload(): void {
		this.hoverPopover?.unload();
		this.hoverPopover?.hoverEl.detach();
		this.hoverPopover = null;
	}
}
