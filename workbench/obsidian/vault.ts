import { Events } from './events';
import { TFile, TFolder, type TAbstractFile } from './files';

/** What the server sends of each file of the sample vault. */
export interface VaultFile {
	path: string;
	text: string;
	mtime: number;
	ctime: number;
	size: number;
}

/** The sample vault, in memory: nothing is written back to disk. */
export class Vault extends Events {
	configDir = '.obsidian';
	private readonly texts = new Map<string, string>();
	private readonly entries = new Map<string, TAbstractFile>();
	private readonly root = new TFolder('/');

	constructor(files: readonly VaultFile[]) {
		super();
		this.entries.set('/', this.root);
		for (const { path, text, ...stat } of files) {
			// Obsidian shows no file or folder whose name begins with a dot.
			if (!path.split('/').some((part) => part.startsWith('.')))
				this.insert(path, text, stat);
		}
	}

	getName(): string {
		return 'Sample vault';
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

	getFiles(): TFile[] {
		return [...this.entries.values()].filter((entry) => entry instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	async read(file: TFile): Promise<string> {
		const text = this.texts.get(file.path);
		if (text === undefined) throw new Error(`ENOENT: no such file, ${file.path}`);
		return Promise.resolve(text);
	}

	cachedRead(file: TFile): Promise<string> {
		return this.read(file);
	}

	async create(path: string, text: string): Promise<TFile> {
		if (this.entries.has(path)) throw new Error('File already exists.');
		const now = Date.now();
		const file = this.insert(path, text, { ctime: now, mtime: now, size: text.length });
		this.trigger('create', file);
		return Promise.resolve(file);
	}

	async modify(file: TFile, text: string): Promise<void> {
		this.texts.set(file.path, text);
		file.stat = { ...file.stat, mtime: Date.now(), size: text.length };
		this.trigger('modify', file);
		return Promise.resolve();
	}

	async process(file: TFile, change: (text: string) => string): Promise<string> {
		const text = change(await this.read(file));
		await this.modify(file, text);
		return text;
	}

	async rename(file: TAbstractFile, path: string): Promise<void> {
		const before = file.path;
		const text = this.texts.get(before);
		this.forget(file);
		file.path = path;
		this.adopt(file);
		if (text !== undefined) this.texts.set(path, text);
		this.trigger('rename', file, before);
		return Promise.resolve();
	}

	async delete(file: TAbstractFile): Promise<void> {
		this.forget(file);
		this.trigger('delete', file);
		return Promise.resolve();
	}

	/** A file that is looked for by what a link says: a path, or a name that is unique enough. */
	resolve(link: string): TFile | null {
		const target = link.replace(/[#|].*$/, '');
		const names = [target, `${target}.md`];
		return (
			this.getFiles().find(({ path }) => names.includes(path)) ??
			this.getFiles().find(({ name }) => names.includes(name)) ??
			null
		);
	}

	private insert(path: string, text: string, stat: TFile['stat']): TFile {
		const file = new TFile(path, stat);
		this.texts.set(path, text);
		this.adopt(file);
		return file;
	}

	private adopt(file: TAbstractFile): void {
		file.vault = this as unknown as TAbstractFile['vault'];
		const folder = file.path.includes('/') ? file.path.replace(/\/[^/]*$/, '') : '/';
		const parent = this.entries.get(folder) ?? new TFolder(folder);
		if (!this.entries.has(folder)) this.adopt(parent);
		if (parent instanceof TFolder) {
			parent.children.push(file);
			file.parent = parent;
		}
		this.entries.set(file.path, file);
	}

	private forget(file: TAbstractFile): void {
		if (file.parent) {
			file.parent.children = file.parent.children.filter((child) => child !== file);
		}
		this.entries.delete(file.path);
		this.texts.delete(file.path);
	}
}
