import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { Component, getAllTags, TFile, type App, type TAbstractFile } from 'obsidian';
import type { Port } from '../../domain/port';
import { conflictPorts } from '../../notes/index/inventory';
import { notePortsInSlices } from '../../notes/index/note-ports';
import type { NotePorts } from '../../notes/index/note-value';
import { parseStoredNote, READER_VERSION, type StoredNote } from '../../notes/index/stored-note';
import {
	VaultIndex,
	type NoteAbout,
	type VaultHost,
	type VaultListener,
} from '../../notes/index/vault-index';
import { mentionContext } from '../../notes/mentions/context';
import { noteTitle } from '../../notes/text/note-title';
import type { Registry } from '../../registry/registry';
import { isExcluded, type Settings } from '../../settings/settings';
import { runInSlices } from '../../lib/run-in-slices';
import { isExcludedByApp } from './app-excluded';
import { isRead, isSame, type Moment, type NoteText } from './file-state';
import { IndexCache } from './index-cache';
import {
	DB_OPEN_TIMEOUT_MS,
	EXCLUDE_DEBOUNCE_MS,
	SETTLED_MS,
	WRITE_AT,
	type Summed,
} from './limits';
import { ReadingQueue } from './reading-queue';

/** Keeps the index of ports in the vault's notes up to date, once the layout is ready. */
export class VaultIndexer extends Component {
	/** Increases when the index changes; views follow it. */
	readonly version = signal(0);
	private readonly index = new VaultIndex();
	private readonly queue = new ReadingQueue<NoteText>(
		(path) => this.textOf(path),
		(note) => this.read(note),
		() => this.afterReading(),
	);
	/** How far a long reading is; null while there is none. */
	readonly progress = this.queue.progress;
	/** Whether all notes have been read once; not before the first reading, nor if it was stopped. */
	readonly isComplete = signal(false);
	private isReadingAll = false;
	/** For each note that has been read, its state then. */
	private readonly readAt = new Map<string, Moment>();
	/** Null where the browser has none to open; undefined until that is known. */
	private cache: IndexCache | null | undefined;
	private unwritten = new Map<string, StoredNote | null>();
	private summed: Summed | undefined;
	private unloaded = false;

	constructor(
		private readonly app: App,
		private readonly registry: Registry,
		private readonly settings: ReadonlySignal<Settings>,
	) {
		super();
	}

	override onload(): void {
		this.app.workspace.onLayoutReady(() => {
			if (this.unloaded) return;
			const timer = window.setTimeout(() => void this.start(), SETTLED_MS);
			this.register(() => window.clearTimeout(timer));
			this.followNotes();
		});
	}

	override onunload(): void {
		this.unloaded = true;
		this.queue.stop();
		this.cache?.close();
	}

	/** Reads no further note until something that the reader waits for is done. */
	readonly letFirst = (work: Promise<void>) => this.queue.letFirst(work);
	/** The notes that mention a port, as far as they have been read. */
	readonly notesAbout = (port: Port): NoteAbout[] => this.index.notesAbout(port);
	/** What the notes say listens somewhere. */
	readonly listeners = (): VaultListener[] => this.index.listeners();
	/** The hosts that the notes describe. */
	readonly hosts = (): VaultHost[] => this.index.hosts();
	/** What can't be read where the notes describe hosts. */
	readonly problems = () => this.index.problems();
	/** Hosts that notes are about by their looks. */
	readonly found = () => this.index.found();
	/** The hosts that something listens on at a port. */
	readonly hostsOn = (port: Port) => this.index.hostsOn(port);
	/** What the notes call what listens at a port. */
	readonly applicationsOn = (port: Port) => this.index.applicationsOn(port);

