import type * as Obsidian from 'obsidian';

type Handler = { modifiers: string; key: string | null; call: Obsidian.KeymapEventListener };

/** Keys that work while something is open. */
export class Scope {
	private handlers: Handler[] = [];

	register(
		modifiers: Obsidian.Modifier[] | null,
		key: string | null,
		call: Obsidian.KeymapEventListener,
	): Obsidian.KeymapEventHandler {
		const handler = { modifiers: spell(modifiers ?? []), key, call };
		this.handlers.push(handler);
		return handler as unknown as Obsidian.KeymapEventHandler;
	}

	unregister(handler: Obsidian.KeymapEventHandler): void {
		this.handlers = this.handlers.filter((each) => each !== (handler as unknown));
	}

	/** Whether a key was handled; later handlers come first. */
	handle(event: KeyboardEvent): boolean {
		const pressed: string[] = [];
		if (event.ctrlKey || event.metaKey) pressed.push('Mod');
		if (event.shiftKey) pressed.push('Shift');
		if (event.altKey) pressed.push('Alt');
		for (const { modifiers, key, call } of [...this.handlers].reverse()) {
			const same = key === null || key.toLowerCase() === event.key.toLowerCase();
			if (!same || modifiers !== spell(pressed)) continue;
			const context = { modifiers, key: event.key, vkey: event.key };
			if (call(event, context) === false) event.preventDefault();
			return true;
		}
		return false;
	}
}

function spell(modifiers: readonly string[]): string {
	return modifiers
		.map((name) => (name === 'Ctrl' || name === 'Meta' ? 'Mod' : name))
		.sort()
		.join();
}
