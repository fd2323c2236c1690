import type { ComponentChild } from 'preact';
import { runInSlices } from '../../lib/run-in-slices';
import { mount } from '../../ui/shared/mount';
import type { Services } from '../services';
import { createUi } from '../create-ui';

/** Rows that are seen without scrolling, and drawn first. */
const FIRST_ROWS = 10;
/** So long the others are drawn at a time: a phone, four times slower, stays below 50 ms. */
const DRAW_SLICE_MS = 4;

interface Row {
	readonly el: HTMLElement;
	readonly body: ComponentChild;
}

/** The rows of a list of suggestions, to be taken away together when the list changes. */
export class MountedRows {
	private readonly unmount: (() => void)[] = [];
	/** Rows further down, which are drawn when the first ones can be seen. */
	private waiting: Row[] = [];

	constructor(private readonly services: Services) {}

	add(el: HTMLElement, body: ComponentChild): void {
		if (this.unmount.length < FIRST_ROWS) return this.draw({ el, body });
		this.waiting.push({ el, body });
		const { waiting } = this;
		if (waiting.length === 1) {
			window.requestAnimationFrame(() => void this.drawRest(waiting));
		}
	}

	clear(): void {
		this.waiting = [];
		for (const unmount of this.unmount.splice(0)) unmount();
	}

	private drawRest(waiting: readonly Row[]): void | Promise<void> {
		const draw = (row: Row) => this.draw(row);
		const isCurrent = () => waiting === this.waiting;
		return runInSlices(
			(function* () {
				for (const row of waiting) {
					if (!isCurrent()) return;
					draw(row);
					yield;
				}
			})(),
			DRAW_SLICE_MS,
		);
	}

	private draw({ el, body }: Row): void {
		// A row leads nowhere by itself: choosing it does.
		const ui = createUi(this.services, () => {});
		this.unmount.push(mount(el, ui, body));
	}
}
