import { readdirSync, readFileSync } from 'node:fs';
import { messagesFor, type Language, type Messages } from '../../../src/i18n';

/** The commands of the plugin: the id of each, and where its name stands. */
export const COMMANDS: Readonly<Record<string, (t: Messages) => string>> = {
	'open-explorer': (t) => t.explorer.openCommand,
	'open-explorer-in-sidebar': (t) => t.explorer.openInSidebar,
	'look-up-port': (t) => t.commands.lookUp,
	'insert-port-card': (t) => t.commands.insertCard,
	'insert-inline-port': (t) => t.commands.insertBadge,
	'explain-port-at-cursor': (t) => t.commands.explain,
	'insert-example': (t) => t.host.examples,
	'create-tour': (t) => t.tour.command,
	'turn-drawing-into-host': (t) => t.drawing.command,
	'replace-block-with-markdown': (t) => t.commands.replaceBlock,
	'show-port-inventory': (t) => t.vault.inventory.command,
	'check-ports': (t) => t.vault.checks.command,
	'check-fit': (t) => t.import.fit.command,
	'suggest-free-port': (t) => t.vault.freePort.command,
	'read-notes-again': (t) => t.vault.index.again,
	'stop-reading-notes': (t) => t.vault.index.stop,
	'import-listeners': (t) => t.import.command,
	'export-port-inventory': (t) => t.import.exports.command,
	'undo-last-change': (t) => t.undo.command,
	'practise-ports': (t) => t.quiz.command,
};

/** The source of the adapters to Obsidian, where commands are registered. */
export function obsidianSource(): string {
	const folder = 'src/obsidian';
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.tsx?$/.test(file))
		.map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
		.join('\n');
}

/** The texts of a language that are names of settings, and of the buttons among them. */
export function settingNames(language: Language, keys: readonly string[]): string[] {
	const { settings } = messagesFor(language);
	const names: Readonly<Record<string, unknown>> = { ...settings };
	const buttons = ['labels', 'exportMarkdown', 'exportServices', 'exportJson', 'reset'];
	return [...keys, ...buttons].map((key) => {
		const name = key === 'ignoredChecks' ? settings.checkKinds : names[key];
		if (typeof name !== 'string') throw new Error(`i18n has no name for the setting ${key}`);
		return name;
	});
}

/** Whether a table of a page has a row whose first cell holds a word as code: "| `host` |". */
export function hasRow(text: string, code: string): boolean {
	return text
		.split('\n')
		.some((line) => /^\| /.test(line) && line.split(' | ')[0]!.includes(`\`${code}\``));
}
