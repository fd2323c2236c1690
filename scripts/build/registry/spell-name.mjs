// Writes a name of IANA's by the words of its description: "+-A" for the "open-p" of "Open Port".
// src/registry/spelt-name.ts reads it, and says what the letters mean.
/** As in src/registry/spelt-name.ts. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const LONGEST_BEGINNING = 26;
/** About what a step takes when it is packed, in bits. */
const COSTS = { letter: 4.6, dash: 2, word: 2.5, beginning: 4, none: 2.5 };

/**
 * @param {string} name
 * @param {string} description empty where it only repeats the name
 */
export function spellName(name, description) {
	if (/[A-Z+.]|^!/.test(name)) return `!${name}`;
	const words = (description.match(WORD) ?? []).map((word) => word.toLowerCase());
	const letters = [...name];
	/** The cheapest spelling of the first letters by the first words. */
	const best = Array.from({ length: letters.length + 1 }, () => []);
	const offer = (taken, used, cost, spelling) => {
		if (cost < (best[taken][used]?.cost ?? Infinity)) best[taken][used] = { cost, spelling };
	};
	offer(0, 0, 0, '');
	for (let taken = 0; taken <= letters.length; taken++) {
		for (let used = 0; used <= words.length; used++) {
			if (!best[taken][used]) continue;
			const { cost, spelling } = best[taken][used];
			const letter = letters[taken];
			if (letter) {
				const more = letter === '-' ? COSTS.dash : COSTS.letter;
				offer(taken + 1, used, cost + more, spelling + letter);
			}
			if (used === words.length) continue;
			offer(taken, used + 1, cost + COSTS.none, `${spelling}.`);
			const word = words[used];
			for (
				let count = 1;
				word[count - 1] && word[count - 1] === letters[taken + count - 1];
				count++
			) {
				const isWhole = count === word.length;
				if (!isWhole && count > LONGEST_BEGINNING) continue;
				const step = isWhole ? '+' : String.fromCharCode(64 + count);
				const more = isWhole ? COSTS.word : COSTS.beginning;
				offer(taken + count, used + 1, cost + more, spelling + step);
			}
		}
	}
	return best[letters.length].reduce((a, b) => (b.cost < a.cost ? b : a)).spelling;
}
