import { isPort, type Port } from '../domain/port';
import { isWide, rankOf, type CommonLayer } from './common-layer';

/** A hint is only worth giving toward a port that most administrators know. */
const WELL_KNOWN_RANK = 2;
/** More than two guesses would be noise. */
const MAX_HINTS = 2;

/**
 * The well-known ports that a rarely used one may be a typo of: a key struck twice (553 for 53), the
 * key next to it (553 for 554), the wrong key twice (1833 for 1883), or two digits swapped (434 for 443). Empty for ports that people commonly use.
 */
export function likelyMeant(port: Port, common: CommonLayer): readonly Port[] {
	if (common.at(port).some((use) => !isWide(use))) return [];
	const digits = String(port);
	const candidates = new Set<number>();
	for (let i = 0; i < digits.length; i++) {
		const before = digits.slice(0, i);
		const after = digits.slice(i + 1);
		const digit = Number(digits[i]);
		if (digits[i] === digits[i + 1]) {
			candidates.add(Number(before + after));
			// The wrong one of two keys was struck twice: 1833 for 1883.
			if (before) candidates.add(Number(`${before}${before.at(-1)}${after}`));
			if (after[1]) candidates.add(Number(`${before}${digit}${after[1]}${after.slice(1)}`));
		}
		for (const beside of neighboursOnKeyboard(digit)) {
			candidates.add(Number(`${before}${beside}${after}`));
		}
		if (after) candidates.add(Number(`${before}${after[0]}${digit}${after.slice(1)}`));
	}
	candidates.delete(port);
	const known = (candidate: Port) => {
		const uses = common.at(candidate).filter((use) => !isWide(use));
		return Math.max(0, ...uses.map(rankOf));
	};
	return [...candidates]
		.filter((candidate) => isPort(candidate) && known(candidate) >= WELL_KNOWN_RANK)
		.sort((a, b) => known(b) - known(a) || Math.abs(a - port) - Math.abs(b - port))
		.slice(0, MAX_HINTS)
		.sort((a, b) => a - b);
}

/** The keys left and right of a digit on the row 1 2 3 4 5 6 7 8 9 0. */
function neighboursOnKeyboard(digit: number): number[] {
	const place = (digit + 9) % 10;
	return [place - 1, place + 1].filter((p) => p >= 0 && p <= 9).map((p) => (p + 1) % 10);
}
