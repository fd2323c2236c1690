import type { App } from 'obsidian';
import type { StoredNote } from '../../notes/index/stored-note';

const STORE = 'notes';
/** What this vault's database is called; each vault has one of its own, whatever its name. */
const ID_KEY = 'port-explorer-index';
/** Notes read or written per transaction, few enough that no task is long. */
const BATCH = 250;

/**
 * The index of the vault's notes, kept between two starts of the app. It saves time only: when
 * the browser's database is missing, full or damaged, all notes are read as if there were none.
 */
export class IndexCache {
	private constructor(private readonly database: IDBDatabase) {}

	/** Opens the vault's database; null where it can't be opened in time. */
	static async open(app: App, signal: AbortSignal): Promise<IndexCache | null> {
		try {
			const request = window.indexedDB.open(databaseName(app), 1);
			request.onupgradeneeded = () => request.result.createObjectStore(STORE);
			const late = () => request.result.close();
			const database = await untilAborted(settled(request), signal).catch(
				(error: unknown) => {
					request.onsuccess = late;
					throw error;
				},
			);
			// Whoever wants to change or delete it, in another window perhaps, need not wait.
			database.onversionchange = () => database.close();
			return new IndexCache(database);
		} catch {
			return null;
		}
	}

	/** Hands over all that is kept, part by part, so that others have their turn in between. */
	async each(visit: (path: string, stored: unknown) => void): Promise<void> {
		let after: IDBValidKey = '';
		try {
			for (;;) {
				const store = this.database.transaction(STORE).objectStore(STORE);
				const range = window.IDBKeyRange.lowerBound(after, true);
				const [paths, values] = await Promise.all([
					settled(store.getAllKeys(range, BATCH)),
					settled(store.getAll(range, BATCH)),
				]);
				for (const [index, path] of paths.entries()) {
					if (typeof path === 'string') visit(path, values[index]);
				}
				if (paths.length < BATCH) return;
				after = paths[paths.length - 1]!;
			}
		} catch {
			// What could not be read is read from its note.
		}
	}

	/** Stores the values of notes, and removes those of deleted notes. */
	async write(changes: ReadonlyMap<string, StoredNote | null>): Promise<void> {
		const all = [...changes];
		try {
			for (let at = 0; at < all.length; at += BATCH) {
				const transaction = this.database.transaction(STORE, 'readwrite');
				const store = transaction.objectStore(STORE);
				for (const [path, stored] of all.slice(at, at + BATCH)) {
					if (stored) store.put(stored, path);
					else store.delete(path);
				}
				await new Promise<void>((done, failed) => {
					transaction.oncomplete = () => done();
					transaction.onabort = () => failed(transaction.error ?? new Error('aborted'));
				});
			}
		} catch {
			// The quota is used up, or the database has gone: the next start reads the notes.
		}
	}

	/** Forgets everything. */
	async clear(): Promise<void> {
		try {
			const transaction = this.database.transaction(STORE, 'readwrite');
			await settled(transaction.objectStore(STORE).clear());
		} catch {
			// There is nothing to forget.
		}
	}

	close(): void {
		this.database.close();
	}
}

/** Two vaults may have the same name, so each gets a number of its own. */
function databaseName(app: App): string {
	const known: unknown = app.loadLocalStorage(ID_KEY);
	if (typeof known === 'string' && known) return `port-explorer-${known}`;
	const id = newId();
	app.saveLocalStorage(ID_KEY, id);
	return `port-explorer-${id}`;
}

/** Old web views on phones have no randomUUID. */
function newId(): string {
	const bytes = window.crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((done, failed) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error ?? new Error('no database'));
	});
}

/** Resolves like `work`, but rejects when `signal` is aborted. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((done, failed) => {
		const abort = () => failed(new Error('aborted'));
		if (signal.aborted) abort();
		signal.addEventListener('abort', abort, { once: true });
		work.then(done, failed);
	});
}
