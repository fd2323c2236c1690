import type { Rule, RuleHit } from './rule';
import { fits, isYear } from './slot';
import { MOVES, SPEAKS } from './talk';

/** What a line with a range of ports speaks of, if it does not say "port" next to it. */
export const SPEAKS_OF_RANGES =
	/port|端口|埠|tcp|udp|ftp|rtp|firewall|防火墙|防火牆|forward|转发|ephemeral|dynamic/i;

const RANGE = /(\d{4,5})(?:\s?[-–—~～]\s?|\s+to\s+|\s?[到至]\s?)(\d{4,5})/g;

/** Ranges of high numbers: "the passive range of FTP is 40000-40100". Those of years are none. */
export const ranges: Rule = (line) => {
	const hits: RuleHit[] = [];
	for (const match of line.matchAll(RANGE)) {
		const { index: at } = match;
		if (/[to到至]/.test(match[0]) && (MOVES.test(line) || !SPEAKS.test(line))) continue;
		const [first, last] = [Number(match[1]), Number(match[2])];
		const isSpan = first < last && last <= 65535 && !(isYear(first) && isYear(last));
		// "slots:5461-10922", the value of something else; "CVE-2018-17456".
		const isOfElse = /[a-z_]\s*[=：]\s*["']?$|[a-z_]:\s?$|[a-z]-$/i.test(line.slice(0, at));
		if (!isSpan || isOfElse) continue;
		if (!fits(line, at, last, { anyBefore: true })) continue;
		hits.push({ first, last, protocols: [], at, certainty: 'likely' });
	}
	return hits;
};
