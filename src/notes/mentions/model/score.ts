import { isOfNetworks, tokensOf, wordsOf } from './tokens';
import { WEIGHTS } from './weights';

/** The weights are written in tenths: whole numbers are shorter. */
const PER_UNIT = 10;

let weights: Map<string, number> | undefined;

/** How much speaks for a number being a port: above zero, more does than against it. */
export function scoreOf(features: readonly string[]): number {
	weights ??= readWeights(WEIGHTS);
	let sum = 0;
	for (const feature of new Set(features)) sum += weights.get(feature) ?? 0;
	return sum;
}

/** Reads weights: a line each, a number and the features that have it. */
export function readWeights(text: string): Map<string, number> {
	const read = new Map<string, number>();
	for (const line of text.split('\n')) {
		const [weight, ...features] = line.split('\t');
		for (const feature of features) read.set(feature, Number(weight) / PER_UNIT);
	}
	return read;
}

/** The weight from which a word alone indicates a port. */
const INDICATIVE_WEIGHT = 0.2;

/** Whether a word of a sentence speaks for its being about ports: a quick look before a close one. */
export function speaksForPorts(sentence: string): boolean {
	for (const word of wordsOf(tokensOf(sentence))) {
		if (isOfNetworks(word) || weightOf(`w ${word}`) >= INDICATIVE_WEIGHT) return true;
	}
	return false;
}

/** Whether the word right before a number speaks for its being a port: "on 43210". */
export function leadsToPort(before: string): boolean {
	return weightOf(`b1 ${tokensOf(before).at(-1) ?? ''}`) >= INDICATIVE_WEIGHT;
}

function weightOf(feature: string): number {
	weights ??= readWeights(WEIGHTS);
	return weights.get(feature) ?? 0;
}
