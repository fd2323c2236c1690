import type { Port } from '../domain/port';
import type { Registry } from '../registry/registry';
import type { Service } from './service';

/** A name in plain form, and its words. */
interface Name {
	readonly text: string;
	readonly words: readonly string[];
}

/** What the registry calls a port, in plain form. */
interface Known {
	readonly names: readonly Name[];
	/** What it's looked up by besides. */
	readonly otherWords: ReadonlySet<string>;
}

/** What a service is called, in plain form. */
interface Called {
	readonly names: readonly Name[];
	readonly keywords: readonly string[];
}

/** A round asks about the same ports again and again: what they're called is prepared once. */
const known = new WeakMap<Registry, Map<Port, Known>>();
const called = new WeakMap<Service, Called>();

/**
 * Whether a service could be called right for a port by anything that the registry knows: IANA's
 * names and aliases on any protocol, common uses in either language, and the words that these are
 * looked up by. In doubt it is: "SMTP" for a port of "SMTP submission" is no fair wrong answer.
 */
export function isAlsoRight(registry: Registry, service: Service, port: Port): boolean {
	if (service.port === port) return true;
	const { names, otherWords } = knownAt(registry, port);
	const own = namesOf(service);
	return (
		own.names.some(({ text }) => otherWords.has(text)) ||
		areAlike(own.names, names) ||
		own.keywords.some((keyword) => names.some(({ text }) => text === keyword))
	);
}

/** Whether two services could be confused: the same name, or one contains the other. */
export function isSameService(one: Service, other: Service): boolean {
	return areAlike(namesOf(one).names, namesOf(other).names);
}

function knownAt(registry: Registry, port: Port): Known {
	const ports = known.get(registry) ?? new Map<Port, Known>();
	known.set(registry, ports);
	const before = ports.get(port);
	if (before) return before;
	const uses = registry.common.at(port);
	const assigned = registry.iana.at(port);
	const names = [
		...uses.flatMap(({ en, zh }) => [en.name, zh.name]),
		...assigned.flatMap(({ name }) => (name ? [name] : [])),
	];
	const otherWords = [
		...uses.flatMap(({ keywords = [] }) => keywords),
		...assigned.map(({ description }) => description),
	];
	const found = {
		names: [...new Set(names)].map(nameOf),
		otherWords: new Set(otherWords.map(plain)),
	};
	ports.set(port, found);
	return found;
}

function namesOf(service: Service): Called {
	const before = called.get(service);
	if (before) return before;
	const found = {
		names: [...new Set([service.en, service.zh])].map(nameOf),
		keywords: service.keywords.map(plain),
	};
	called.set(service, found);
	return found;
}

function nameOf(name: string): Name {
	const text = plain(name);
	return { text, words: text.split(/[^\p{L}\p{N}]+/u).filter(Boolean) };
}

function plain(text: string): string {
	return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether a name of one is the same as a name of the other, or a part of it. */
function areAlike(names: readonly Name[], others: readonly Name[]): boolean {
	return names.some((name) =>
		others.some(
			(other) => name.text === other.text || isPartOf(name, other) || isPartOf(other, name),
		),
	);
}

/** Word by word: "smtp" is a part of "smtp submission", yet "http" is none of "https". */
function isPartOf({ words }: Name, other: Name): boolean {
	return words.length > 0 && words.every((word) => other.words.includes(word));
}
