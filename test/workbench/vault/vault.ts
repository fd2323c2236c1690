import type * as Obsidian from 'obsidian';
import { Events } from '../obsidian/events';
import { guard } from '../obsidian/guard';
import { Adapter } from './adapter';
import { folderOf, TFile, TFolder, type TAbstractFile } from './files';

/** What the server sends of each file of the vault. */
export interface VaultFile {
	path: string;
	text: string;
	mtime: number;
	ctime: number;
	size: number;
}

/** The vault, in memory: nothing is written back to disk. */
export class Vault extends Events {
	configDir = '.obsidian';
	readonly adapter: Obsidian.DataAdapter;
	private readonly entries = new Map<string, TAbstractFile>();
	private readonly root = new TFolder('/');
	private readonly texts = new Map<string, string>();
	private readonly names = new Map<string, Set<TFile>>();

	constructor(
		files: readonly VaultFile[],
		private readonly vaultName: string,
	) {
		super();
		this.entries.set('/', this.root);
		for (const { path, text, ...stat } of files) {
			// Obsidian shows no file or folder whose name begins with a dot.
			if (path.split('/').some((part) => part.startsWith('.'))) this.texts.set(path, text);
			else this.insert(path, text, stat);
		}
		this.adapter = new Adapter(this, this.texts).asAdapter();
		return guard(this, 'Vault');
	}

	getName(): string {
		return this.vaultName;
	}

	getRoot(): TFolder {
		return this.root;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.entries.get(path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const entry = this.entries.get(path);
		return entry instanceof TFile ? entry : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const entry = this.entries.get(path);
		return entry instanceof TFolder ? entry : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.entries.values()];
	}

	getAllFolders(includeRoot = false): TFolder[] {
		const folders = this.getAllLoadedFiles().filter((entry) => entry instanceof TFolder);
		return folders.filter((folder) => includeRoot || !folder.isRoot());
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((entry) => entry instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
		callback(root);
		for (const child of root.children) {
			if (child instanceof TFolder) Vault.recurseChildren(child, callback);
			else callback(child);
		}
	}

	async read(file: TFile): Promise<string> {
		const text = this.texts.get(file.path);
		if (text === undefined) throw new Error(`ENOENT: no such file, ${file.path}`);
		return Promise.resolve(text);
	}

	/** The text of a file, at once; nothing if there is none. */
	peek(path: string): string | undefined {
		return this.texts.get(path);
	}

	cachedRead(file: TFile): Promise<string> {
		return this.read(file);
	}

	async create(path: string, text: string): Promise<TFile> {
		if (this.entries.has(path)) throw new Error('File already exists.');
		if (!this.entries.has(folderOf(path))) {
			throw new Error(`ENOENT: no such file or directory, open '${path}'`);
		}
		const now = Date.now();
		const file = this.insert(path, text, { ctime: now, mtime: now, size: text.length });
		this.trigger('create', file);
		return Promise.resolve(file);
	}

	async createFolder(path: string): Promise<TFolder> {
		if (this.entries.has(path)) throw new Error('Folder already exists.');
		const folder = new TFolder(path);
		this.adopt(folder);
		this.trigger('create', folder);
		return Promise.resolve(folder);
	}

	async modify(file: TFile, text: string): Promise<void> {
		this.texts.set(file.path, text);
		file.stat = { ...file.stat, mtime: Date.now(), size: text.length };
		this.trigger('modify', file);
		return Promise.resolve();
	}

	async append(file: TFile, text: string): Promise<void> {
		await this.modify(file, (await this.read(file)) + text);
	}

	/** Nothing comes between what is read here and what is written. */
	async process(file: TFile, change: (text: string) => string): Promise<string> {
		await this.read(file);
		const text = change(this.peek(file.path) ?? '');
		await this.modify(file, text);
		return text;
	}

	async rename(entry: TAbstractFile, path: string): Promise<void> {
		const before = entry.path;
		const text = this.texts.get(before);
		const children = entry instanceof TFolder ? [...entry.children] : [];
		this.remove(entry);
		entry.path = path;
		this.adopt(entry);
		if (text !== undefined) this.texts.set(path, text);
		this.trigger('rename', entry, before);
		for (const child of children) await this.rename(child, `${path}/${child.name}`);
	}

	async delete(entry: TAbstractFile): Promise<void> {
		if (entry instanceof TFolder) {
			for (const child of [...entry.children]) await this.delete(child);
		}
		this.remove(entry);
		this.trigger('delete', entry);
	}

	trash(entry: TAbstractFile): Promise<void> {
		return this.delete(entry);
	}

	/** The file that a link means: by its path, or by its name, nearest to the note it stands in. */
	resolve(link: string, sourcePath = ''): TFile | null {
		const target = link.replace(/[#|].*$/, '').toLowerCase();
		if (!target) return this.getFileByPath(sourcePath);
		const names = [target, `${target}.md`];
		const files = names.flatMap((name) =>
			this.named(name).filter(({ path }) => `/${path.toLowerCase()}`.endsWith(`/${name}`)),
		);
		const exact = files.find(({ path }) => names.includes(path.toLowerCase()));
		const near = files.find(({ path }) => folderOf(path) === folderOf(sourcePath));
		return exact ?? near ?? files[0] ?? null;
	}

	/** The files of a name, whatever their folders are: links of large vaults are many. */
	private named(path: string): readonly TFile[] {
		return [...(this.names.get(nameOf(path)) ?? [])];
	}

	private insert(path: string, text: string, stat: TFile['stat']): TFile {
		const file = new TFile(path, stat);
		this.texts.set(path, text);
		this.adopt(file);
		return file;
	}

	private adopt(entry: TAbstractFile): void {
		entry.vault = this as unknown as Obsidian.Vault;
		const folder = folderOf(entry.path);
		const parent = this.entries.get(folder) ?? new TFolder(folder);
		if (!this.entries.has(folder)) this.adopt(parent);
		if (parent instanceof TFolder) {
			parent.children.push(entry);
			entry.parent = parent;
		}
		this.entries.set(entry.path, entry);
		if (!(entry instanceof TFile)) return;
		const name = nameOf(entry.path);
		this.names.set(name, (this.names.get(name) ?? new Set()).add(entry));
	}

	private remove(entry: TAbstractFile): void {
		if (entry.parent) {
			entry.parent.children = entry.parent.children.filter((child) => child !== entry);
		}
		this.entries.delete(entry.path);
		this.texts.delete(entry.path);
		if (entry instanceof TFile) this.names.get(nameOf(entry.path))?.delete(entry);
	}
}

/** The last part of a path, as links find it. */
function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
