import { commands } from '../obsidian/commands';
import { MarkdownView } from '../obsidian/markdown-view';
import type { Workspace } from '../obsidian/workspace';
import type { Texts } from './texts';
import type { PageActions } from './page-actions';

/** A few of Obsidian's own commands, under Obsidian's ids. */
export function addOwnCommands(texts: Texts, workspace: Workspace, workbench: PageActions): void {
	const note = () => workspace.getActiveViewOfType(MarkdownView);
	commands.add({
		id: 'markdown:toggle-preview',
		name: texts.toggleReading,
		hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
		checkCallback: (checking) => {
			const view = note();
			if (view && !checking) workbench.setMode(view.mode === 'reading' ? 'live' : 'reading');
			return view !== null;
		},
	});
	commands.add({
		id: 'workspace:export-pdf',
		name: texts.print,
		checkCallback: (checking) => {
			if (note() && !checking) {
				void workbench.print().then((close) => {
					window.print();
					close();
				});
			}
			return note() !== null;
		},
	});
	commands.add({
		id: 'app:open-settings',
		name: texts.settings,
		hotkeys: [{ modifiers: ['Mod'], key: ',' }],
		callback: () => workbench.openSettings(),
	});
}
