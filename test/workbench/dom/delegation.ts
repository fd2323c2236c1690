/** `el.on(type, selector, listener)`: one listener for all descendants that match a selector. */

type DelegatedListener = (this: EventTarget, event: Event, target: HTMLElement) => unknown;
type Options = boolean | AddEventListenerOptions;

interface Delegation {
	readonly type: string;
	readonly selector: string;
	readonly listener: DelegatedListener;
	readonly callback: (event: Event) => void;
}

const delegations = new WeakMap<EventTarget, Delegation[]>();

export const delegationMembers = {
	on(
		this: HTMLElement | Document,
		type: string,
		selector: string,
		listener: DelegatedListener,
		options?: Options,
	) {
		const callback = (event: Event) => {
			const start = event.target as Element | null;
			const target = start?.closest?.(selector);
			if (target && this.contains(target)) {
				listener.call(this, event, target as HTMLElement);
			}
		};
		this.addEventListener(type, callback, options);
		const all = delegations.get(this) ?? [];
		delegations.set(this, [...all, { type, selector, listener, callback }]);
	},
	off(
		this: HTMLElement | Document,
		type: string,
		selector: string,
		listener: DelegatedListener,
		options?: Options,
	) {
		const all = delegations.get(this) ?? [];
		const gone = all.filter(
			(each) =>
				each.type === type && each.selector === selector && each.listener === listener,
		);
		for (const { callback } of gone) this.removeEventListener(type, callback, options);
		delegations.set(
			this,
			all.filter((each) => !gone.includes(each)),
		);
	},
};