	/** The tags of a note, without "#". */
	tagsOf(path: string): readonly string[] {
		const file = this.app.vault.getFileByPath(path);
		const cache = file && this.app.metadataCache.getFileCache(file);
		return ((cache && getAllTags(cache)) ?? []).map((tag) => tag.replace(/^#/, ''));
	}

	/** The checks that the author of a note has dismissed there. */
	dismissed(path: string): readonly string[] {
		return this.index.dismissed(path);
	}

	/** Each mentioned port, with the number of notes that mention it. */
	counts(): ReadonlyMap<Port, number> {
		return this.summary().counts;
	}

	/** The ports that two applications of one host are on. */
	conflicts(): ReadonlySet<Port> {
		return this.summary().conflicts;
	}

	/** Made once for each state of the index. */
	private summary() {
		const version = this.version.peek();
		if (this.summed?.version !== version) {
			const conflicts = conflictPorts(this.index.listeners());
			this.summed = { version, counts: this.index.counts(), conflicts };
		}
		return this.summed;
	}

	/** Leaves the notes that have not been read yet as they are. */
	cancelReading(): void {
		this.isReadingAll = false;
		this.queue.cancel();
	}

	/** Reads all notes as if there were no index yet. */
	readAgain(): void {
		this.readAt.clear();
		void this.cache?.clear();
		this.readAll();
	}

	private followNotes(): void {
		const { vault, metadataCache } = this.app;
		this.registerEvent(metadataCache.on('changed', (file) => this.readSoon(file)));
		// Files without metadata: drawings of the older kind, and canvases.
		const follow = (file: TAbstractFile) => {
			if (file instanceof TFile && file.extension !== 'md' && isRead(file))
				this.readSoon(file);
		};
		this.registerEvent(vault.on('modify', follow));
		this.registerEvent(vault.on('create', follow));
		this.registerEvent(
			vault.on('delete', ({ path }) => {
				this.leave(path);
				this.version.value++;
			}),
		);
		this.registerEvent(
			vault.on('rename', (file, before) => {
				this.leave(before);
				// The other folder may be an excluded one, or this one may have been.
				this.readSoon(file);
			}),
		);
	}

	/** A note is not there any more; by the time one hears of it, another one may be. */
	private leave(path: string): void {
		this.queue.drop(path);
		this.forget(path);
		const other = this.app.vault.getFileByPath(path);
		if (other) this.readSoon(other);
	}

	private async start(): Promise<void> {
		const timeout = new AbortController();
		const timer = window.setTimeout(() => timeout.abort(), DB_OPEN_TIMEOUT_MS);
		this.register(() => timeout.abort());
		const cache = await IndexCache.open(this.app, timeout.signal);
		window.clearTimeout(timer);
		// The plugin may have been unloaded in the meantime.
		if (this.unloaded) return cache?.close();
		this.cache = cache;
		await cache?.each((path, stored) => this.recall(path, stored));
		if (this.unloaded) return;
		this.version.value++;
		this.register(this.followExcluded());
	}

	/** Takes what an earlier start knew of a note, when it is still the same. */
	private recall(path: string, stored: unknown): void {
		if (this.unloaded || this.readAt.has(path)) return;
		const file = this.app.vault.getFileByPath(path);
		const ports = file && parseStoredNote(stored, file.stat);
		if (!file || this.isLeftOut(path)) this.unwritten.set(path, null);
		else if (ports) this.keep(path, { ...file.stat, ports });
	}

	/** Reads all notes, and again when other folders are excluded. */
	private followExcluded(): () => void {
		let before: string | undefined;
		let timer = 0;
		const stop = effect(() => {
			const { excluded } = this.settings.value;
			if (excluded === before) return;
			window.clearTimeout(timer);
			// A folder's name is typed letter by letter.
			timer = window.setTimeout(
				() => this.readAll(),
				before === undefined ? 0 : EXCLUDE_DEBOUNCE_MS,
			);
			before = excluded;
		});
		return () => {
			stop();
			window.clearTimeout(timer);
		};
	}

	private readAll(): void {
		this.isReadingAll = true;
		const files = this.app.vault.getFiles().filter(isRead);
		this.queue.add(files.map(({ path }) => path));
	}

	private readSoon({ path }: { readonly path: string }): void {
		// At the start all notes are looked at, when what was kept of them is known.
		if (this.cache === undefined) return;
		this.readAt.delete(path);
		this.queue.add([path]);
	}

	private async textOf(path: string): Promise<NoteText | null> {
		const { vault } = this.app;
		const file = vault.getFileByPath(path);
		if (!file || !isRead(file)) return null;
		const known = this.readAt.get(path);
		if (this.isLeftOut(path)) this.forget(path);
		else if (!known || !isSame(known, file.stat)) {
			const { mtime, size } = file.stat;
			try {
				return { path, file, mtime, size, text: await vault.cachedRead(file) };
			} catch {
				// The file vanished: its own event takes it out.
				this.forget(path);
			}
		}
		return null;
	}

	private read(note: NoteText): Promise<void> | void {
		const ports = runInSlices(this.portsOf(note));
		if (ports instanceof Promise) return ports.then((late) => this.add(note, late));
		this.add(note, ports);
	}

	private *portsOf({ text, path }: NoteText): Generator<void, NotePorts> {
		yield* this.registry.prepare();
		const context = mentionContext(this.registry);
		return yield* notePortsInSlices(text, noteTitle(path), this.registry, context);
	}

	private add({ path, file, mtime, size }: NoteText, ports: NotePorts): void {
		// It may have gone, changed, or got another name, while it was read.
		if (this.unloaded || this.app.vault.getFileByPath(path) !== file) return;
		if (this.queue.has(path)) return;
		const stored = { reader: READER_VERSION, mtime, size, ports };
		if (!isSame(stored, file.stat)) return this.queue.add([path]);
		this.keep(path, stored);
		this.unwritten.set(path, stored);
		if (this.unwritten.size >= WRITE_AT) this.write();
	}

	private keep(path: string, { mtime, size, ports }: Moment & Pick<StoredNote, 'ports'>): void {
		this.readAt.set(path, { mtime, size });
		this.index.set(path, ports);
	}

	private forget(path: string): void {
		this.readAt.delete(path);
		this.index.delete(path);
		this.unwritten.set(path, null);
	}

	private isLeftOut(path: string): boolean {
		return isExcluded(this.settings.peek(), path) || isExcludedByApp(this.app, path);
	}

	private afterReading(): void {
		this.version.value++;
		if (!this.queue.isIdle) return;
		this.write();
		if (this.isReadingAll) this.isComplete.value = true;
	}

	private write(): void {
		// What is read before the database is open waits for it.
		if (!this.unwritten.size || this.cache === undefined) return;
		void this.cache?.write(this.unwritten);
		this.unwritten = new Map();
	}
}
