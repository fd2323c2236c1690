// Logistic regression with a penalty on the sum of the weights, so that most are zero. Deterministic:
// all examples at once, starting from zero, with a fixed number of steps.

/** Rarer features say nothing of other passages. */
const MIN_COUNT = 3;
/** Words of a sentence are many, and rare ones mislead. */
const MIN_WORD_COUNT = 5;
const STEPS = 400;
/** How much a weight costs, by its size and by its square. */
const ABSOLUTE = 0.35;
const SQUARE = 0.6;

/** Smaller weights decide nothing: without them, the others are learned once more. */
const LEAST_WEIGHT = 0.2;

/** Learns a weight for each feature. Returns a map from features to weights, none of them zero. */
export function learn(examples) {
	const first = fit(examples);
	const kept = new Set(
		[...first].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT).map(([name]) => name),
	);
	return fit(
		examples.map(({ features, isPort }) => ({
			isPort,
			features: features.filter((name) => kept.has(name)),
		})),
	);
}

function fit(examples) {
	const ids = numberFeatures(examples);
	const rows = examples.map(({ features }) => {
		const row = new Set(features.map((feature) => ids.get(feature)));
		row.delete(undefined);
		return Int32Array.from(row);
	});
	const targets = examples.map(({ isPort }) => (isPort ? 1 : 0));
	const weights = descend(rows, targets, ids.size);
	return new Map(
		[...ids].map(([name, id]) => [name, weights[id]]).filter(([, weight]) => weight),
	);
}

/** Above zero, more speaks for a port than against it. */
export function predict(weights, features) {
	let sum = 0;
	for (const feature of new Set(features)) sum += weights.get(feature) ?? 0;
	return sum;
}

function numberFeatures(examples) {
	const counts = new Map();
	for (const { features } of examples) {
		for (const feature of new Set(features))
			counts.set(feature, (counts.get(feature) ?? 0) + 1);
	}
	const kept = [...counts]
		.filter(([name, count]) => count >= (name.startsWith('w ') ? MIN_WORD_COUNT : MIN_COUNT))
		.map(([feature]) => feature);
	return new Map(kept.sort().map((feature, id) => [feature, id]));
}

/** Goes down the slope in steps that are scaled for each weight (AdaGrad), and rounds small ones to none. */
function descend(rows, targets, size) {
	const weights = new Float64Array(size);
	const squares = new Float64Array(size).fill(1e-8);
	const slope = new Float64Array(size);
	for (let step = 0; step < STEPS; step++) {
		slope.fill(0);
		rows.forEach((row, index) => {
			let sum = 0;
			for (const id of row) sum += weights[id];
			const error = 1 / (1 + Math.exp(-sum)) - targets[index];
			for (const id of row) slope[id] += error;
		});
		for (let id = 0; id < size; id++) {
			const down = slope[id] + SQUARE * weights[id];
			squares[id] += down * down;
			const rate = 0.5 / Math.sqrt(squares[id]);
			const next = weights[id] - rate * down;
			const cost = rate * ABSOLUTE;
			weights[id] = Math.abs(next) <= cost ? 0 : next - Math.sign(next) * cost;
		}
	}
	return weights;
}
