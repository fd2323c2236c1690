import type * as Obsidian from 'obsidian';
import { pluginOfDataPath, readDataText, writeDataText } from '../obsidian/data';
import { provide } from '../obsidian/guard';
import { folderOf } from './files';
import type { TAbstractFile, TFile, TFolder } from './files';

/** What the adapter needs of the vault that it is of. */
interface Entries {
	getName(): string;
	getFileByPath(path: string): TFile | null;
	getAbstractFileByPath(path: string): TAbstractFile | null;
	create(path: string, text: string): Promise<TFile>;
	createFolder(path: string): Promise<TFolder>;
	modify(file: TFile, text: string): Promise<void>;
	rename(entry: TAbstractFile, path: string): Promise<void>;
	delete(entry: TAbstractFile): Promise<void>;
}

/** The vault's files by their paths, hidden ones such as those of `.obsidian` included. */
export class Adapter {
	constructor(
		private readonly vault: Entries,
		private readonly texts: Map<string, string>,
	) {}

	asAdapter(): Obsidian.DataAdapter {
		return provide<Obsidian.DataAdapter>('DataAdapter', {
			getName: () => this.vault.getName(),
			exists: async (path) => Promise.resolve(this.has(path)),
			stat: async (path) => Promise.resolve(this.stat(path)),
			list: async (path) => Promise.resolve(this.list(path)),
			read: (path) => this.read(path),
			write: (path, text) => this.write(path, text),
			append: async (path, text) =>
				this.write(path, (this.has(path) ? await this.read(path) : '') + text),
			process: async (path, change) => {
				const text = change(await this.read(path));
				await this.write(path, text);
				return text;
			},
			mkdir: async (path) => {
				if (!this.has(path)) await this.vault.createFolder(path);
			},
			remove: (path) => this.remove(path),
			trashLocal: (path) => this.remove(path),
			rename: async (path, newPath) => {
				const entry = this.vault.getAbstractFileByPath(path);
				if (entry) return this.vault.rename(entry, newPath);
				await this.write(newPath, await this.read(path));
				this.texts.delete(path);
			},
			copy: async (path, newPath) => this.write(newPath, await this.read(path)),
		});
	}

	private has(path: string): boolean {
		const isFolder = [...this.texts.keys()].some((each) => each.startsWith(`${path}/`));
		return isFolder || this.texts.has(path) || !!this.vault.getAbstractFileByPath(path);
	}

	private stat(path: string): Obsidian.Stat | null {
		const file = this.vault.getFileByPath(path);
		if (file) return { type: 'file', ...file.stat };
		const text = this.texts.get(path);
		if (text !== undefined) return { type: 'file', ctime: 0, mtime: 0, size: text.length };
		return this.has(path) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
	}

	private list(folder: string): Obsidian.ListedFiles {
		const wanted = folder === '' ? '/' : folder;
		const files = [...this.texts.keys()].filter((path) => folderOf(path) === wanted);
		const folders = [...this.texts.keys()].map(folderOf).filter((path) => path !== '/');
		return { files, folders: folders.filter((path) => folderOf(path) === wanted).unique() };
	}

	private async read(path: string): Promise<string> {
		const plugin = pluginOfDataPath(path);
		const text = plugin ? (readDataText(plugin) ?? undefined) : this.texts.get(path);
		if (text === undefined) throw new Error(`ENOENT: no such file or directory, '${path}'`);
		return Promise.resolve(text);
	}

	/** Obsidian sees a file that is written here as one changed by another program. */
	private async write(path: string, text: string): Promise<void> {
		const plugin = pluginOfDataPath(path);
		if (plugin) return writeDataText(plugin, text);
		const file = this.vault.getFileByPath(path);
		const hidden = path.split('/').some((part) => part.startsWith('.'));
		if (file) await this.vault.modify(file, text);
		else if (hidden) this.texts.set(path, text);
		else await this.vault.create(path, text);
	}

	private async remove(path: string): Promise<void> {
		const entry = this.vault.getAbstractFileByPath(path);
		if (entry) await this.vault.delete(entry);
		this.texts.delete(path);
	}
}
