import type * as Obsidian from 'obsidian';
import { isVariant } from '../variants';
import { Component } from './component';

const DEFAULT_WAIT_MS = 300;

/** Those that wait or are shown: one that hides takes those along that hang on something in it. */
const alive = new Set<HoverPopover>();

/** Everything that was made, weakly held: what is still alive in one that has gone is a leak. */
const made: WeakRef<HTMLElement>[] = [];

/** The elements of the popovers that were made and are still somewhere. */
export function popoverElements(): HTMLElement[] {
	return made.flatMap((ref) => ref.deref() ?? []);
}

/**
 * A box that shows beside an element while the pointer rests on it. It is loaded when it shows: what
 * goes before that has never been loaded, and is therefore not unloaded either.
 */
export class HoverPopover extends Component {
	readonly hoverEl: HTMLElement;
	private readonly timer: number;
	private readonly gone: () => void;
	private readonly pressed: (event: PointerEvent) => void;
	private shown = false;

	constructor(
		private readonly parent: Obsidian.HoverParent,
		private readonly targetEl: HTMLElement | null,
		waitTime = DEFAULT_WAIT_MS,
		staticPos: Obsidian.Point | null = null,
	) {
		super();
		(parent.hoverPopover as unknown as HoverPopover | null)?.hide();
		parent.hoverPopover = this as unknown as Obsidian.HoverPopover;
		alive.add(this);
		const doc = targetEl?.doc ?? activeDocument;
		this.hoverEl = doc.createElement('div');
		this.hoverEl.className = 'popover hover-popover';
		made.push(new WeakRef(this.hoverEl));
		this.timer = window.setTimeout(() => this.show(doc, staticPos), waitTime);
		this.gone = () => {
			if (!this.shown && isVariant('popover', 'destroyed')) this.hide();
			else window.setTimeout(() => this.hideWhenLeft(), DEFAULT_WAIT_MS);
		};
		targetEl?.addEventListener('mouseleave', this.gone);
		this.hoverEl.addEventListener('mouseleave', this.gone);
		// A finger leaves nothing: it presses elsewhere.
		this.pressed = ({ target }) => {
			const within = [this, ...this.hanging()];
			if (!within.some(({ hoverEl }) => hoverEl.contains(target as Node))) this.hide();
		};
		doc.addEventListener('pointerdown', this.pressed);
	}

	hide(): void {
		if (!alive.delete(this)) return;
		for (const child of this.hanging()) child.hide();
		window.clearTimeout(this.timer);
		this.targetEl?.removeEventListener('mouseleave', this.gone);
		this.hoverEl.removeEventListener('mouseleave', this.gone);
		this.hoverEl.doc.removeEventListener('pointerdown', this.pressed);
		this.hoverEl.remove();
		if (this.parent.hoverPopover === (this as unknown)) this.parent.hoverPopover = null;
		this.unload();
	}

	private hanging(): HoverPopover[] {
		return [...alive].filter(({ targetEl }) => targetEl && this.hoverEl.contains(targetEl));
	}

	private show(doc: Document, at: Obsidian.Point | null): void {
		const box = this.targetEl?.getBoundingClientRect();
		const { x, y } = at ?? { x: box?.left ?? 0, y: box?.bottom ?? 0 };
		this.hoverEl.setCssStyles({ position: 'absolute', left: `${x}px`, top: `${y}px` });
		doc.body.append(this.hoverEl);
		this.shown = true;
		this.load();
	}

	private hideWhenLeft(): void {
		const hovered = [this, ...this.hanging()].some(({ hoverEl }) => hoverEl.matches(':hover'));
		if (!hovered && !this.targetEl?.matches(':hover')) this.hide();
	}
}
