import { withoutLinks } from '../model/sentence';
import { MAX_PORT } from '../../../domain/port';
import { isYear } from './numbers';
import type { GuardedRule, Hit, Rule } from './rule';
import { protocolsAround } from './transport';

/** The word for a port in several languages, and a number: of three digits, or of two where a sign says that it is the value. */
const SAID =
	/(?:(?:^|[^\p{L}\p{N}_/:-])(?:(?:tcp|udp)[ -])?(?:ziel|quell|spiel|query|rcon|game|server|web|admin)?(?:ports?|portnumme[rn]|puertos?|poort|порту?а?|(?:a|la|sulla|alla|na|da) porta)|ポート(?:番号)?|端口号?|連接埠|埠)(?:["'`*]{0,3}\s*[:：=]{1,2}\s*[`*"']{0,3}(?=\d\d)|\s*(?:(?:number|no\.|nr\.|is|is set to|号码?)\s+)?[`*"']{0,3}(?=\d{3}))(\d{1,5})(?![\d.,]*\d|[\w-])/giu;

/** "在 6203 上监听", "监听 6203". */
const HEARD =
	/(?:监听(?:于|在|了)?\s*|在\s*(?=\d+\s*上?监听))[`*"']{0,3}(?=\d{3})(\d{1,5})(?![\d.,:]*\d|[\w-])/gu;

/** Words before "port" for hardware sockets, or for each of several. */
const HARDWARE =
	/(?:each|every|per|usb|com|hdmi|vga|serial|parallel|switch|patch|console|ethernet|uplink|sfp|每个?|交换机|串行?|物理|网口)[\s-]*$/iu;
/** A unit, or what is counted: the number before it isn't a port. */
const AMOUNT =
	/^[`*"']*\s*(?:[kmgt]?i?b(?:it)?(?:\/s|ps)?\b|[km]?[wv]\b|m?s\b|m?l\b|k?m\b|k?g\b|baud|8n1|%|€|\$|usd|eur|times|units|years?|ships?|barcos|судов|passengers|of (?:the|a) (?:patch|switch)|[个元台年次条艘])/iu;
/** More numbers behind the first are read with it, as a list or a range. */
const MORE =
	/^[`*"']*\s*(?:[-–~/,，、+&]|to|through|and|or|bis|und|a|y|e|et|и|или|至|到|和|与|或|と|から)\s*[`*"']*\d/iu;
/** Behind an address even a year is a port. */
const OF_ADDRESS = /\d\.\d{1,3}[,，]?$/;
/** Ports for ships, and the wine. */
const ASHORE = /\b(?:ships?|harbou?r|quays?|wine|vintage|sail)/i;

/** "port 553", "端口：553", "Zielport 553": sure of any number but years and amounts. */
const said: Rule = (written) => {
	const line = withoutLinks(written);
	if (ASHORE.test(line)) return [];
	return [...line.matchAll(SAID), ...line.matchAll(HEARD)].flatMap((match): Hit[] => {
		const number = Number(match[1]);
		const end = match.index + match[0].length;
		const rest = line.slice(end);
		const before = line.slice(0, match.index);
		if (number > MAX_PORT || HARDWARE.test(before)) return [];
		if (isYear(number) && !OF_ADDRESS.test(before)) return [];
		if (AMOUNT.test(rest) || MORE.test(rest)) return [];
		const at = end - match[1]!.length;
		const protocols = protocolsAround(line, { at, end }, end);
		return [{ first: number, last: number, at, protocols, certainty: 'sure' }];
	});
};

/** Numbers right behind the word for a port. */
export const SAID_RULES: readonly GuardedRule[] = [
	{ needs: /port|puerto|poort|порт|ポート|端口|埠|监听/i, find: said },
];
