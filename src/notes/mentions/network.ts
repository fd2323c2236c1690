import { NUMBERS, readNumbers } from './numbers';
import type { Rule, RuleHit } from './rule';
import { fits, isYear } from './slot';
import { HARDWARE, NETWORK, SPEAKS } from './talk';

const SEVERAL = new RegExp(`(^|[^\\w.$€£#/:+-])(${NUMBERS})`, 'gi');

/** Several well-known ports at once, where the talk is of networks: "the firewall allows 22 and 443". */
export const several: Rule = (line, { isCommon }) => {
	const hits: RuleHit[] = [];
	for (const match of line.matchAll(SEVERAL)) {
		const numbers = readNumbers(match[2]!, match.index + match[1]!.length, line);
		const areKnown = numbers.every(
			({ first, last }) => first > 19 && isCommon(first) && first === last,
		);
		if (numbers.length < 2 || !areKnown || numbers.some(({ first }) => isYear(first))) continue;
		if (!numbers.every(({ at, last }) => fits(line, at, last, { anyBefore: true }))) continue;
		hits.push(...numbers.map((one) => ({ ...one, certainty: 'likely' as const })));
	}
	return hits;
};

/** "forward 8080 to 80", "主机 8080 映射到容器 80". */
export const transfers: Rule = (line, { isCommon }) => {
	const hits: RuleHit[] = [];
	const pattern =
		/(?:(?:forward|redirect|map)\w*\s+(?:[a-z]+\s+){0,3}(\d{2,5})\s+(?:to|→|->)\s+(?:[a-z]+\s+){0,2}|(\d{2,5})[^\d，。]{0,8}(?:映射|转发|轉發)[到至给給][^\d，。]{0,8})(\d{2,5})(?![\w.:])/gi;
	for (const match of line.matchAll(pattern)) {
		const from = match[1] ?? match[2]!;
		const ends = [
			{ digits: from, at: match.index + match[0].indexOf(from) },
			{ digits: match[3]!, at: match.index + match[0].length - match[3]!.length },
		];
		if (!ends.some(({ digits }) => isCommon(Number(digits)))) continue;
		for (const { digits, at } of ends) {
			const first = Number(digits);
			if (first > 65535 || !fits(line, at, first, { anyBefore: true })) continue;
			hits.push({ first, last: first, protocols: [], at, certainty: 'likely' });
		}
	}
	return hits;
};

const STATED = new RegExp(
	`(^|[^\\w.$€£#/:+-])(${NUMBERS})\\s*(?:(?:is|are|was|were)\\s+(?:now\\s+|still\\s+|already\\s+|all\\s+|both\\s+|not\\s+)?(?:open|closed|filtered|blocked|reachable|unreachable|taken|in use|occupied|listening|exposed|forwarded)\\b|(?:已经?|被|都|均|全部?)*(?:放行|占用|暴露|封))`,
	'gi',
);

/** What is said of ports only: "21, 22 and 139 are open", "3306 被占用". */
export const stated: Rule = (line, { isCommon }) => {
	const hits: RuleHit[] = [];
	const isSaid = NETWORK.test(line) || SPEAKS.test(line);
	for (const match of line.matchAll(STATED)) {
		const numbers = readNumbers(match[2]!, match.index + match[1]!.length, line);
		const isPorts =
			isSaid &&
			!HARDWARE.test(line) &&
			numbers.some(({ first }) => isCommon(first)) &&
			numbers.every(({ at, last }) => fits(line, at, last, { anyBefore: true }));
		if (isPorts) hits.push(...numbers.map((one) => ({ ...one, certainty: 'likely' as const })));
	}
	return hits;
};
