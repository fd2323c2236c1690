// Reads a folder as the workbench's vault. Nothing is ever written to it.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Files whose text the workbench shows or hands to plugins; of others only the name is known. */
const TEXT = /\.(?:md|canvas|base|json|txt|csv|svg|css|js|ya?ml|html?)$/i;
/** What is not part of a vault's notes, or not shown as one. */
const SKIPPED = /^(?:node_modules|\.(?!obsidian$).*)$/;
/** What `.obsidian` may hold by the megabyte: other plugins, themes and their data. */
const SKIPPED_SETTINGS = new Set(['plugins', 'themes', 'snippets', 'icons']);
/** As many files are open at once: a system has a limit. */
const AT_ONCE = 64;

/** The paths of a vault's files, relative to it, with "/" between their parts. */
async function listFiles(root, folder = '') {
	const entries = await readdir(path.join(root, folder), { withFileTypes: true });
	const files = await Promise.all(
		entries.map((entry) => {
			const name = folder ? `${folder}/${entry.name}` : entry.name;
			if (entry.isFile()) return [name];
			const skip =
				folder === '.obsidian'
					? SKIPPED_SETTINGS.has(entry.name)
					: SKIPPED.test(entry.name);
			return entry.isDirectory() && !skip ? listFiles(root, name) : [];
		}),
	);
	return files.flat();
}

async function readOne(root, name) {
	const file = path.join(root, name);
	const { mtimeMs, birthtimeMs, size } = await stat(file);
	return {
		path: name,
		text: TEXT.test(name) ? await readFile(file, 'utf8') : '',
		mtime: Math.round(mtimeMs),
		ctime: Math.round(birthtimeMs),
		size,
	};
}

/**
 * Every file of a vault, with what a file system knows of it. A file that vanishes meanwhile is left
 * out; a folder that is not there is an error.
 * @param {string} root
 * @returns {Promise<{ path: string, text: string, mtime: number, ctime: number, size: number }[]>}
 */
export async function readVault(root) {
	const waiting = (await listFiles(root)).entries();
	const files = [];
	const work = async () => {
		for (const [at, name] of waiting) {
			files[at] = await readOne(root, name).catch(() => null);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return files.filter((file) => file !== null);
}
