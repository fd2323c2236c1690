import { Component } from 'obsidian';

/** How far outside of the window a block is mounted, in CSS pixels. */
const MARGIN = '600px';
/** Blocks mounted immediately, wherever they are: most notes have no more. */
const MAX_MOUNTED_IMMEDIATELY = 6;
/** A window that draws nothing, such as a hidden one for export, never says where an element is. */
const OBSERVER_TIMEOUT_MS = 500;

/** Shows an element's contents when it comes near the window. */
interface Pending {
	readonly show: () => void;
	/** Whether the element's window has said where it is. */
	answered: boolean;
}

interface ObserverOptions extends IntersectionObserverInit {
	/** The margin inside of scrolling elements; browsers that don't know it ignore it. */
	scrollMargin?: string;
}

/**
 * Mounts blocks when they come near the window: reading view renders a whole note at once, and a
 * note may have hundreds. What is printed or exported is mounted in any case, and what was mounted
 * stays until its note goes, with all that was opened, typed or played in it.
 */
export class NearWindow extends Component {
	private readonly pending = new Map<HTMLElement, Pending>();
	private readonly observers = new Map<Window, IntersectionObserver>();
	private mounted = 0;

	/**
	 * Calls `show` once: now, or when the element comes near its window. Returns what ends the
	 * waiting. `mayBeDetached` tells that whoever rendered the element keeps it outside of the page
	 * for a while.
	 */
	whenNear(el: HTMLElement, show: () => void, mayBeDetached: boolean): () => void {
		if (this.mounted < MAX_MOUNTED_IMMEDIATELY || isPrinted(el)) {
			if (this.mounted === 0) el.win.requestAnimationFrame(() => (this.mounted = 0));
			this.mounted++;
			show();
			return () => {};
		}
		const observer = this.observerOf(el.win);
		const each: Pending = { show, answered: false };
		this.pending.set(el, each);
		observer.observe(el);
		const timer = el.win.setTimeout(() => {
			const isLost = el.isConnected ? !each.answered : !mayBeDetached;
			if (isLost || isPrinted(el)) this.mount(el);
		}, OBSERVER_TIMEOUT_MS);
		return () => {
			el.win.clearTimeout(timer);
			observer.unobserve(el);
			this.pending.delete(el);
		};
	}

	private observerOf(win: Window): IntersectionObserver {
		const known = this.observers.get(win);
		if (known) return known;
		const options: ObserverOptions = { rootMargin: MARGIN, scrollMargin: MARGIN };
		const made = new IntersectionObserver((entries) => {
			for (const { target, isIntersecting } of entries) {
				const el = target as HTMLElement;
				const each = this.pending.get(el);
				if (each) each.answered ||= el.isConnected;
				if (isIntersecting || isPrinted(el)) this.mount(el);
			}
		}, options);
		this.observers.set(win, made);
		this.registerDomEvent(win, 'beforeprint', () => {
			for (const el of [...this.pending.keys()]) this.mount(el);
		});
		return made;
	}

	private mount(el: HTMLElement): void {
		const each = this.pending.get(el);
		if (!each) return;
		this.pending.delete(el);
		for (const observer of this.observers.values()) observer.unobserve(el);
		each.show();
	}

	override onunload(): void {
		for (const observer of this.observers.values()) observer.disconnect();
		this.observers.clear();
		this.pending.clear();
	}
}

/** Whether an element is part of what Obsidian prints or exports as PDF. */
function isPrinted(el: HTMLElement): boolean {
	return el.closest('.print') !== null;
}
