import type { Port } from '../../../domain/port';
import { isWide, type CommonLayer } from '../../../registry/common-layer';
import type { CommonUse } from '../../../registry/common-use';
import { isEveryday } from './everyday';

/** A Chinese character. */
const HAN = /[\u3400-\u9fff]/;

/** The words by which people call what runs on a port. */
export interface NamesOfPort {
	/** Those that name nothing else: "unifi", "rabbitmq". In lower case. */
	readonly own: ReadonlySet<string>;
	/** Those that are words of every day, too: "vault", "mail". */
	readonly everyday: ReadonlySet<string>;
}

/** A text, and the words that names are looked for among. */
export interface Words {
	readonly text: string;
	/** Its Latin words in lower case, and their parts. */
	readonly latin: readonly string[];
}

/** The names of services word by word, for telling what a sentence is about. */
export interface ServiceNames {
	of(port: Port): NamesOfPort;
	/** Whether two different ports are known by the same name. */
	areKin(one: Port, other: Port): boolean;
}

/** Words of every day that several ports share, and that say something of them. */
const KIN = ['mail', 'web', 'tls', 'time', 'proxy', 'query'];

/** Takes the names of the common layer apart: those of a port, and of all, when first asked for. */
export function createServiceNames(common: CommonLayer): ServiceNames {
	const byPort = new Map<Port, NamesOfPort>();
	const of = (port: Port): NamesOfPort => {
		const known = byPort.get(port) ?? namesOfPort(common, port);
		byPort.set(port, known);
		return known;
	};
	return {
		of,
		areKin(one, other) {
			if (one === other) return false;
			const [names, others] = [of(one), of(other)];
			for (const name of names.own) if (others.own.has(name)) return true;
			return KIN.some((name) => names.everyday.has(name) && others.everyday.has(name));
		},
	};
}

function namesOfPort(common: CommonLayer, port: Port): NamesOfPort {
	const names = common.at(port).flatMap((use) => (isWide(use) ? [] : namesOf(use)));
	return {
		own: new Set(names.filter((name) => !isEveryday(name))),
		everyday: new Set(names.filter(isEveryday)),
	};
}

/** What names have at their end: "rsyncd", "nfsv4", "traps". */
const ENDING = /(?:[ds]|v?\d[\d.]*)$/;

/** Reads the words of a text. */
export function readWords(text: string): Words {
	const words = text.toLowerCase().match(/[a-z][\w.+-]*[\w+]/g) ?? [];
	return {
		text,
		latin: words.flatMap((word) => [word, word.replace(ENDING, ''), ...word.split(/[-_.]/)]),
	};
}

/** Whether a text has one of these names: Chinese ones anywhere, as nothing stands between them. */
export function hasName({ text, latin }: Words, names: ReadonlySet<string>): boolean {
	if (!names.size) return false;
	if (latin.some((word) => names.has(word))) return true;
	for (const name of names) if (HAN.test(name) && text.includes(name)) return true;
	return false;
}

function namesOf({ en, zh, names = [], keywords = [], role }: CommonUse): string[] {
	// Of other ports than the main one only the software's own name says something.
	if (role !== 'main') return [en.name.toLowerCase()].filter((name) => !/\s/.test(name));
	// A task of several words ("watch movies") names nothing.
	const words = keywords.filter((word) => !/\s/.test(word));
	const whole = [en.name, zh.name, ...names, ...words].map((name) => name.toLowerCase());
	const parts = whole.flatMap((name) => name.split(/[\s,、（）()]+/));
	// "homeassistant" is the name of a container, "nodered" that of a host.
	const joined = whole
		.filter((name) => /^[a-z]+[ -][a-z]+$/.test(name))
		.map((name) => name.replace(/[ -]/, ''));
	// "POP" is said for "POP3".
	const plain = parts.map((word) => word.replace(/\d$/, '')).filter((word) => word.length > 2);
	return [...parts, ...joined, ...plain].filter((word) => word.length > 1);
}
