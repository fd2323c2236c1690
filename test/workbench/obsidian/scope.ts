import type * as Obsidian from 'obsidian';
import { isVariant } from '../variants';

interface Handler {
	readonly modifiers: string | null;
	readonly key: string | null;
	readonly call: Obsidian.KeymapEventListener;
}

/** Keys that work while something is open; what it does not take goes to its parent. */
export class Scope {
	/** Whether it is that of suggestions at the cursor of a note. */
	isOfEditor = false;
	private handlers: Handler[] = [];
	private readonly parent: Scope | undefined;

	constructor(parent?: Obsidian.Scope) {
		this.parent = parent as unknown as Scope | undefined;
	}

	/** Without modifiers (null) a handler takes its key with any of them. */
	register(
		modifiers: Obsidian.Modifier[] | null,
		key: string | null,
		call: Obsidian.KeymapEventListener,
	): Obsidian.KeymapEventHandler {
		const handler = { modifiers: modifiers && spell(modifiers), key, call };
		this.handlers.push(handler);
		return handler as unknown as Obsidian.KeymapEventHandler;
	}

	unregister(handler: Obsidian.KeymapEventHandler): void {
		this.handlers = this.handlers.filter((each) => each !== (handler as unknown));
	}

	/** Whether a key was handled; false from a handler also stops the page's own reaction. */
	handle(event: KeyboardEvent): boolean {
		const pressed = pressedModifiers(event);
		const { handlers } = this;
		const inOrder = isVariant('handlers', 'first') ? handlers : [...handlers].reverse();
		for (const { modifiers, key, call } of inOrder) {
			const same = key === null || key.toLowerCase() === event.key.toLowerCase();
			if (!same || (modifiers !== null && modifiers !== pressed)) continue;
			const result: unknown = call(event, {
				modifiers: pressed,
				key: event.key,
				vkey: event.key,
			});
			if (result === false) {
				event.preventDefault();
				event.stopPropagation();
			}
			if (result !== undefined) return true;
		}
		return this.parent?.handle(event) ?? false;
	}
}

/** A hotkey in one spelling: "Mod" is Ctrl, and Command on a Mac. */
export function spell(modifiers: readonly string[]): string {
	const own = IS_MAC ? 'Meta' : 'Ctrl';
	return modifiers
		.map((name) => (name === own ? 'Mod' : name))
		.sort()
		.join();
}

export function pressedModifiers(event: MouseEvent | KeyboardEvent | TouchEvent): string {
	const pressed: string[] = [];
	if (event.ctrlKey) pressed.push('Ctrl');
	if (event.metaKey) pressed.push('Meta');
	if (event.shiftKey) pressed.push('Shift');
	if (event.altKey) pressed.push('Alt');
	return spell(pressed);
}

const IS_MAC = navigator.userAgent.includes('Mac');
