import { areSockets, isHardware, isVintage } from './hardware';
import { protocolsIn, readNumbers } from './numbers';
import type { Rule, RuleHit } from './rule';

/** What stands before a number that begins a word of its own. */
export const START = '(^|[^\\w.$€£¥#@/:+-])';
/** One protocol, or two of them: "TCP", "TCP/UDP", "tcp6". */
export const TRANSPORT =
	'((?:tcp|udp)6?(?:\\s*(?:[/+,、]|and|和|与|or|或)\\s*(?:tcp|udp))?|sctp|dccp)';

/** The numbers by which IP names the protocols themselves (RFC 9293, RFC 768). */
const PROTOCOL_NUMBERS: Readonly<Record<string, number>> = { tcp: 6, udp: 17, dccp: 33, sctp: 132 };

/** A rule that is a pattern: its first group stands before the words, its last is the numbers. */
export function words(
	pattern: string,
	certainty: RuleHit['certainty'],
	saysProtocol = false,
	flags = 'gi',
): Rule {
	const expression = new RegExp(pattern, flags);
	return (line) => {
		const hits: RuleHit[] = [];
		for (const match of line.matchAll(expression)) {
			const list = match[match.length - 1]!;
			const at = match.index + match[0].length - list.length;
			if (isHardware(line.slice(0, match.index + match[1]!.length))) continue;
			const said = saysProtocol
				? protocolsIn(match[0].slice(0, match[0].length - list.length))
				: [];
			const namesPort = /port|端口|埠/i.test(match[0]);
			const numbers = readNumbers(list, at, line);
			if (
				namesPort &&
				areSockets(
					numbers.map(({ first }) => first),
					list,
					line,
				)
			)
				continue;
			for (const number of numbers) {
				// "LISTEN 0 128" and "tcp 0 0" are columns of a listing; port 0 is named as such.
				if (number.last === 0 && !namesPort) continue;
				if (!namesPort && said.some((one) => PROTOCOL_NUMBERS[one] === number.last))
					continue;
				if (isVintage(number.first, line)) continue;
				const protocols = number.protocols.length ? number.protocols : said;
				hits.push({ ...number, protocols, certainty });
			}
		}
		return hits;
	};
}
