import type * as Obsidian from 'obsidian';
import { Component } from '../obsidian/component';
import type { Vault } from '../obsidian/vault';
import { splitSections, type Section } from './parse';
import { renderInto } from './render';

interface Shown {
	section: Section;
	readonly el: HTMLElement;
	/** Undefined while the section is too far away to be rendered. */
	component: Component | undefined;
}

/** How far beyond the window a section is rendered, in pixels. */
const AHEAD = 1200;

/**
 * A note in reading view: a list of sections, each rendered when it comes near the window, and
 * rendered again only when its own text has changed.
 */
export class ReadingView extends Component {
	private shown: Shown[] = [];
	private readonly sizer: HTMLElement;
	private note = '';
	private observer: IntersectionObserver | undefined;

	constructor(
		readonly containerEl: HTMLElement,
		private readonly vault: Vault,
		private readonly path: () => string,
	) {
		super();
		this.sizer = containerEl.createDiv({
			cls: 'markdown-preview-sizer markdown-preview-section',
		});
	}

	override onload(): void {
		const root = this.containerEl;
		const options = { root, rootMargin: `${AHEAD}px 0px` };
		// A popout window's elements can only be observed by that window's own observer.
		const Observer = (root.win as Window & typeof globalThis).IntersectionObserver;
		this.observer = new Observer((entries) => {
			for (const { target, isIntersecting } of entries) {
				const found = this.shown.find(({ el }) => el === target);
				if (found && isIntersecting && !found.component) void this.render(found);
			}
		}, options);
		this.register(() => this.observer?.disconnect());
	}

	/** Shows a text; sections that are still the same keep their elements and components. */
	set(note: string): void {
		this.note = note;
		const sections = splitSections(note);
		const same = (a: Section | undefined, b: Section | undefined) =>
			a !== undefined && a.text === b?.text && a.cls === b.cls;
		let head = 0;
		while (same(this.shown[head]?.section, sections[head])) head++;
		let tail = 0;
		const rest = Math.min(this.shown.length, sections.length) - head;
		while (tail < rest && same(this.shown.at(-1 - tail)?.section, sections.at(-1 - tail)))
			tail++;
		const kept = this.shown.slice(this.shown.length - tail);
		for (const old of this.shown.slice(head, this.shown.length - tail)) this.drop(old);
		const fresh = sections
			.slice(head, sections.length - tail)
			.map((section) => this.add(section));
		this.shown = [...this.shown.slice(0, head), ...fresh, ...kept];
		for (const [index, shown] of this.shown.entries()) shown.section = sections[index]!;
		this.sizer.setChildrenInPlace(this.shown.map(({ el }) => el));
	}

	/** Renders everything anew, as Obsidian does when a plugin is enabled or disabled. */
	rerender(): void {
		for (const shown of this.shown) this.drop(shown);
		this.shown = [];
		this.set(this.note);
	}

	private add(section: Section): Shown {
		const el = createDiv({ cls: section.cls });
		el.style.minHeight = '1em';
		this.observer?.observe(el);
		return { section, el, component: undefined };
	}

	private drop({ el, component }: Shown): void {
		this.observer?.unobserve(el);
		if (component) this.removeChild(component as unknown as Obsidian.Component);
		el.remove();
	}

	private async render(shown: Shown): Promise<void> {
		const component = new Component();
		shown.component = component;
		this.addChild(component as unknown as Obsidian.Component);
		shown.el.style.removeProperty('min-height');
		await renderInto(shown.section.text, shown.el, {
			vault: this.vault,
			sourcePath: this.path(),
			component,
			sectionInfo: () => ({
				text: this.note,
				lineStart: shown.section.start,
				lineEnd: shown.section.end,
			}),
		});
	}
}
