import type { ComponentChild } from 'preact';
import { mount } from '../ui/mount';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** The rows of a list of suggestions, to be taken away together when the list changes. */
export class MountedRows {
	private readonly unmount: (() => void)[] = [];

	constructor(private readonly services: Services) {}

	add(el: HTMLElement, row: ComponentChild): void {
		// A row leads nowhere by itself: choosing it does.
		this.unmount.push(
			mount(
				el,
				uiFor(this.services, () => {}),
				row,
			),
		);
	}

	clear(): void {
		for (const unmount of this.unmount.splice(0)) unmount();
	}
}
