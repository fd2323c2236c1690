import { MarkdownRenderChild } from 'obsidian';
import type { NearWindow } from './near-window';

/** Taller placeholders would leave holes where many short blocks stand. */
const MAX_LINES = 12;

/** A block's contents in a note: there from when they come near the window until the note goes. */
export class BlockChild extends MarkdownRenderChild {
	private unmount: (() => void) | undefined;
	private stopWaiting: (() => void) | undefined;

	/**
	 * @param lines How many lines the block has, for the height it is given until it is shown.
	 * @param mayBeDetached Whether a view holds the element that takes sections out of the page.
	 */
	constructor(
		containerEl: HTMLElement,
		private readonly near: NearWindow,
		private readonly block: { readonly lines: number; readonly mayBeDetached: boolean },
		private readonly show: (containerEl: HTMLElement) => () => void,
	) {
		super(containerEl);
	}

	override onload(): void {
		const { containerEl, block } = this;
		containerEl.addClass('port-explorer-pending');
		const lines = String(Math.min(block.lines, MAX_LINES));
		containerEl.setCssProps({ '--port-explorer-lines': lines });
		this.stopWaiting = this.near.whenNear(
			containerEl,
			() => {
				containerEl.removeClass('port-explorer-pending');
				this.unmount = this.show(containerEl);
			},
			block.mayBeDetached,
		);
	}

	override onunload(): void {
		this.stopWaiting?.();
		this.unmount?.();
	}
}
