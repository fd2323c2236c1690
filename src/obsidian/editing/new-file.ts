import type { App, TFile, TFolder } from 'obsidian';
import { fileName } from '../../notes/text/file-name';

/** Limit of file names to try. */
const MAX_TRIES = 1000;

/**
 * Makes a new file in a folder, under a name that no other one has, as like the wanted one as file
 * systems allow. Null if writing fails.
 */
export async function createBeside(
	{ vault }: App,
	folder: TFolder | null,
	wanted: string,
	extension: string,
	text: string,
): Promise<TFile | null> {
	const place = folder && !folder.isRoot() ? `${folder.path}/` : '';
	const name = fileName(wanted);
	for (let count = 1; count <= MAX_TRIES; count++) {
		const path = `${place}${name}${count > 1 ? ` ${count}` : ''}.${extension}`;
		if (vault.getAbstractFileByPath(path)) continue;
		try {
			return await vault.create(path, text);
		} catch {
			// Another program has made just this one, or nothing can be written at all.
			if (!(await vault.adapter.exists(path).catch(() => false))) return null;
		}
	}
	return null;
}
