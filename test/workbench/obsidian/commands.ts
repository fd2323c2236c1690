import type * as Obsidian from 'obsidian';
import { getIcon } from './icons';
import { pressedModifiers, spell } from './scope';

/** The commands of the palette, by id. */
class Commands {
	private readonly all = new Map<string, Obsidian.Command>();

	add(command: Obsidian.Command): void {
		const { icon, name } = command;
		if (icon && !getIcon(icon)) console.error(`workbench: no icon "${icon}" for "${name}"`);
		this.all.set(command.id, command);
	}

	remove(id: string): void {
		this.all.delete(id);
	}

	/** Those of a plugin. */
	of(plugin: string): Obsidian.Command[] {
		return [...this.all.values()].filter(({ id }) => id.startsWith(`${plugin}:`));
	}

	get count(): number {
		return this.all.size;
	}

	get list(): readonly Obsidian.Command[] {
		return [...this.all.values()];
	}

	/** Those that can be run now, in the order of their names. */
	available(editor: Obsidian.MarkdownFileInfo | null): Obsidian.Command[] {
		return [...this.all.values()]
			.filter((command) => this.check(command, editor))
			.sort((a, b) => a.name.localeCompare(b.name));
	}

	run(id: string, editor: Obsidian.MarkdownFileInfo | null): boolean {
		const command = this.all.get(id);
		if (!command || !this.check(command, editor)) return false;
		const context = editor as Obsidian.MarkdownView | null;
		const { editorCallback, editorCheckCallback, checkCallback, callback } = command;
		// In the order of precedence that the typings give.
		if (editorCheckCallback && context) editorCheckCallback(false, context.editor, context);
		else if (editorCallback && context) void editorCallback(context.editor, context);
		else if (checkCallback) checkCallback(false);
		else void callback?.();
		return true;
	}

	/** The command that a key belongs to is run; answers whether there was one. */
	runHotkey(event: KeyboardEvent, editor: Obsidian.MarkdownFileInfo | null): boolean {
		const pressed = pressedModifiers(event);
		const key = event.key.toLowerCase();
		const found = [...this.all.values()].find(({ hotkeys = [] }) =>
			hotkeys.some((hotkey) => {
				return hotkey.key.toLowerCase() === key && spell(hotkey.modifiers) === pressed;
			}),
		);
		return found !== undefined && this.run(found.id, editor);
	}

	private check(command: Obsidian.Command, info: Obsidian.MarkdownFileInfo | null): boolean {
		const { editorCallback, editorCheckCallback, checkCallback } = command;
		if (editorCallback || editorCheckCallback) {
			const context = info as Obsidian.MarkdownView | null;
			// Editor commands are there only while a note is being edited.
			if (!context?.editor || context.getMode() !== 'source') return false;
			return (
				!editorCheckCallback || editorCheckCallback(true, context.editor, context) === true
			);
		}
		return !checkCallback || checkCallback(true) === true;
	}
}

export const commands = new Commands();
