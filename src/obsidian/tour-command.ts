import { Notice, TFile, type Command } from 'obsidian';
import { messagesFor } from '../i18n';
import { tourNotes } from '../notes/tour/tour-notes';
import type { Services } from './services';

/**
 * Writes the notes of the guided tour into a folder of the vault and opens the first one. Notes that
 * are there stay as they are, with what the reader has done in them.
 */
export async function createTour({ app, language }: Services): Promise<void> {
	const { tour } = messagesFor(language);
	const { vault, workspace } = app;
	const notes = tourNotes(language);
	const pathOf = (name: string) => `${tour.folder}/${name}.md`;
	let written = 0;
	try {
		if (!vault.getFolderByPath(tour.folder)) await vault.createFolder(tour.folder);
		for (const { name, text } of notes) {
			if (vault.getAbstractFileByPath(pathOf(name))) continue;
			await vault.create(pathOf(name), text);
			written++;
		}
	} catch {
		new Notice(tour.failed(tour.folder));
		return;
	}
	new Notice(written ? tour.created(tour.folder) : tour.there(tour.folder));
	const first = notes[0] && vault.getAbstractFileByPath(pathOf(notes[0].name));
	if (first instanceof TFile) await workspace.getLeaf('tab').openFile(first);
}

/** "Create tour". */
export function tourCommand(services: Services): Command {
	return {
		id: 'create-tour',
		name: messagesFor(services.language).tour.command,
		icon: 'map',
		callback: () => void createTour(services),
	};
}
