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
	readonly win: Window;
}

/** What watches the elements that wait in one window. */
interface Watched {
	readonly observer: IntersectionObserver;
	/** Unloaded when nothing waits any longer. */
	readonly listening: Component;
	/** Elements that wait. */
	waiting: number;
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
	private readonly watched = new Map<Window, Watched>();
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
		const { win } = el;
		const each: Pending = { show, answered: false, win };
		this.pending.set(el, each);
		this.watch(win).observer.observe(el);
		const timer = win.setTimeout(() => {
			const isLost = el.isConnected ? !each.answered : !mayBeDetached;
			if (isLost || isPrinted(el)) this.mount(el);
		}, OBSERVER_TIMEOUT_MS);
		return () => {
			win.clearTimeout(timer);
			this.forget(el);
		};
	}

	/** Watches a window from the first element that waits in it until the last no longer does. */
	private watch(win: Window): Watched {
		const known = this.watched.get(win);
		if (known) {
			known.waiting++;
			return known;
		}
		const options: ObserverOptions = { rootMargin: MARGIN, scrollMargin: MARGIN };
		const observer = new IntersectionObserver((entries) => {
			for (const { target, isIntersecting } of entries) {
				const el = target as HTMLElement;
				const each = this.pending.get(el);
				if (each) each.answered ||= el.isConnected;
				if (isIntersecting || isPrinted(el)) this.mount(el);
			}
		}, options);
		const listening = this.addChild(new Component());
		listening.registerDomEvent(win, 'beforeprint', () => {
			for (const [el, each] of [...this.pending]) if (each.win === win) this.mount(el);
		});
		listening.register(() => observer.disconnect());
		const made = { observer, listening, waiting: 1 };
		this.watched.set(win, made);
		return made;
	}

	/** Waits no longer for an element. */
	private forget(el: HTMLElement): Pending | undefined {
		const each = this.pending.get(el);
		const there = each && this.watched.get(each.win);
		if (!each || !there) return undefined;
		this.pending.delete(el);
		there.observer.unobserve(el);
		there.waiting--;
		if (!there.waiting) {
			// A window that is closed is kept alive by nothing of ours.
			this.watched.delete(each.win);
			this.removeChild(there.listening);
		}
		return each;
	}

	private mount(el: HTMLElement): void {
		this.forget(el)?.show();
	}

	override onunload(): void {
		this.watched.clear();
		this.pending.clear();
	}
}

/** Whether an element is part of what Obsidian prints or exports as PDF. */
function isPrinted(el: HTMLElement): boolean {
	return el.closest('.print') !== null;
}
