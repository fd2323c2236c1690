import type * as Obsidian from 'obsidian';

/** The commands of the palette, by id. */
class Commands {
	private readonly all = new Map<string, Obsidian.Command>();

	add(command: Obsidian.Command): void {
		this.all.set(command.id, command);
	}

	remove(id: string): void {
		this.all.delete(id);
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
		if (command.callback) command.callback();
		else if (command.checkCallback) command.checkCallback(false);
		else if (context?.editor && command.editorCallback) {
			command.editorCallback(context.editor, context);
		} else if (context?.editor) command.editorCheckCallback?.(false, context.editor, context);
		return true;
	}

	private check(command: Obsidian.Command, info: Obsidian.MarkdownFileInfo | null): boolean {
		if (command.checkCallback) return command.checkCallback(true) === true;
		if (!command.editorCallback && !command.editorCheckCallback) return true;
		const context = info as Obsidian.MarkdownView | null;
		// Editor commands are there only while a note is being edited.
		if (!context?.editor || context.getMode() !== 'source') return false;
		const { editorCheckCallback } = command;
		return !editorCheckCallback || editorCheckCallback(true, context.editor, context) === true;
	}
}

export const commands = new Commands();
