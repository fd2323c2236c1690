import { NUMBERS, readNumbers } from './numbers';
import type { Rule, RuleContext, RuleHit } from './rule';
import { fits, isYear } from './slot';

const SPEAKS =
	/(?:^|[^a-z])(?:[ds]?ports?|listen(?:s|ing)?)(?![a-z])|[a-z]Port|端口|埠|监听|監聽|侦听|偵聽/i;
const HARDWARE =
	/\b(?:usb|hdmi|lan|wan|switch|serial|patch)[\s-]ports?\b|-port\b|\bports? of\b|交换机|[个個]端口/i;
const RANGES =
	/port|端口|埠|tcp|udp|ftp|rtp|firewall|防火墙|防火牆|forward|转发|ephemeral|dynamic/i;
/** What is done to ports, of which one needs not say that they are such. */
export const NETWORK =
	/\b(?:firewall|isps?|blocks?|blocked|expos(?:e|es|ed|ing)|reachable|unreachable|nmap|lsof|netstat|connect(?:s|ed)?|connection refused|answers?|upnp|nat|proxy|uses|brute-forced?|scann(?:ed|ing))\b|安全组|安全組|防火墙|防火牆|放行|公网|公網|内网|运营商|被封|封了|爆破|暴露|打不开|占用|连不上/i;
/** Right before the number, where little else than a port can follow. */
const STRONG =
	/(?:\b(?:on|to|from|off|and|or|not|than|via|at|now|instead of|used?|uses|them|including|such as|like)\s+["'`*]*|[、/→>]\s*|[-–]>\s*|[和与與及或到至给給为為成用的了]\s*)$/i;

/** Whether a well-known port is rather that than an amount: "3306", and not "3000" or "80". */
export function isDistinct(number: number): boolean {
	return number > 1023 && number % 1000 !== 0 && !isYear(number);
}

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
