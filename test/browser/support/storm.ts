import type { Page } from 'playwright-core';
import type { Indexer } from './index-state';
import type { WorkbenchWindow } from './workbench';

/** What happened in a storm. */
export interface Storm {
	events: number;
	/** Notes that were gone, or another one, by the time they had been read. */
	vanished: number;
	/** Operations while the first index was being built. */
	early: number;
}

/**
 * Enables the plugin and, while it reads the vault for the first time, changes notes as a sync
 * service or a script would. The plugin hears of that late, and in another order.
 */
export const storm = (
	page: Page,
	notes: number,
	operations: number,
	seed: number,
): Promise<Storm> =>
	page.evaluate(
		async ([count, most, first]) => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const { vault, metadataCache } = workbench.app;
			let state = first;
			const random = (below: number) => {
				state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
				return Math.floor((state / 2 ** 32) * below);
			};
			const pick = <T>(list: readonly T[]) => list[random(list.length)]!;
			const seen = { events: 0, vanished: 0, early: 0 };
			const turn = () =>
				new Promise<unknown>((done) => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => done(port1.close());
					port2.postMessage(null);
				});
			const line = () =>
				pick([
					`Port ${1 + random(9000)} is open.`,
					`It listens on ${1 + random(65000)}/udp.`,
					`\`\`\`port-host\nhost: h${random(9)}\napp${random(5)}: ${1 + random(6000)}\n\`\`\``,
					'No words about it.',
				]);
			const text = () => Array.from({ length: 1 + random(4) }, line).join('\n\n');

			for (const folder of ['A', 'B', 'B/C', 'Many']) await vault.createFolder(folder);
			for (let at = 0; at < count; at++) await vault.create(`Many/${at}.md`, text());
			// A disk is slow, and a note can be gone by the time it would have been read.
			const read = vault.cachedRead.bind(vault);
			vault.cachedRead = async (file) => {
				const { path } = file;
				const found = await read(file);
				for (let turns = random(4); turns > 0; turns--) await turn();
				if (vault.getFileByPath(path) === file) return found;
				seen.vanished++;
				throw new Error(`ENOENT: no such file, ${path}`);
			};
			const late: (() => unknown)[] = [];
			const tell = (keep: number) => {
				while (late.length > keep) late.splice(random(late.length), 1)[0]!();
			};
			const sources: { on: (...given: never[]) => unknown }[] = [vault, metadataCache];
			const instead = sources.map((source) => {
				const { on } = source;
				source.on = ((name: never, callback: (...data: unknown[]) => unknown) => {
					const heard = (...data: unknown[]) => {
						seen.events++;
						late.push(() => callback(...data));
					};
					return on.call(source, name, heard as never);
				}) as typeof on;
				return () => (source.on = on);
			});
			await workbench.enablePlugin();
			for (const putBack of instead) putBack();

			const changes: ((files: ReturnType<typeof vault.getMarkdownFiles>) => unknown)[] = [
				() => {
					const path = `${pick(['A', 'B', 'B/C'])}/${random(60)}.md`;
					return vault.getAbstractFileByPath(path) ? null : vault.create(path, text());
				},
				(files) => vault.modify(pick(files), text()),
				(files) => {
					const path = `${pick(['A', 'B', 'B/C'])}/${random(60)}.md`;
					return vault.getAbstractFileByPath(path)
						? null
						: vault.rename(pick(files), path);
				},
				(files) => (files.length > 100 ? vault.delete(pick(files)) : null),
				async (files) => {
					const file = pick(files);
					await vault.delete(file);
					await vault.create(file.path, text());
				},
				async (files) => {
					const [one, other] = [pick(files), pick(files)];
					if (one === other) return;
					const [first, second] = [one.path, other.path];
					await vault.rename(one, 'A/between.md');
					await vault.rename(other, first);
					await vault.rename(one, second);
				},
				async (files) => {
					const file = pick(files);
					await vault.modify(file, text());
					await vault.modify(file, text());
				},
			];
			const { children } = workbench.loader.enabled as unknown as { children: object[] };
			const { queue } = children.find((child) => 'notesAbout' in child) as Indexer;
			while (!queue.working) await turn();
			for (let done = 0; done < most; done++) {
				await pick(changes)(vault.getMarkdownFiles());
				if (queue.working) seen.early++;
				tell(25);
				if (done % 4 === 0) await turn();
			}
			// What was not told yet is told now, and what follows from it.
			for (let round = 0; round < 50; round++) {
				await turn();
				tell(0);
			}
			return seen;
		},
		[notes, operations, seed] as const,
	);
