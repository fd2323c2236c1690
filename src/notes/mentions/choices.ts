import type { RuleHit } from './rule';
import { HARDWARE, SPEAKS } from './talk';

/** The answers to choose from in a question about ports: "a) 53 b) 443 c) 8080". */
export function choices(line: string): RuleHit[] {
	if (!SPEAKS.test(line) || HARDWARE.test(line)) return [];
	const all = [...line.matchAll(/(?:^|\s)([a-h])[).、．]\s*(\d{1,5})(?=\s|$|[,;，；])/gi)];
	if (all.length < 2) return [];
	return all.flatMap((match) => {
		const first = Number(match[2]);
		const at = match.index + match[0].length - match[2]!.length;
		return first > 65535
			? []
			: [{ first, last: first, protocols: [], at, certainty: 'likely' as const }];
	});
}
