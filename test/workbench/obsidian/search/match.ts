import type * as Obsidian from 'obsidian';

type Search = (text: string) => Obsidian.SearchResult | null;

/** Every word has to be found somewhere; the fewer letters beside them, the higher the score. */
export function prepareSimpleSearch(query: string): Search {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const lower = text.toLowerCase();
		const matches: Obsidian.SearchMatches = [];
		for (const word of words) {
			const at = lower.indexOf(word);
			if (at < 0) return null;
			matches.push([at, at + word.length]);
		}
		matches.sort(([a], [b]) => a - b);
		return { score: -(text.length / 100) - (matches[0]?.[0] ?? 0) / 10, matches };
	};
}

/** The query's letters in their order, with anything between. Obsidian's own scores are not known. */
export function prepareFuzzySearch(query: string): Search {
	const letters = [...query.toLowerCase().replace(/\s+/g, '')];
	return (text) => {
		const lower = text.toLowerCase();
		const matches: Obsidian.SearchMatches = [];
		let from = 0;
		let gaps = 0;
		for (const letter of letters) {
			const at = lower.indexOf(letter, from);
			if (at < 0) return null;
			const last = matches.at(-1);
			if (last && last[1] === at) last[1] = at + letter.length;
			else matches.push([at, at + letter.length]);
			gaps += at - from;
			from = at + letter.length;
		}
		return { score: -gaps / 10 - text.length / 1000, matches };
	};
}

/** Best first, in place. */
export function sortSearchResults(results: Obsidian.SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}
