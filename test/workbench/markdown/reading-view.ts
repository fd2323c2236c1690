import type * as Obsidian from 'obsidian';
import { Component } from '../obsidian/component';
import type { Vault } from '../vault/vault';
import { ReadingSection } from './reading-section';
import { splitSections } from './sections';

/** How far beyond the window sections are kept in the page, in pixels. */
const AHEAD = 1000;

/**
 * A note in reading view: a list of sections, all rendered at once, but taken out of the page (and
 * kept) while they are far from the window, and rendered again only when their own text changed.
 */
export class ReadingView extends Component {
	private sections: ReadingSection[] = [];
	private readonly sizer: HTMLElement;
	private readonly pusher: HTMLElement;
	private readonly header: HTMLElement;
	private note = '';
	private resized: ResizeObserver | undefined;
	private asked = false;

	constructor(
		readonly containerEl: HTMLElement,
		private readonly vault: Vault,
		private readonly path: () => string,
	) {
		super();
		this.sizer = containerEl.createDiv({
			cls: 'markdown-preview-sizer markdown-preview-section',
		});
		this.pusher = this.sizer.createDiv({ cls: 'markdown-preview-pusher' });
		this.pusher.setCssStyles({ width: '1px', height: '0.1px' });
		// Obsidian's place for the properties and the title; the workbench shows neither.
		this.header = this.sizer.createDiv({ cls: 'mod-header mod-ui' });
	}

	override onload(): void {
		this.registerDomEvent(this.containerEl, 'scroll', () => this.ask());
		// A popout window's elements are observed by that window's own observer.
		const { ResizeObserver: Observer } = this.containerEl.win as Window & typeof globalThis;
		this.resized = new Observer(() => this.ask());
		this.resized.observe(this.containerEl);
		this.resized.observe(this.sizer);
		this.register(() => this.resized?.disconnect());
	}

	override onunload(): void {
		for (const section of this.sections) section.el.detach();
		this.sections = [];
	}

	get(): string {
		return this.note;
	}

	/** Shows a text; sections that are still the same keep their elements and components. */
	set(note: string): void {
		this.note = note;
		const wanted = splitSections(note);
		const old = this.sections;
		const is = (at: number, from: number) => old[at]?.shows(wanted[from]) ?? false;
		let head = 0;
		while (is(head, head)) head++;
		let tail = 0;
		const rest = Math.min(old.length, wanted.length) - head;
		while (tail < rest && is(old.length - 1 - tail, wanted.length - 1 - tail)) tail++;
		for (const gone of old.slice(head, old.length - tail)) this.drop(gone);
		const fresh = wanted
			.slice(head, wanted.length - tail)
			.map((section) => new ReadingSection(section));
		this.sections = [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)];
		for (const [index, section] of this.sections.entries()) section.source = wanted[index]!;
		this.layOut();
	}

	/** Renders anew: all sections, or with `full` false those whose text has changed. */
	rerender(full = false): void {
		if (full) {
			for (const section of this.sections) this.drop(section);
			this.sections = [];
		}
		this.set(this.note);
	}

	private drop(section: ReadingSection): void {
		section.el.detach();
		if (!section.component) return;
		this.removeChild(section.component as unknown as Obsidian.Component);
		section.component = undefined;
	}

	private ask(): void {
		if (this.asked) return;
		this.asked = true;
		this.containerEl.win.requestAnimationFrame(() => {
			this.asked = false;
			this.layOut();
		});
	}

	/** Puts the sections near the window into the page, and empty space in the place of others. */
	private layOut(): void {
		for (const section of this.sections) section.measure();
		const { scrollTop, clientHeight } = this.containerEl;
		const top = scrollTop - AHEAD;
		const bottom = scrollTop + (clientHeight || window.innerHeight) + AHEAD;
		let at = 0;
		let above = 0;
		const near = this.sections.filter((section) => {
			const before = at;
			at += section.height;
			if (at < top) above = at;
			return at >= top && before <= bottom;
		});
		for (const section of this.sections) if (!section.component) this.render(section);
		this.pusher.style.marginBottom = `${above}px`;
		this.sizer.style.minHeight = `${at}px`;
		this.sizer.setChildrenInPlace([this.pusher, this.header, ...near.map(({ el }) => el)]);
	}

	private render(section: ReadingSection): void {
		const component = new Component();
		section.component = component;
		this.addChild(component as unknown as Obsidian.Component);
		const context = { vault: this.vault, sourcePath: this.path(), component };
		void section.render(context, () => this.note).then(() => this.ask());
	}
}
