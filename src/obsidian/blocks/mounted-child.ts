import { MarkdownRenderChild } from 'obsidian';

/** What is mounted in a note for as long as the note shows it. */
export class MountedChild extends MarkdownRenderChild {
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
