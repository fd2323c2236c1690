import type { RuleContext, RuleHit } from './rule';
import { fits, isYear } from './slot';
import { HARDWARE, isDistinct, NETWORK, SPEAKS } from './talk';

const RANGES =
	/port|端口|埠|tcp|udp|ftp|rtp|firewall|防火墙|防火牆|forward|转发|ephemeral|dynamic/i;
/** Right before the number, where little else than a port can follow. */
const STRONG =
	/(?:\b(?:on|to|from|off|and|or|not|than|via|at|now|instead of|used?|uses|them|including|such as|like)\s+["'`*]*|[、/→>]\s*|[-–]>\s*|[和与與及或到至给給为為成用的了]\s*)$/i;

/**
 * What else a line calls a port that has called a number so: "port 8443 for the GUI and 8080 for
 * devices", "将 80 端口转发到 8080", "port 25 → 587".
 */
export function followers(
	line: string,
	hits: readonly RuleHit[],
	{ isCommon }: RuleContext,
): RuleHit[] {
	const known = new Set(hits.map(({ at }) => at));
	const speaks = SPEAKS.test(line) && !HARDWARE.test(line);
	const hasSure = hits.some(({ certainty }) => certainty === 'sure');
	const isNetwork = NETWORK.test(line);
	const isRanges = RANGES.test(line);
	const found: RuleHit[] = [];
	for (const match of line.matchAll(/(\d{2,5})(?:\s?[-–—~～]\s?(\d{2,5}))?/g)) {
		const at = match.index;
		const first = Number(match[1]);
		const last = Number(match[2] ?? match[1]);
		if (known.has(at) || first > last || last > 65535 || isPartOf(at, hits, line)) continue;
		const before = line.slice(Math.max(0, at - 20), at);
		const isDistinctive = isCommon(first) && isDistinct(first);
		// "RETRIES = 8080": the value of something else.
		if (/[a-z_]\s*(?:[=：]|:\s)\s*["']?$/i.test(before)) continue;
		if (!fits(line, at, last, { anyBefore: isDistinctive })) continue;
		const isStrong = STRONG.test(before) || (hasSure && /\d[,，]\s*$/.test(before));
		const isPort =
			match[2] !== undefined
				? isRanges && first >= 1000 && !(isYear(first) && isYear(last))
				: (isDistinctive && (isNetwork || speaks)) ||
					(isCommon(first) && isChained(at, before, hits)) ||
					(speaks && isStrong && isLikely(first, hasSure, isCommon(first)));
		if (isPort) found.push({ first, last, protocols: [], at, certainty: 'likely' });
	}
	return found;
}

/** Whether a number in a place of a port may be one, in a line that has surely named one or not. */
function isLikely(number: number, hasSure: boolean, isCommon: boolean): boolean {
	return isCommon || (hasSure && number > 1023 && !isYear(number));
}

/** Whether a number is joined to one that was found before it: "143 (STARTTLS) or 993", "110/995". */
function isChained(at: number, before: string, hits: readonly RuleHit[]): boolean {
	if (!/(?:\b(?:or|and)\s|[/、]|[和与或])\s*$/i.test(before)) return false;
	return hits.some((hit) => hit.at < at && at - hit.at <= MAX_CHAIN);
}

const MAX_CHAIN = 24;

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
