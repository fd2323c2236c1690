import type * as Obsidian from 'obsidian';
import { isVariant } from '../variants';
import { offref } from './events';

const loadings = new WeakMap<Component, unknown>();

/** A piece with a life: loaded, with children, and cleaned up in the reverse order when unloaded. */
export class Component {
	private loaded = false;
	private children: Component[] = [];
	private cleanups: (() => unknown)[] = [];

	load(): void {
		if (this.loaded) return;
		this.loaded = true;
		loadings.set(this, this.onload());
		for (const child of [...this.children]) child.load();
	}

	onload(): void | Promise<void> {}

	/** Children first, then what was registered, the last first, then onunload; or the other way round. */
	unload(): void {
		if (!this.loaded) return;
		this.loaded = false;
		const childrenLast = isVariant('unload', 'children-last');
		if (childrenLast) this.onunload();
		else this.unloadChildren();
		for (const cleanup of this.cleanups.splice(0).reverse()) cleanup();
		if (childrenLast) this.unloadChildren();
		else this.onunload();
	}

	private unloadChildren(): void {
		for (const child of this.children.splice(0).reverse()) child.unload();
	}

	onunload(): void {}

	addChild<T extends Obsidian.Component>(component: T): T {
		const child = component as unknown as Component;
		this.children.push(child);
		if (this.loaded) child.load();
		return component;
	}

	removeChild<T extends Obsidian.Component>(component: T): T {
		const child = component as unknown as Component;
		this.children = this.children.filter((each) => each !== child);
		child.unload();
		return component;
	}

	register(callback: () => unknown): void {
		this.cleanups.push(callback);
	}

	registerEvent(ref: Obsidian.EventRef): void {
		this.register(() => offref(ref));
	}

	registerDomEvent(
		el: EventTarget,
		type: string,
		callback: (event: never) => unknown,
		options?: boolean | AddEventListenerOptions,
	): void {
		const listener = callback as unknown as EventListener;
		el.addEventListener(type, listener, options);
		this.register(() => el.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}

/** Resolves when a component's own onload, which may be asynchronous, has ended. */
export async function whenLoaded(component: Component): Promise<void> {
	await loadings.get(component);
}

/** The same as Obsidian's: a component that owns an element of a rendered note. */
export class MarkdownRenderChild extends Component {
	constructor(public containerEl: HTMLElement) {
		super();
	}
}
