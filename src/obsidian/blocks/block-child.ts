import { MarkdownRenderChild } from 'obsidian';

/** A block's contents in a note: there from when the note shows it until it does not. */
export class BlockChild extends MarkdownRenderChild {
	private unmount: (() => void) | undefined;

	constructor(
		containerEl: HTMLElement,
		private readonly show: (containerEl: HTMLElement) => () => void,
	) {
		super(containerEl);
	}

	override onload(): void {
		this.unmount = this.show(this.containerEl);
	}

	override onunload(): void {
		this.unmount?.();
	}
}
