import type * as Obsidian from 'obsidian';
import { Events } from '../obsidian/events';
import { guard } from '../obsidian/guard';
import { TFile, type TAbstractFile } from './files';
import { readMetadata } from './metadata';
import type { Vault } from './vault';

/** What is known of each note; it follows the vault a moment later, as Obsidian's worker does. */
export class MetadataCache extends Events {
	resolvedLinks: Record<string, Record<string, number>> = {};
	unresolvedLinks: Record<string, Record<string, number>> = {};
	private readonly caches = new Map<string, Obsidian.CachedMetadata>();

	constructor(private readonly vault: Vault) {
		super();
		for (const file of vault.getMarkdownFiles()) void this.index(file);
		const changed = (file: TAbstractFile) => {
			if (file instanceof TFile && file.extension === 'md') void this.follow(file);
		};
		vault.on('create', changed);
		vault.on('modify', changed);
		vault.on('delete', (file: TAbstractFile) => this.forget(file, file.path));
		vault.on('rename', (file: TAbstractFile, before: string) => {
			// Obsidian announces no change of the metadata when a note gets another name.
			const cache = this.caches.get(before);
			this.caches.delete(before);
			if (cache) this.caches.set(file.path, cache);
		});
		return guard(this, 'MetadataCache');
	}

	getFileCache(file: TFile): Obsidian.CachedMetadata | null {
		return this.getCache(file.path);
	}

	getCache(path: string): Obsidian.CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return this.vault.resolve(linkpath, sourcePath);
	}

	fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
		const same = this.vault.getFiles().filter(({ name }) => name === file.name);
		const text = same.length > 1 ? file.path : file.name;
		return omitMdExtension ? text.replace(/\.md$/, '') : text;
	}

	/** All notes have been read: said once, after the vault was opened. */
	announce(): void {
		this.trigger('resolved');
	}

	/** Says of each note that it has changed, as may happen before the layout is ready. */
	announceAll(): void {
		for (const file of this.vault.getMarkdownFiles()) {
			const text = this.vault.peek(file.path) ?? '';
			this.trigger('changed', file, text, this.getFileCache(file));
		}
	}

	private async index(file: TFile): Promise<string> {
		const text = await this.vault.read(file);
		const cache = readMetadata(text);
		this.caches.set(file.path, cache);
		this.countLinks(file, cache);
		return text;
	}

	private countLinks(file: TFile, { links = [], embeds = [] }: Obsidian.CachedMetadata): void {
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const { link } of [...links, ...embeds]) {
			const target = this.vault.resolve(link, file.path);
			const [counts, key] = target ? [resolved, target.path] : [unresolved, link];
			counts[key] = (counts[key] ?? 0) + 1;
		}
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
	}

	private async follow(file: TFile): Promise<void> {
		const text = await this.index(file);
		this.trigger('changed', file, text, this.getFileCache(file));
		this.trigger('resolve', file);
		this.trigger('resolved');
	}

	private forget(file: TAbstractFile, path: string): void {
		const before = this.caches.get(path) ?? null;
		this.caches.delete(path);
		delete this.resolvedLinks[path];
		delete this.unresolvedLinks[path];
		if (file instanceof TFile) this.trigger('deleted', file, before);
	}
}
