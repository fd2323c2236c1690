import type { ComponentChild } from 'preact';
import { mount } from '../../ui/shared/mount';
import type { Services } from '../services';
import { createUi } from '../create-ui';

/** The rows of a list of suggestions, to be taken away together when the list changes. */
export class MountedRows {
	private readonly unmount: (() => void)[] = [];

	constructor(private readonly services: Services) {}

	add(el: HTMLElement, row: ComponentChild): void {
		// A row leads nowhere by itself: choosing it does.
		this.unmount.push(
			mount(
				el,
				createUi(this.services, () => {}),
				row,
			),
		);
	}

	clear(): void {
		for (const unmount of this.unmount.splice(0)) unmount();
	}
}
