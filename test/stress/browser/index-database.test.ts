import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';
import { indexed, whenIndexed, type IndexState } from '../../browser/support/index-state';
import { write } from '../../browser/support/vault';
import { useWorkbench, type WorkbenchWindow } from '../../browser/support/workbench';

const { open } = useWorkbench();

/** Does something to a database while the plugin is off; answers what puts the browser right again. */
type Fault = (name: string) => Promise<() => void>;

/** Puts faults on the page's window, by their names, in an order in which none is in another's way. */
function installHelpers(): void {
	const done = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('failed'));
		});
	const faults: Record<string, Fault> = {};
	const nothing = () => {};
	const remake = async (name: string, version: number, stores: string[]) => {
		await done(indexedDB.deleteDatabase(name));
		const request = indexedDB.open(name, version);
		request.onupgradeneeded = () => {
			for (const store of stores) request.result.createObjectStore(store);
		};
		return done(request);
	};
	const fill = async (name: string, change: (path: string, value: unknown) => unknown) => {
		const database = await done(indexedDB.open(name));
		const store = database.transaction('notes', 'readwrite').objectStore('notes');
		const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
		keys.forEach((key, at) => store.put(change(key as string, values[at]), key));
		store.put({ nonsense: true }, 'There is no such note.md');
		store.put('no key of ours', [1, 2]);
		store.put('nor this', 7);
		await new Promise((end) => (store.transaction.oncomplete = end));
		database.close();
	};
	const replace = <O extends object, K extends keyof O>(owner: O, key: K, value: O[K]) => {
		const before = Object.getOwnPropertyDescriptor(owner, key)!;
		Object.defineProperty(owner, key, { ...before, value });
		return () => void Object.defineProperty(owner, key, before);
	};
	const shapes: Record<string, (value: Record<string, unknown>) => unknown> = {
		'values of no shape': () => 'nonsense',
		nulls: () => null,
		'lists that are none': (value) => ({ ...value, ports: { places: {}, listeners: 'x' } }),
		'another reader': (value) => ({ ...value, reader: 99 }),
		'ports that are none': (value) => ({
			...value,
			ports: { places: [{ first: -1, last: 1e9, line: 0.5, text: 7 }], listeners: [] },
		}),
		'listeners that nobody wrote': (value) => ({
			...value,
			ports: { places: [], hosts: [], dismissed: [], listeners: [{ host: 'evil' }] },
		}),
	};
	for (const [what, shape] of Object.entries(shapes)) {
		faults[what] = async (name) => {
			await fill(name, (_, value) => shape(value as Record<string, unknown>));
			return nothing;
		};
	}
	faults['opening throws'] = () =>
		Promise.resolve(
			replace(IDBFactory.prototype, 'open', () => {
				throw new DOMException('not allowed', 'SecurityError');
			}),
		);
	faults['reading fails'] = () =>
		Promise.resolve(
			replace(IDBObjectStore.prototype, 'getAll', () => {
				throw new DOMException('unreadable', 'DataError');
			}),
		);
	// What is empty has to be filled.
	const emptied = async (name: string, putRight: () => void) => {
		(await remake(name, 1, ['notes'])).close();
		return putRight;
	};
	faults['writing throws'] = (name) =>
		emptied(
			name,
			replace(IDBObjectStore.prototype, 'put', () => {
				throw new DOMException('full', 'QuotaExceededError');
			}),
		);
	faults['a quota that is used up'] = (name) => {
		const { put } = IDBObjectStore.prototype;
		return emptied(
			name,
			replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, ...given) {
				const request = put.apply(this, given);
				// As the browser does it: all of the transaction is taken back.
				queueMicrotask(() => {
					try {
						this.transaction.abort();
					} catch {
						// Aborted already.
					}
				});
				return request;
			}),
		);
	};
	faults['another version'] = async (name) => {
		(await remake(name, 7, ['notes'])).close();
		return nothing;
	};
	faults['no store'] = async (name) => {
		(await remake(name, 1, [])).close();
		return nothing;
	};
	faults['another store'] = async (name) => {
		(await remake(name, 1, ['others'])).close();
		return nothing;
	};
	Object.assign(window, { faults });
}

/** Starts the plugin with a fault of its database. */
const startWith = (page: Page, what: string) =>
	page.evaluate(async (fault) => {
		const { workbench, faults, putRight } = window as unknown as WorkbenchWindow & {
			faults: Record<string, Fault>;
			putRight?: () => void;
		};
		workbench.disablePlugin();
		putRight?.();
		const [{ name = '' } = {}] = await indexedDB.databases();
		Object.assign(window, { putRight: await faults[fault]!(name) });
		await workbench.enablePlugin();
	}, what);

const names = (page: Page) =>
	page.evaluate(() => Object.keys((window as unknown as { faults: object }).faults));

const databases = (page: Page) =>
	page.evaluate(
		() => (window as unknown as WorkbenchWindow).workbench.liveResources()['databases'],
	);

describe('a database of the index', () => {
	it('may be damaged or refused in any way: the notes are read instead', async () => {
		const page = await open();
		const good: IndexState = await indexed(page);
		expect(good.inventory.length).toBeGreaterThan(10);
		await page.evaluate(installHelpers);
		const all = await names(page);
		for (const what of all) {
			await startWith(page, what);
			expect(await indexed(page), what).toEqual(good);
		}
		expect(
			await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.notices),
		).toEqual([]);
		figure('faults: damages of the index database started with', all.length, 'damages');
	});

	it('that another window holds up is done without, and closed when it comes after all', async () => {
		const page = await open();
		const good = await indexed(page);
		await page.evaluate(async () => {
			const { workbench } = window as unknown as WorkbenchWindow;
			workbench.disablePlugin();
			const [{ name = '' } = {}] = await indexedDB.databases();
			const other = await new Promise<IDBDatabase>((done) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => done(request.result);
			});
			// Waits for the other one to be closed, and whoever opens it now waits behind.
			indexedDB.deleteDatabase(name);
			Object.assign(window, { other });
			await workbench.enablePlugin();
		});
		expect(await indexed(page)).toEqual(good);
		expect(await databases(page)).toBe(1);
		await page.evaluate(() => (window as unknown as { other: IDBDatabase }).other.close());
		await expect.poll(() => databases(page)).toBe(0);
	});

	it('can be deleted while the plugin runs, which goes on', async () => {
		const page = await open();
		await whenIndexed(page);
		const deleted = await page.evaluate(async () => {
			const [{ name = '' } = {}] = await indexedDB.databases();
			return new Promise((done) => {
				const request = indexedDB.deleteDatabase(name);
				request.onsuccess = () => done('deleted');
				request.onblocked = () => done('held up');
			});
		});
		expect(deleted).toBe('deleted');
		await write(page, 'Trial.md', 'port 5001');
		await expect.poll(async () => (await indexed(page)).notes.join()).toContain('Trial.md');
	});
});
