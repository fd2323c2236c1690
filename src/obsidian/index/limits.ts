import type { Port } from '../../domain/port';

/** Delay after the layout is ready, so that Obsidian can finish starting. */
export const SETTLED_MS = 1000;
/** After this, the index works without a database, which another window or the browser may block. */
export const DB_OPEN_TIMEOUT_MS = 3000;
/** Delay after a change of the excluded folders, until typing has finished. */
export const EXCLUDE_DEBOUNCE_MS = 500;
/** Notes collected before they're written: writing takes longer than reading. */
export const WRITE_AT = 20_000;

/** What is counted over all notes, and for which version of the index. */
export interface Summed {
	readonly version: number;
	readonly counts: ReadonlyMap<Port, number>;
	readonly conflicts: ReadonlySet<Port>;
}
