import type { Port } from '../domain/port';
import type { Registry } from '../registry/registry';
import type { Service } from './service';

/**
 * Whether a service could be called right for a port by anything that the registry knows: IANA's
 * names and aliases on any protocol, common uses in either language, and the words that these are
 * looked up by. In doubt it is: "SMTP" for a port of "SMTP submission" is no fair wrong answer.
 */
export function isAlsoRight(registry: Registry, service: Service, port: Port): boolean {
	if (service.port === port) return true;
	const uses = registry.common.at(port);
	const assigned = registry.iana.at(port);
	const names = [
		...uses.flatMap(({ en, zh }) => [en.name, zh.name]),
		...assigned.flatMap(({ name }) => (name ? [name] : [])),
	].map(plain);
	const otherWords = [
		...uses.flatMap(({ keywords = [] }) => keywords),
		...assigned.map(({ description }) => description),
	].map(plain);
	const own = [service.en, service.zh].map(plain);
	return (
		own.some((name) => names.includes(name) || otherWords.includes(name)) ||
		service.keywords.some((keyword) => names.includes(plain(keyword))) ||
		own.some((name) => names.some((other) => isPartOf(name, other) || isPartOf(other, name)))
	);
}

/** Whether two services could be confused: the same name, or one contains the other. */
export function isSameService(one: Service, other: Service): boolean {
	const [names, others] = [one, other].map(({ en, zh }) => [en, zh].map(plain));
	return names!.some((name) =>
		others!.some((each) => isPartOf(name, each) || isPartOf(each, name)),
	);
}

function plain(text: string): string {
	return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Word by word: "smtp" is a part of "smtp submission", yet "http" is none of "https". */
function isPartOf(name: string, other: string): boolean {
	const words = wordsOf(other);
	const own = wordsOf(name);
	return own.length > 0 && own.every((word) => words.includes(word));
}

function wordsOf(name: string): string[] {
	return name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
