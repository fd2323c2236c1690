import { NUMBERS, PROTOCOL, protocolsIn } from './numbers';
import type { GuardedRule, Rule, RuleHit } from './rule';
import { isYear } from './slot';
import { START, TRANSPORT, words } from './words';

const HANGING = `${PROTOCOL}(?:[+/,]${PROTOCOL})*`;

/** "443/tcp", "6000-6063/udp", the firewall's "60000:61000/udp". */
const withProtocol: Rule = (line) => {
	const hits: RuleHit[] = [];
	const pattern = new RegExp(
		`${START}(\\d{1,5})(?:\\s?[-–~:]\\s?(\\d{1,5}))?\\s?\\/\\s?(${HANGING})\\b`,
		'gi',
	);
	for (const match of line.matchAll(pattern)) {
		const first = Number(match[2]);
		const last = Number(match[3] ?? match[2]);
		// "8080:80/tcp" is a mapping, and is read as one.
		if (last > 65535 || first >= last === (match[3] !== undefined)) continue;
		const at = match.index + match[1]!.length;
		hits.push({ first, last, protocols: protocolsIn(match[4]!), at, certainty: 'sure' });
	}
	return hits;
};

/** "TCP 22", "UDP: 53, 67", "tcp/443", "TCP:22", "tcp dport { 22, 80 }". */
const afterProtocol = words(
	`(^|[^\\w/.-])${TRANSPORT}(?:\\s*(?:[ds]?ports?))?(?:\\s?[:：/=]\\s?|\\s?[（({]\\s?|\\s+)(${NUMBERS})`,
	'sure',
	true,
);

/** "123 (UDP)", "5060 (TCP and UDP)", "25565 TCP". */
const beforeProtocol: Rule = (line) => {
	const hits: RuleHit[] = [];
	const pattern = new RegExp(
		`${START}(\\d{2,5})(?:\\s?[-–~]\\s?(\\d{2,5}))?["'\`*]*\\s?(?:[（(]\\s?${TRANSPORT}\\s?[)）,，]|\\s${TRANSPORT}(?=\\s*(?:$|[^\\w\\s/]|(?:for|is|and|in|on|from|to)\\b)))`,
		'gi',
	);
	for (const match of line.matchAll(pattern)) {
		const first = Number(match[2]);
		const last = Number(match[3] ?? match[2]);
		if (last > 65535 || first > last || isYear(first)) continue;
		const at = match.index + match[1]!.length;
		const protocols = protocolsIn(match[4] ?? match[5] ?? '');
		hits.push({ first, last, protocols, at, certainty: 'sure' });
	}
	return hits;
};

const NEEDS = /tcp|udp|sctp|dccp/i;

/** Numbers that a transport protocol stands beside. */
export const TRANSPORT_RULES: readonly GuardedRule[] = [
	{ needs: NEEDS, find: withProtocol },
	{ needs: NEEDS, find: beforeProtocol },
];

/** Those that come after what says "port" in full. */
export const AFTER_PROTOCOL: GuardedRule = { needs: NEEDS, find: afterProtocol };

const LINE_PROTOCOL =
	/^\s*(tcp|udp)6?\s|(?:^|\s)-p\s?(tcp|udp)\b|\bproto(?:col)?["']?\s?[=: ]\s?["']?(tcp|udp)\b(?![/,]| and| or)|协议\s*[:：为是]?\s*(tcp|udp)(?!\/|和|与)|\b(?:static|permit|deny)\s(tcp|udp)\b/i;

/** Gives the protocol that a whole line is about to those of its mentions that have none. */
export function withLineProtocol(hits: readonly RuleHit[], line: string): readonly RuleHit[] {
	if (!hits.length || !NEEDS.test(line)) return hits;
	const said = LINE_PROTOCOL.exec(line)?.slice(1).find(Boolean);
	if (!said || hits.some(({ protocols }) => protocols.length)) return hits;
	return hits.map((hit) => ({ ...hit, protocols: protocolsIn(said) }));
}
