import type { Port } from '../../domain/port';
import { isWide, type CommonLayer } from '../../registry/common-layer';
import type { CommonUse } from '../../registry/common/common-use';
import { isEveryday } from './everyday';

/** The words by which people call what runs on a port. */
export interface NamesOfPort {
	/** Those that name nothing else: "unifi", "rabbitmq". In lower case. */
	readonly own: ReadonlySet<string>;
	/** Those that are words of every day, too: "vault", "mail". */
	readonly everyday: ReadonlySet<string>;
}

const NONE: NamesOfPort = { own: new Set(), everyday: new Set() };
const HAN = /\p{Script=Han}/u;

/** Words of every day that several ports share, and that say something of them. */
const KIN = ['mail', 'web', 'tls', 'time', 'proxy', 'query'];

/** The names of services word by word, for telling what a sentence is about. */
export interface ServiceNames {
	of(port: Port): NamesOfPort;
	/** Whether two different ports are known by the same name. */
	areKin(one: Port, other: Port): boolean;
	/** Whether a text names a service, whichever. */
	isIn(text: string): boolean;
}

/** Takes the names of the common layer apart. */
export function createServiceNames({ uses }: CommonLayer): ServiceNames {
	const byPort = new Map<Port, { own: Set<string>; everyday: Set<string> }>();
	const all = new Set<string>();
	for (const use of uses) {
		if (isWide(use)) continue;
		const words = wordsOf(use);
		for (let port = use.port; port <= (use.endPort ?? use.port); port++) {
			const known = byPort.get(port) ?? { own: new Set(), everyday: new Set() };
			for (const word of words) known[isEveryday(word) ? 'everyday' : 'own'].add(word);
			byPort.set(port, known);
		}
		for (const word of words) if (!isEveryday(word)) all.add(word);
	}
	const han = new RegExp([...all].filter((word) => HAN.test(word)).join('|'));
	const of = (port: Port) => byPort.get(port) ?? NONE;
	return {
		of,
		areKin(one, other) {
			if (one === other) return false;
			const [names, others] = [of(one), of(other)];
			for (const name of names.own) if (others.own.has(name)) return true;
			return KIN.some((name) => names.everyday.has(name) && others.everyday.has(name));
		},
		isIn: (text) => latinWords(text).some((word) => all.has(word)) || han.test(text),
	};
}

/** What names have at their end: "rsyncd", "nfsv4", "traps". */
const ENDING = /(?:[ds]|v?\d[\d.]*)$/;

/** The Latin words of a text, in lower case, and their parts. */
function latinWords(text: string): string[] {
	const words = text.toLowerCase().match(/[a-z][\w.+-]*[\w+]/g) ?? [];
	return words.flatMap((word) => [word, word.replace(ENDING, ''), ...word.split(/[-_.]/)]);
}

/** Whether a text has one of these names: Chinese ones anywhere, as nothing stands between them. */
export function hasWord(text: string, names: ReadonlySet<string>): boolean {
	if (!names.size) return false;
	if (latinWords(text).some((word) => names.has(word))) return true;
	for (const name of names) if (HAN.test(name) && text.includes(name)) return true;
	return false;
}

function wordsOf({ en, zh, keywords = [] }: CommonUse): string[] {
	const names = [en.name, zh.name, ...keywords].map((name) => name.toLowerCase());
	const words = names.flatMap((name) => name.split(/[\s,、（）()]+/));
	// "homeassistant" is the name of a container, "nodered" that of a host.
	const joined = names.filter((name) => /^[a-z]+[ -][a-z]+$/.test(name));
	const all = [...words, ...joined.map((name) => name.replace(/[ -]/, ''))];
	// "POP" is said for "POP3".
	const plain = words.map((word) => word.replace(/\d$/, '')).filter((word) => word.length > 2);
	return [...all, ...plain].filter((word) => word.length > 1);
}
