import type * as Obsidian from 'obsidian';
import { pressedModifiers, Scope, spell } from './scope';

/** Which scope gets a key: the one that was opened last. */
export class Keymap {
	private readonly stack: Scope[] = [];

	pushScope(scope: Obsidian.Scope): void {
		this.popScope(scope);
		this.stack.push(scope as unknown as Scope);
	}

	popScope(scope: Obsidian.Scope): void {
		const index = this.stack.indexOf(scope as unknown as Scope);
		if (index >= 0) this.stack.splice(index, 1);
	}

	/** Whether the app's own suggestions in the editor are open: their keys work in any case. */
	get isSuggesting(): boolean {
		return this.stack.at(-1)?.isOfEditor ?? false;
	}

	/** Whether something took the key. */
	handle(event: KeyboardEvent, otherwise: Scope): boolean {
		return (this.stack.at(-1) ?? otherwise).handle(event);
	}

	static isModifier(
		event: MouseEvent | TouchEvent | KeyboardEvent,
		modifier: Obsidian.Modifier,
	): boolean {
		return pressedModifiers(event)
			.split(',')
			.includes(spell([modifier]));
	}

	/** Where a click with these keys opens something: a tab, a split, a window, or right here. */
	static isModEvent(event?: Obsidian.UserEvent | null): Obsidian.PaneType | boolean {
		if (!event) return false;
		const middle = 'button' in event && event.button === 1;
		if (!middle && !Keymap.isModifier(event, 'Mod')) return false;
		if (!event.altKey) return 'tab';
		return event.shiftKey ? 'window' : 'split';
	}
}

/** The app's. */
export const keymap = new Keymap();
/** The keys that work when nothing is open: those of commands. */
export const appScope = new Scope();
