// Puts the notes of the guided tour into the bundle: they are written, and tested, in the sample vault.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packText } from './pack-text.mjs';

const NOTES = /[\\/]src[\\/]notes[\\/]tour[\\/]tour-notes\.ts$/;
const VAULT = fileURLToPath(new URL('../../test/vault', import.meta.url));
const FOLDERS = { en: 'Tour', zh: '导览' };

async function notesOf(folder) {
	const files = (await readdir(path.join(VAULT, folder))).filter((name) => name.endsWith('.md'));
	// By code points, so that every machine has the same order.
	const paths = files.sort().map((name) => path.join(VAULT, folder, name));
	const notes = await Promise.all(
		paths.map(async (file) => ({
			name: path.basename(file, '.md').normalize('NFC'),
			text: await readFile(file, 'utf8'),
		})),
	);
	return { notes, paths };
}

/** In place of tour-notes.ts the bundle gets a function of the same name that unpacks them. */
export const packTour = {
	name: 'pack-tour',
	setup(build) {
		build.onLoad({ filter: NOTES }, async () => {
			const entries = await Promise.all(
				Object.entries(FOLDERS).map(async ([code, folder]) => [
					code,
					await notesOf(folder),
				]),
			);
			const notes = Object.fromEntries(entries.map(([code, found]) => [code, found.notes]));
			const packed = await packText(JSON.stringify(notes));
			return {
				contents: `import { unpackTextInSteps } from '../../lib/packed';
					import { runToEnd } from '../../lib/run-to-end';
					const PACKED = '${packed}';
					export function tourNotes(language) {
						const notes = JSON.parse(runToEnd(unpackTextInSteps(PACKED)));
						return notes[language] ?? notes.en;
					}`,
				loader: 'ts',
				watchFiles: entries.flatMap(([, { paths }]) => paths),
			};
		});
	},
};
