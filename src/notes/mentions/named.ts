import { runBefore } from './before';
import type { GuardedRule, Rule, RuleContext, RuleHit } from './rule';
import { fits, isYear } from './slot';

/** "SSH (22)", "MySQL 3306", "HTTPS：443": a name, and the port that it is known for. */
const nameAndPort: Rule = (line, { isKnownAs }) => {
	const hits: RuleHit[] = [];
	// The number first, and then the word before it: there are fewer numbers than words.
	for (const match of line.matchAll(/(?:\s?[(（]\s?|[:：]\s?|\s)(\d{2,5})(?![\w.:-])/g)) {
		const [whole, digits = ''] = match;
		const name = runBefore(line, match.index, /[\w.+-]/);
		const number = Number(digits);
		const at = match.index + whole.length - digits.length;
		if (!/^[a-z].*[\w+]$/i.test(name) || GENERIC.test(name) || number > 65535) continue;
		if (!isKnownAs(name, number) || !fits(line, at, number, { anyBefore: true })) continue;
		hits.push({ first: number, last: number, protocols: [], at, certainty: 'likely' });
	}
	return hits;
};

/** Names of services that are also words of every day: they do not make a number a port. */
const GENERIC =
	/^(?:time|echo|discard|daytime|finger|web|www|website|mail|email|login|shell|domain|upload|download|switch|router|windows|share|files?|logs?|print|printer|proxy|java|database|queue|sync|backup|storage|cluster|music|live|stream|streaming|node|notes?|images?|todo|python|notebook|mac|nat|registry|cache|tunnel|dashboard|ml|ai|budget|blog|testing|react|express|go|matter|ghost|memos|loki|tempo|nebula|astro|phoenix|apple|google|amazon|android|camera|monitoring|routing|chat|directory|gateway|search|sql|git|home|photos?|name|who|exec|systat|auth|news|games?|status|metrics|workflow|finance|building|voice|sensor|filter|push|pool|thread|chip|flow|automation|worm|spam|virus|ruby|golang|embedded|cloud|data|server|client|control|test|link|host|user|users|remote|access|management|system|service|services|network|map|mobile|video|audio|media|message|messages|calendar|office|project|security|default|admin|nas|nfs-?\d|mesh|overlay|redundancy|alarm|clock|resolver|cisco|siemens|bird|obs|broker|activation|hosting|wings)$/i;

/** How far from its name a port may stand. */
const REACH = 60;

/** "LDAPS uses 636", "IMAP: 143 or 993", "NetBIOS on 137-139", "21 FTP": the name is not far. */
const nearName: Rule = (line, context) => {
	const hits: RuleHit[] = [];
	for (const match of line.matchAll(/\d{2,5}/g)) {
		const number = Number(match[0]);
		const at = match.index;
		if (number > 65535 || isYear(number) || !context.isCommon(number)) continue;
		const [, end = ''] =
			/^[-–]\s?(\d{2,5})(?!\w|[.:-]\w)/.exec(line.slice(at + match[0].length)) ?? [];
		const last = Number(end || number);
		if (last < number || /[\d-]$/.test(line.slice(0, at))) continue;
		if (!isNamed(line, at, match[0].length, number, context)) continue;
		hits.push({ first: number, last, protocols: [], at, certainty: 'likely' });
	}
	return hits;
};

function isNamed(
	line: string,
	at: number,
	length: number,
	number: number,
	context: RuleContext,
): boolean {
	const names = context.namesOf(number);
	const [, next = ''] =
		/^["'`*]*\s?(?:[（(=:：–—/|-]\s?|for |is )?([a-z][\w.+-]*[\w+])/i.exec(
			line.slice(at + length, at + length + REACH),
		) ?? [];
	const before = line.slice(0, at);
	const opens = /(?:^|[\s,，、:：;；(（/|>])["'`*]*$/.test(before);
	if (
		opens &&
		(/^[A-Z]/.test(next) || line[at + length] === '/') &&
		!GENERIC.test(next) &&
		names.has(next.toLowerCase())
	) {
		return true;
	}
	return fits(line, at, number) && hasName(line.slice(Math.max(0, at - REACH), at), names);
}

/** Whether a text names one of these, in one word or two. */
function hasName(text: string, names: ReadonlySet<string>): boolean {
	const sentence = text.slice(Math.max(text.lastIndexOf('。'), text.lastIndexOf('. ')) + 1);
	const words = sentence.match(/[a-z][\w.+-]*[\w+]|\p{Script=Han}{2,}/giu) ?? [];
	return words.some((word, index) => {
		const two = `${word} ${words[index + 1] ?? ''}`.toLowerCase();
		return (names.has(word.toLowerCase()) && !GENERIC.test(word)) || names.has(two);
	});
}

/** Numbers that what is known of ports speaks for. */
export const NAMED_RULES: readonly GuardedRule[] = [
	{ needs: /[a-z](?:\s?[(（]\s?|[:：]\s?|\s)\d/i, find: nameAndPort },
	{ needs: /\d\d/, find: nearName },
];
