import type * as Obsidian from 'obsidian';
import { Component } from './component';

const DEFAULT_WAIT_MS = 300;

/** A box that shows beside an element while the pointer rests on it. */
export class HoverPopover extends Component {
	readonly hoverEl: HTMLElement;
	private readonly timer: number;
	private readonly gone: () => void;
	private readonly pressed: (event: PointerEvent) => void;

	constructor(
		private readonly parent: Obsidian.HoverParent,
		private readonly targetEl: HTMLElement | null,
		waitTime = DEFAULT_WAIT_MS,
		staticPos: Obsidian.Point | null = null,
	) {
		super();
		parent.hoverPopover?.unload();
		parent.hoverPopover = this as unknown as Obsidian.HoverPopover;
		const doc = targetEl?.doc ?? activeDocument;
		this.hoverEl = doc.createElement('div');
		this.hoverEl.className = 'popover hover-popover';
		this.timer = window.setTimeout(() => this.show(doc, staticPos), waitTime);
		this.gone = () => window.setTimeout(() => this.hideWhenLeft(), DEFAULT_WAIT_MS);
		targetEl?.addEventListener('mouseleave', this.gone);
		this.hoverEl.addEventListener('mouseleave', this.gone);
		// A finger leaves nothing: it presses elsewhere.
		this.pressed = ({ target }) => {
			if (!this.hoverEl.contains(target as Node)) this.hide();
		};
		doc.addEventListener('pointerdown', this.pressed);
	}

	override onunload(): void {
		window.clearTimeout(this.timer);
		this.targetEl?.removeEventListener('mouseleave', this.gone);
		this.hoverEl.doc.removeEventListener('pointerdown', this.pressed);
		this.hoverEl.remove();
		if (this.parent.hoverPopover === (this as unknown)) this.parent.hoverPopover = null;
	}

	private show(doc: Document, at: Obsidian.Point | null): void {
		const box = this.targetEl?.getBoundingClientRect();
		const { x, y } = at ?? { x: box?.left ?? 0, y: box?.bottom ?? 0 };
		this.hoverEl.setCssStyles({ position: 'absolute', left: `${x}px`, top: `${y}px` });
		doc.body.append(this.hoverEl);
		this.load();
	}

	private hideWhenLeft(): void {
		const stays = this.targetEl?.matches(':hover') || this.hoverEl.matches(':hover');
		if (!stays) this.hide();
	}

	private hide(): void {
		// One that was never shown has not been loaded either.
		this.load();
		this.unload();
	}
}
