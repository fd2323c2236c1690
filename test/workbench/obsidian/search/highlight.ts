import type * as Obsidian from 'obsidian';

/** Writes a text with its matches marked. */
export function renderMatches(
	el: HTMLElement | DocumentFragment,
	text: string,
	matches: Obsidian.SearchMatches | null,
	offset = 0,
): void {
	let at = 0;
	for (const [start, end] of matches ?? []) {
		const from = Math.max(start + offset, at);
		const to = Math.min(end + offset, text.length);
		if (to <= from) continue;
		el.appendText(text.slice(at, from));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
		at = to;
	}
	el.appendText(text.slice(at));
}

export function renderResults(
	el: HTMLElement,
	text: string,
	result: Obsidian.SearchResult,
	offset?: number,
): void {
	renderMatches(el, text, result.matches, offset);
}
