import type { RuleContext, RuleHit } from './rule';
import { fits, isYear } from './slot';

const SPEAKS =
	/(?:^|[^a-z])(?:[ds]?ports?|listen(?:s|ing)?)(?![a-z])|[a-z]Port|端口|埠|监听|監聽|侦听|偵聽/i;
const RANGES =
	/port|端口|埠|tcp|udp|ftp|rtp|firewall|防火墙|防火牆|forward|转发|ephemeral|dynamic/i;
/** Right before the number, where little else than a port can follow. */
const STRONG =
	/(?:\b(?:on|to|from|off|and|or|not|than|via|at|now|instead of|used?|uses)\s+["'`*]*|[、/→>]\s*|[-–]>\s*|[和与與及或到至给給为為成用的]\s*)$/i;

/**
 * What else a line calls a port that has called a number so: "port 8443 for the GUI and 8080 for
 * devices", "将 80 端口转发到 8080", "port 25 → 587".
 */
export function followers(
	line: string,
	hits: readonly RuleHit[],
	{ isCommon }: RuleContext,
): RuleHit[] {
	if (!SPEAKS.test(line) && !RANGES.test(line)) return [];
	const known = new Set(hits.map(({ at }) => at));
	const speaks = hits.some(({ certainty }) => certainty === 'sure') && SPEAKS.test(line);
	const found: RuleHit[] = [];
	for (const match of line.matchAll(/(\d{2,5})(?:\s?[-–—~～]\s?(\d{2,5}))?/g)) {
		const at = match.index;
		const first = Number(match[1]);
		const last = Number(match[2] ?? match[1]);
		if (known.has(at) || first > last || last > 65535) continue;
		if (isPartOf(at, hits, line) || !fits(line, at, last)) continue;
		const isRange = match[2] !== undefined;
		const strong = STRONG.test(line.slice(Math.max(0, at - 20), at));
		const isPort = isRange
			? RANGES.test(line) && first >= 1000 && !(isYear(first) && isYear(last))
			: speaks &&
				strong &&
				(first > 1023 ? !isYear(first) || isCommon(first) : isCommon(first));
		if (isPort) found.push({ first, last, protocols: [], at, certainty: 'likely' });
	}
	return found;
}

/** Whether a number is the end of a range that was found. */
function isPartOf(at: number, hits: readonly RuleHit[], line: string): boolean {
	return hits.some(
		(hit) =>
			hit.first !== hit.last &&
			hit.at < at &&
			at - hit.at <= 16 &&
			line.startsWith(String(hit.last), at),
	);
}
