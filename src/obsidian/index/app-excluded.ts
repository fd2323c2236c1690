import type { App } from 'obsidian';

/**
 * Whether a file is one of those that the reader has told Obsidian to leave out of its searches
 * ("Excluded files"). The app knows them, but not in its public API: where it does not
 * answer, nothing is left out.
 */
export function isExcludedByApp({ metadataCache }: App, path: string): boolean {
	if (!('isUserIgnored' in metadataCache)) return false;
	const { isUserIgnored } = metadataCache;
	return typeof isUserIgnored === 'function' && isUserIgnored.call(metadataCache, path) === true;
}
