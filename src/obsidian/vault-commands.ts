import type { Command } from 'obsidian';
import { messagesFor } from '../i18n';
import { acceptDifferences, previewAccept } from './editing/accept-differences';
import { checkCommand, ChecksModal } from './dialogs/checks-modal';
import { drawingCommand } from './editing/drawing-command';
import { exportCommand, exportHosts } from './dialogs/export-modal';
import { fitCommand } from './dialogs/fit-modal';
import { freePortCommand, FreePortModal } from './dialogs/free-port-modal';
import { importCommand } from './dialogs/import-modal';
import { LabelModal } from './dialogs/label-modal';
import { openExplorer } from './views/explorer-leaf';
import { replaceBlockCommand } from './editing/replace-block';
import { editedNote } from './editing/insert-block';
import { inventoryCommand } from './dialogs/inventory-modal';
import { quizCommand } from './dialogs/quiz-modal';
import { dismissFound, useFound } from './editing/found-hosts';
import { tourCommand } from './tour-command';
import type { Dialogs, Services } from './services';

/** The commands about the ports of the vault itself. */
export function vaultCommands(services: Services): Command[] {
	const { index } = messagesFor(services.language).vault;
	return [
		inventoryCommand(services),
		importCommand(services),
		exportCommand(services),
		checkCommand(services),
		fitCommand(services),
		freePortCommand(services),
		drawingCommand(services),
		replaceBlockCommand(services),
		quizCommand(services),
		tourCommand(services),
		{
			id: 'read-notes-again',
			name: index.again,
			icon: 'refresh-cw',
			callback: () => services.vault.readAgain(),
		},
		{
			id: 'stop-reading-notes',
			name: index.stop,
			icon: 'square',
			// On a phone there is no status bar to press.
			checkCallback: (checking) => {
				const isReading = services.vault.progress.peek() !== null;
				if (isReading && !checking) services.vault.cancelReading();
				return isReading;
			},
		},
	];
}

/** What components open; asked for the services when one of them does. */
export function dialogsOf(services: () => Services): Dialogs {
	return {
		checkNote: (path) => {
			const { app, modals } = services();
			const file = app.vault.getFileByPath(path);
			if (file) modals.open(new ChecksModal(services(), file));
		},
		suggestPort: (host) => {
			const { app, modals } = services();
			const editor = editedNote(app)?.editor ?? null;
			modals.open(new FreePortModal(services(), host, editor));
		},
		exportHosts: (...given) => exportHosts(services(), ...given),
		openExplorer: (port) =>
			void openExplorer(services().app, 'main', { selected: port, open: true }),
		editLabel: (port) => services().modals.open(new LabelModal(services(), port)),
		accept: (...given) => acceptDifferences(services(), ...given),
		previewAccept: (...given) => previewAccept(services(), ...given),
		useFound: (found) => useFound(services(), found),
		dismissFound: (path) => dismissFound(services(), path),
	};
}
