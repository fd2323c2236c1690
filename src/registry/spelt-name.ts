/** "Open port" and "OpenPort" are two words, "HTTP server" too. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const STEP = /[A-Z+.]|[^A-Z+.]+/g;
const A = 65;

/**
 * A name as scripts/build/registry/spell-name.mjs has written it. For each word of the description: "+" the
 * whole word, "A" its first letter, "B" its first two and so on, "." none; all else stands for itself.
 * Behind "!" nothing is special.
 */
export function speltName(spelling: string, description: string): string {
	if (spelling.startsWith('!')) return spelling.slice(1);
	if (!/[A-Z+.]/.test(spelling)) return spelling;
	const words = description.match(WORD) ?? [];
	let at = 0;
	return spelling.replace(STEP, (step) => {
		if (step.length > 1 || !/[A-Z+.]/.test(step)) return step;
		const word = words[at++] ?? '';
		if (step === '.') return '';
		return (step === '+' ? word : word.slice(0, step.charCodeAt(0) - A + 1)).toLowerCase();
	});
}
