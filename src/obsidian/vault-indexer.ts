import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { Component, type App, type TFile } from 'obsidian';
import type { Port } from '../domain/port';
import { readNotePorts } from '../notes/index/note-ports';
import { VaultIndex, type NoteAbout, type VaultListener } from '../notes/index/vault-index';
import { mentionContext } from '../notes/mentions/context';
import type { Registry } from '../registry/registry';
import { isExcluded, type Settings } from '../settings/settings';

/** Obsidian has enough to do when it has just drawn its windows. */
const SETTLED_MS = 1000;
/** Who types has finished by then. */
const TYPED_MS = 500;
/** So long the index works before the app gets its turn: half a frame. */
const SLICE_MS = 8;

/** Keeps the index of what the vault's notes say of ports, from when the layout is ready. */
export class VaultIndexer extends Component {
	/** Goes up when the index has changed; what shows it follows it. */
	readonly version = signal(0);
	private readonly index = new VaultIndex();
	private readonly waiting = new Set<string>();
	private working = false;
	private unloaded = false;

	constructor(
		private readonly app: App,
		private readonly registry: Registry,
		private readonly settings: ReadonlySignal<Settings>,
	) {
		super();
	}

	override onload(): void {
		const { vault, metadataCache, workspace } = this.app;
		workspace.onLayoutReady(() => {
			if (this.unloaded) return;
			const timer = window.setTimeout(() => {
				this.register(this.followExcluded());
			}, SETTLED_MS);
			this.register(() => window.clearTimeout(timer));
			this.registerEvent(metadataCache.on('changed', (file) => this.enqueue(file)));
			this.registerEvent(
				vault.on('delete', ({ path }) => {
					this.waiting.delete(path);
					this.index.delete(path);
					this.version.value++;
				}),
			);
			this.registerEvent(
				vault.on('rename', ({ path }, before) => {
					if (this.waiting.delete(before)) this.waiting.add(path);
					this.index.rename(before, path);
					// The other folder may be an excluded one, or this one may have been.
					this.waiting.add(path);
					void this.work();
				}),
			);
		});
	}

	/** Reads all notes, and again when other folders are excluded. */
	private followExcluded(): () => void {
		let before: string | undefined;
		let timer = 0;
		const readAll = () => {
			for (const { path } of this.app.vault.getMarkdownFiles()) this.waiting.add(path);
			void this.work();
		};
		const stop = effect(() => {
			const { excluded } = this.settings.value;
			if (excluded === before) return;
			window.clearTimeout(timer);
			// A folder's name is typed letter by letter.
			timer = window.setTimeout(readAll, before === undefined ? 0 : TYPED_MS);
			before = excluded;
		});
		return () => {
			stop();
			window.clearTimeout(timer);
		};
	}

	override onunload(): void {
		this.unloaded = true;
	}

	/** The notes that speak of a port, as far as they have been read. */
	notesAbout(port: Port): NoteAbout[] {
		return this.index.notesAbout(port);
	}

	/** What the notes say listens somewhere. */
	listeners(): VaultListener[] {
		return this.index.listeners();
	}

	private enqueue({ path }: TFile): void {
		this.waiting.add(path);
		void this.work();
	}

	/** Reads what waits, note by note, in slices; one run at a time. */
	private async work(): Promise<void> {
		if (this.working) return;
		this.working = true;
		const context = mentionContext(this.registry);
		let since = performance.now();
		for (const path of this.waiting) {
			this.waiting.delete(path);
			await this.read(path, context);
			if (this.unloaded) return;
			if (performance.now() - since < SLICE_MS) continue;
			await new Promise<void>((done) => window.setTimeout(done));
			since = performance.now();
		}
		this.working = false;
		this.version.value++;
	}

	private async read(path: string, context: ReturnType<typeof mentionContext>): Promise<void> {
		const file = this.app.vault.getFileByPath(path);
		if (file?.extension !== 'md') return;
		if (isExcluded(this.settings.peek(), path)) return this.index.delete(path);
		try {
			const text = await this.app.vault.cachedRead(file);
			// It may have gone, or got another name, while it was read.
			if (this.app.vault.getFileByPath(path)) {
				this.index.set(path, readNotePorts(text, this.registry, context));
			}
		} catch {
			// The file vanished: its own event takes it out.
			this.index.delete(path);
		}
	}
}
