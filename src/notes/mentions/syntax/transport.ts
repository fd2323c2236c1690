import { endOf, isYear, mapped, PROTOCOL, protocolsIn, START, TRANSPORT } from './numbers';
import type { GuardedRule, Hit, Rule } from './rule';

const HANGING = `${PROTOCOL}(?:[+/,]${PROTOCOL})*`;

/** Firewalls write ranges with a colon; wider ones are mappings. */
const MOST_OF_RANGE = 5000;

/** "443/tcp", "6000-6063/udp", the firewall's "60000:61000/udp". */
const withProtocol: Rule = (line) => {
	const hits: Hit[] = [];
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

/** "123 (UDP)", "5060 (TCP and UDP)", "25565 TCP". */
const beforeProtocol: Rule = (line) => {
	const hits: Hit[] = [];
	const pattern = new RegExp(
		`${START}(\\d{2,5})(?:\\s?[-–~]\\s?(\\d{2,5}))?["'\`*]*\\s?(?:[（(]\\s?${TRANSPORT}\\s?[)）,，]|\\s(?:(?:en|in|over|via|per|por|als|über|по)\\s)?${TRANSPORT}(?=\\s*(?:$|[^\\w\\s/]|(?:for|is|and|in|on|from|to|vers|verso|hacia|nach|auf|naar|para|zu|und|et|на|для)\\b)))`,
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

const LINE_PROTOCOL =
	/^\s*(tcp|udp)6?\s|(?:^|\s)-p\s?(tcp|udp)\b|\bproto(?:col)?["']?\s?[=: ]\s?["']?(tcp|udp)\b(?![/,]| and| or)|协议\s*[:：为是]?\s*(tcp|udp)(?!\/|和|与)|\b(?:static|permit|deny)\s(tcp|udp)\b/i;

const SAID_BEHIND = new RegExp(
	`^["'\`*]*(?:\\s*[,，（(]?\\s*(?:(?:over|on|via|through|using|with|for|走|用|同时支持|支持)\\s+)?(?:both\\s+|同时走?\\s*)${TRANSPORT}|\\s*(?:over|via|through|using)\\s+${TRANSPORT}|\\s*[,，（(]?\\s*(?:走|同时支持|支持)\\s*${TRANSPORT})(?![\\w/-]|\\.\\w|\\s*\\d)`,
	'i',
);
/** How far behind a number the words for its protocol reach. */
const SAID_REACH = 40;

/** Gives the protocol said behind ports to those that have none: "53, both TCP and UDP". */
export function withProtocolBehind(hits: readonly Hit[], line: string): readonly Hit[] {
	if (!NEEDS.test(line)) return hits;
	const found = [...hits];
	const said = new Set<Hit>();
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
export function withLineProtocol(hits: readonly Hit[], line: string): readonly Hit[] {
	if (!hits.length || !NEEDS.test(line)) return hits;
	const said = LINE_PROTOCOL.exec(line)?.slice(1).find(Boolean);
	if (!said || hits.some(({ protocols }) => protocols.length)) return hits;
	return hits.map((hit) => ({ ...hit, protocols: protocolsIn(said) }));
}

const WORDS_BETWEEN =
	'(?:[\\s.:：/=(（{["\'`*|-]|[ds]?ports?|puertos?|port[ae]|порт\\w*|numbers?|no|dst|端口|连接埠|連接埠|通訊埠|埠|ポート|号|號|的|都|均|也|使用|[用走]|监听|放行|是|为|了|is|are|on|at|to)';
const SAID_BEFORE = new RegExp(`(?:^|[^\\w/-])${TRANSPORT}${WORDS_BETWEEN}*$`, 'i');
const SAID_FOR_LIST = new RegExp(
	`^["'\`*]*(?:\\s?(?:等|号|的|[两三四五几多]?[个個])?\\s?${TRANSPORT}\\s?(?:端口|埠|ports?))`,
	'i',
);

/** The protocol that the words around a number, or the list that it is in, say: "UDP ports 53 and 67". */
export function protocolsAround(
	line: string,
	list: { readonly at: number; readonly end: number },
	end: number,
): Hit['protocols'] {
	const hanging = /^\s?\/\s?((?:tcp|udp|sctp|dccp)(?:[+/,](?:tcp|udp))*)/i.exec(
		line.slice(end, end + 14),
	);
	if (hanging) return protocolsIn(hanging[1]!);
	if (!NEEDS.test(line)) return [];
	const said =
		SAID_BEFORE.exec(line.slice(Math.max(0, list.at - 40), list.at))?.[1] ??
		SAID_FOR_LIST.exec(line.slice(list.end, list.end + 20))?.[1];
	return protocolsIn(said ?? '');
}
