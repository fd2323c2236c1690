/** A question and its answer; the question may have several lines. */
export interface Flashcard {
	readonly front: string;
	readonly back: string;
}

/**
 * Flashcards as the Spaced Repetition plugin reads them from a note: `question::answer` on one
 * line; where that could not be told apart, lines with a `?` between. The tag makes them a deck.
 */
export function asSpacedRepetition(cards: readonly Flashcard[], name: string): string {
	const texts = cards.map(({ front, back }) => {
		const plain = ![front, back].some((text) => text.includes('\n') || text.includes('::'));
		return plain ? `${front}::${back}` : `${front}\n?\n${back}`;
	});
	return `#flashcards/ports/${name}\n\n${texts.join('\n\n')}\n`;
}

/** Flashcards as a text that Anki imports, with its own words for how: tab-separated, no HTML. */
export function asAnki(cards: readonly Flashcard[], name: string): string {
	const rows = cards.map(({ front, back }) => `${field(front)}\t${field(back)}`);
	const head = ['#separator:tab', '#html:false', '#columns:Front\tBack', `#tags:ports::${name}`];
	return `${[...head, ...rows].join('\n')}\n`;
}

function field(text: string): string {
	return /[\t\n"#]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
