import type { CommonLayer } from '../../common-layer';
import { isAside, isMaker } from './fillers';
import type { SearchQuery } from './query';

/** Whether a query asks for a program without a port of its own, and for nothing else. */
export function isClientQuery({ words }: SearchQuery, common: CommonLayer): boolean {
	const isClient = (part: readonly string[]) => common.isClient(part.join(''));
	return isClient(words) || isClient(words.filter((word) => !isAside(word) && !isMaker(word)));
}
