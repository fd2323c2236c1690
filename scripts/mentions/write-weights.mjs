// The learned weights as a module: a line for each weight, in tenths, and the features that have it.

const PER_UNIT = 10;

/** The source of the module. */
export function writeWeights(weights) {
	const byWeight = new Map();
	for (const [feature, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const rounded = Math.round(weight * PER_UNIT);
		if (!rounded) continue;
		byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), feature]);
	}
	const lines = [...byWeight]
		.sort(([a], [b]) => a - b)
		.map(([weight, features]) => [weight, ...features].join('\t'));
	return [
		'// Written by `npm run train-mentions`: a weight in tenths, and the features that have it.',
		`export const WEIGHTS = ${JSON.stringify(lines.join('\n'))};`,
		'',
	].join('\n');
}
