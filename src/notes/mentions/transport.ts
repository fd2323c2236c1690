import { endOf, mapped, NUMBERS, PROTOCOL, protocolsIn } from './numbers';
import type { GuardedRule, Rule, RuleHit } from './rule';
import { isYear } from './slot';
import { START, TRANSPORT, words } from './words';

const HANGING = `${PROTOCOL}(?:[+/,]${PROTOCOL})*`;

/** Firewalls write ranges with a colon; wider ones are mappings. */
const MOST_OF_RANGE = 5000;

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
		if (match[0].includes(':') && last - first > MOST_OF_RANGE) {
			// Kubernetes' "8080:30080/TCP".
			hits.push(...mapped(match[0].slice(match[1]!.length), at));
			continue;
		}
		hits.push({ first, last, protocols: protocolsIn(match[4]!), at, certainty: 'sure' });
	}
	return hits;
};

/** "TCP 22", "UDP: 53, 67", "tcp/443", "TCP:22", "tcp dport { 22, 80 }". */
const afterProtocol = words(
	`(^|[^\\w/.-])${TRANSPORT}(?:\\s*(?:[ds]?ports?))?(?:\\s?[:：/=]\\s?|\\s?[（({]\\s?|\\s?的\\s?|\\s?(?:都|均|也|则|同时)?(?:使用|[用走]|监听|放行)(?:了|的是)?\\s?|\\s+)(${NUMBERS})`,
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

const SAID_BEHIND = new RegExp(
	`^["'\`*]*(?:\\s*[,，（(]?\\s*(?:(?:over|on|via|through|using|with|for|走|用|同时支持|支持)\\s+)?(?:both\\s+|同时走?\\s*)${TRANSPORT}|\\s*(?:over|via|through|using)\\s+${TRANSPORT}|\\s*[,，（(]?\\s*(?:走|同时支持|支持)\\s*${TRANSPORT})(?![\\w/-]|\\.\\w|\\s*\\d)`,
	'i',
);
/** How far behind a number the words for its protocol reach. */
const SAID_REACH = 40;

/** Gives the protocol said behind ports to those that have none: "53, both TCP and UDP". */
export function withProtocolBehind(hits: readonly RuleHit[], line: string): readonly RuleHit[] {
	if (!NEEDS.test(line)) return hits;
	const found = [...hits];
	const said = new Set<RuleHit>();
	for (let index = found.length - 1; index >= 0; index--) {
		const hit = found[index]!;
		if (hit.protocols.length) continue;
		const next = found[index + 1];
		const end = endOf(line, hit.at);
		const words = SAID_BEHIND.exec(line.slice(end, end + SAID_REACH))
			?.slice(1)
			.find(Boolean);
		const isListed =
			next && /^\s*(?:[,，、/&]|and|or|和|与)+\s*$/.test(line.slice(end, next.at));
		const ofNext = isListed && said.has(next) ? next.protocols : [];
		const protocols = words ? protocolsIn(words) : ofNext;
		if (!protocols.length) continue;
		found[index] = { ...hit, protocols };
		said.add(found[index]!);
	}
	return found;
}

/** Gives the protocol that a whole line is about to those of its mentions that have none. */
export function withLineProtocol(hits: readonly RuleHit[], line: string): readonly RuleHit[] {
	if (!hits.length || !NEEDS.test(line)) return hits;
	const said = LINE_PROTOCOL.exec(line)?.slice(1).find(Boolean);
	if (!said || hits.some(({ protocols }) => protocols.length)) return hits;
	return hits.map((hit) => ({ ...hit, protocols: protocolsIn(said) }));
}
