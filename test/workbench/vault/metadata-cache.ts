import type * as Obsidian from 'obsidian';
import { Events } from '../obsidian/events';
import { guard } from '../obsidian/guard';
import { TFile, type TAbstractFile } from './files';
import { readMetadata } from './metadata';
import type { Vault } from './vault';

type Counts = Record<string, Record<string, number>>;

/**
 * What is known of each note; it follows the vault a moment later, as Obsidian's worker does. A note
 * that nothing has happened to is read when it is asked for: large vaults open in no time.
 */
export class MetadataCache extends Events {
	private readonly caches = new Map<string, Obsidian.CachedMetadata>();
	private links: { resolved: Counts; unresolved: Counts } | undefined;

	constructor(private readonly vault: Vault) {
		super();
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
		const known = this.caches.get(path);
		const file = known ? null : this.vault.getFileByPath(path);
		if (file?.extension !== 'md') return known ?? null;
		const cache = readMetadata(this.vault.peek(path) ?? '');
		this.caches.set(path, cache);
		return cache;
	}

	get resolvedLinks(): Counts {
		return this.allLinks.resolved;
	}
	get unresolvedLinks(): Counts {
		return this.allLinks.unresolved;
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
		this.caches.set(file.path, readMetadata(text));
		if (this.links) this.countLinks(file);
		return text;
	}

	private get allLinks(): { resolved: Counts; unresolved: Counts } {
		if (!this.links) {
			this.links = { resolved: {}, unresolved: {} };
			for (const file of this.vault.getMarkdownFiles()) this.countLinks(file);
		}
		return this.links;
	}

	private countLinks(file: TFile): void {
		const { links = [], embeds = [] } = this.getCache(file.path) ?? {};
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const { link } of [...links, ...embeds]) {
			const target = this.vault.resolve(link, file.path);
			const [counts, key] = target ? [resolved, target.path] : [unresolved, link];
			counts[key] = (counts[key] ?? 0) + 1;
		}
		this.allLinks.resolved[file.path] = resolved;
		this.allLinks.unresolved[file.path] = unresolved;
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
		delete this.links?.resolved[path];
		delete this.links?.unresolved[path];
		if (file instanceof TFile) this.trigger('deleted', file, before);
	}
}
