import { isProtocol } from '../../../domain/port';

/** A part of a line, cut into the words for a port and what it's called, in whichever order. */
export interface ServicePart {
	/** As ports are read elsewhere: "8096", "53/udp", "127.0.0.1:5432", "https". */
	readonly port: string;
	/** Where the words for the port begin and end in the text. */
	readonly from: number;
	readonly to: number;
	/** What it's called; empty where the text doesn't say. */
	readonly name: string;
	/** Whether the name comes before the port. */
	readonly isNameFirst: boolean;
	/** The host of an address for a browser; empty for anything else. */
	readonly host: string;
}

const PORT_WORD =
	/^(?:(?:tcp|udp|sctp|dccp)\/\p{Nd}\S*|(?:(?:\[[^\]\s]*\]|[^\s:：/]*)[:：])?[-−]?\p{Nd}+(?:[-–—~～]\p{Nd}+)?(?:[:：]\p{Nd}+(?:[-–—~～]\p{Nd}+)?)?(?:\/[a-z+/]*)?)$/iu;
const WEB_ADDRESS =
	/^(https?):\/\/(?:[^\s/@]*@)?(\[[^\]\s]+\]|[^\s/:?#]+)(?::(\d+))?(?:[/?#]\S*)?$/i;
/** A range with spaces around its hyphen. */
const WIDE_RANGE = /^(\d+)\s+([-–~])\s+(\d+)(?=$|\s|\/)((?:\/\S*)?)/;
const COLON = /^(.*?)(\s*(?:[:：]\s+|：\s*))(?=\S)/s;
const TRANSPORT_NEXT = /^\s+((?:tcp|udp)(?:\s?[/+&]\s?(?:tcp|udp))?|sctp|dccp)(?=$|[\s:：=–—-])/i;
const TRANSPORT_LAST = /\s+(tcp|udp|sctp|dccp)$/i;
const SIGNS_BEFORE = /^(?:[-–—=:：→|]|->)+\s*/;
const SIGNS_BEHIND = /\s*(?:[-–—=:：→|]|->)+$/;

/** Whether a word stands for a number of a port, also an invalid one: "8096/tcp", "nas:8096". */
export function isPortWord(word: string): boolean {
	return PORT_WORD.test(word) || WEB_ADDRESS.test(word);
}

/**
 * Cuts "8096 Jellyfin", "8096: Jellyfin", "Jellyfin: 8096", "Jellyfin 8096/tcp" or "Jellyfin" into
 * port and name. What has no port comes back whole, for the reader of ports to say what's wrong.
 * Never throws.
 *
 * @param isKnown whether a name stands for a port.
 */
export function cutService(text: string, isKnown: (name: string) => boolean): ServicePart {
	const start = text.length - text.trimStart().length;
	const body = text.trim();
	const cut = cutColon(body, isKnown) ?? cutPortFirst(body) ?? cutNameFirst(body, isKnown);
	const [, word = ''] = /^(\S*)/.exec(body) ?? [];
	const named = cut ?? (isKnown(body) ? part(body, 0, body.length, '') : firstWord(body, word));
	return { ...named, from: named.from + start, to: named.to + start };
}

/** Separates ports on one line; the Chinese comma and enumeration comma are typed as readily. */
const SEPARATOR = /[,，、;；]/;

/**
 * Cuts a line into its services. Behind a name that follows its port only what begins like a number
 * starts another one, so that "8096 Jellyfin, upstairs" keeps its whole name. Numbers behind
 * "Jellyfin: 8096" are Jellyfin's, too. The places are those within each piece.
 */
export function cutServices(
	text: string,
	isKnown: (name: string) => boolean,
	limit = Infinity,
): ServicePart[] {
	const parts: ServicePart[] = [];
	const pieces = limit === Infinity ? text.split(SEPARATOR) : text.split(SEPARATOR, limit);
	for (const piece of pieces) {
		if (!piece.trim()) continue;
		const previous = parts[parts.length - 1];
		const found = cutService(piece, isKnown);
		const begins = isPortWord(found.port) && (!found.isNameFirst || previous?.isNameFirst);
		if (previous?.name && !begins) {
			parts[parts.length - 1] = { ...previous, name: `${previous.name}, ${piece.trim()}` };
		} else if (previous?.isNameFirst && !found.name && !found.isNameFirst) {
			parts.push({ ...found, name: previous.name, isNameFirst: true });
		} else parts.push(found);
	}
	return parts;
}

function firstWord(body: string, word: string): ServicePart {
	return part(word, 0, word.length, body.slice(word.length).replace(SIGNS_BEFORE, ''));
}

/** A name and a port with a colon and a space between; either may be first. */
function cutColon(body: string, isKnown: (name: string) => boolean): ServicePart | null {
	const [whole = '', head = '', colon = ''] = COLON.exec(body) ?? [];
	if (!whole || !head) return null;
	const at = head.length + colon.length;
	const tail = body.slice(at);
	if (isPortWord(head)) {
		// "8096: 8096" is what is published, and where it leads.
		return part(head, 0, head.length, isPortWord(tail) ? '' : tail);
	}
	const inner = cutPortFirst(tail) ?? cutNameFirst(tail, isKnown);
	const named = inner ?? (isKnown(tail) ? part(tail, 0, tail.length, '') : null);
	if (!named) return null;
	const [from, to] = [named.from + at, named.to + at];
	if (isProtocol(head.toLowerCase()) && !named.port.includes('/')) {
		return { ...named, port: `${named.port}/${head}`, from: 0, to };
	}
	const name = [head, named.name].filter(Boolean).join(' ');
	return { ...named, from, to, name: plain(name), isNameFirst: true };
}

function cutPortFirst(body: string): ServicePart | null {
	const wide = WIDE_RANGE.exec(body);
	const [, word = ''] = wide ? [] : (/^(\S+)/.exec(body) ?? []);
	if (!wide && !isPortWord(word)) return null;
	const port = wide ? `${wide[1]}${wide[2]}${wide[3]}${wide[4]}` : word;
	const end = wide ? wide[0].length : word.length;
	const rest = body.slice(end);
	const said = port.includes('/') ? null : TRANSPORT_NEXT.exec(rest);
	const asked = said ? `/${said[1]!.replace(/\s/g, '').replace(/[/&]/g, '+')}` : '';
	const to = end + (said?.[0].length ?? 0);
	return part(port + asked, 0, to, body.slice(to).trim().replace(SIGNS_BEFORE, ''));
}

/** "Jellyfin 8096", "Home Assistant (8123)", "WireGuard 51820 udp". */
function cutNameFirst(body: string, isKnown: (name: string) => boolean): ServicePart | null {
	if (!/^["'`*_[(（]*\p{L}/u.test(body)) return null;
	const said = TRANSPORT_LAST.exec(body);
	const words = said ? body.slice(0, said.index) : body;
	const [, head = '', gap = '', word = ''] =
		/^(.*?\S)([\s(（]+)([^\s()（）]+)[)）]?$/s.exec(words) ?? [];
	if (!isPortWord(word)) return null;
	// "ssh on the NAS 2" is a name with a label; "SSH 2222" is a port with a name.
	const [first = '', second] = head.split(/\s+/);
	if (second !== undefined && !said && /^\d{1,2}$/.test(word) && isKnown(first)) return null;
	const from = head.length + gap.length;
	const asked = said && !word.includes('/') ? `/${said[1]}` : '';
	const name = head.replace(SIGNS_BEHIND, '').replace(/\s*[,，]$/, '');
	const isWordForPort = /^(?:ports?|端口号?|监听)$/i.test(name);
	const to = said ? body.length : from + word.length;
	return { ...part(word + asked, from, to, isWordForPort ? '' : name), isNameFirst: true };
}

function part(port: string, from: number, to: number, name: string): ServicePart {
	const [, scheme, host = '', number] = WEB_ADDRESS.exec(port) ?? [];
	const usual = scheme?.toLowerCase() === 'https' ? '443' : '80';
	const read = scheme ? (number ?? usual) : port;
	return { port: read, from, to, name: plain(name), isNameFirst: false, host };
}

/** A name without marks around it. */
function plain(name: string): string {
	return name.trim().replace(/^("|'|`|\*\*|__)(.*)\1$/s, '$2');
}
