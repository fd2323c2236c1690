import type { Component } from '../obsidian/component';
import { renderInto, type RenderContext } from './render';
import type { Section } from './sections';

/** What a line of a section that has not been rendered yet is taken to be high, in pixels. */
const LINE_HEIGHT = 24;

/** A section of a note in reading view: its element, and its height when it is out of the page. */
export class ReadingSection {
	readonly el: HTMLElement;
	/** Undefined until it is rendered. */
	component: Component | undefined;
	height: number;

	constructor(public source: Section) {
		this.el = createDiv({ cls: source.cls });
		this.height = (source.end - source.start + 1) * LINE_HEIGHT;
	}

	/** Whether this is what a piece of the new text looks like; its lines may have moved. */
	shows(section: Section | undefined): boolean {
		return section?.text === this.source.text && section.cls === this.source.cls;
	}

	measure(): void {
		if (this.el.isConnected && this.el.offsetHeight) this.height = this.el.offsetHeight;
	}

	async render(
		context: Pick<RenderContext, 'vault' | 'sourcePath' | 'component'>,
		note: () => string,
	): Promise<void> {
		this.el.empty();
		await renderInto(this.source.text, this.el, {
			...context,
			sectionInfo: (within) => {
				const { start, end } = this.source;
				if (!this.el.contains(within)) return null;
				return { text: note(), lineStart: start, lineEnd: end };
			},
		});
	}
}
