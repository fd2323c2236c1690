import type { Port } from '../../domain/port';
import type { SearchQuery } from './query/query';
import { LABEL_WORTH, PREFIX_SHARE } from './weights';
import { isHan, normalise, splitWords } from './query/words';

/** The reader's own names of ports; the longer notes are not searched. */
export type OwnLabels = ReadonlyMap<Port, { readonly label: string }>;

/**
 * The ports whose label has every word of a query, each with what that is worth. A vault has a few
 * hundred labels at most, so they are simply gone through.
 */
export function findLabels({ words, digits }: SearchQuery, labels: OwnLabels): Map<Port, number> {
	const found = new Map<Port, number>();
	const all = digits && words.length ? [...words, digits] : words;
	if (!all.length) return found;
	for (const [port, { label }] of labels) {
		const own = splitWords(normalise(label));
		const shares = all.map((word) => shareOf(word, own));
		const least = Math.min(...shares);
		if (least > 0) found.set(port, LABEL_WORTH * least);
	}
	return found;
}

function shareOf(word: string, own: readonly string[]): number {
	if (own.includes(word)) return 1;
	const begins = own.some((each) => each.startsWith(word));
	const within = isHan(word) && own.some((each) => each.includes(word));
	return begins || within ? PREFIX_SHARE : 0;
}
