import { readFileSync, readdirSync } from 'node:fs';
import { FORMATS } from '../../../src/formats/formats';
import type { Format } from '../../../src/formats/format';
import type { Listing } from '../../../src/formats/listing';
import { readListing } from '../../../src/formats/read-listing';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** The names of the fixtures that begin with one of the words. */
export function fixtures(...prefixes: readonly string[]): string[] {
	return readdirSync(FIXTURES).filter((name) => prefixes.some((each) => name.startsWith(each)));
}

export function fixture(name: string): string {
	return readFileSync(new URL(name, FIXTURES), 'utf8');
}

export function formatOf(id: string): Format {
	const format = FORMATS.find((each) => each.id === id);
	if (!format) throw new Error(`no format ${id}`);
	return format;
}

/** What a text says: "3 web 0.0.0.0:8080->80/tcp" and "4 unpublished", line by line. */
export function told(text: string, id: string): string[] {
	return toldBy(readListing(text, formatOf(id)));
}

export function toldBy({ listeners, rules, skipped }: Listing): string[] {
	const found = listeners.map((each) => {
		const { line, host, container, process, first, last, target, protocol } = each;
		const address = each.boundName ?? each.address;
		const ports = first === last ? String(first) : `${first}-${last}`;
		const to = target === undefined ? '' : `->${target}`;
		const names = [host, container ?? process].filter(Boolean).join(' ');
		return { line, text: `${names} ${address}:${ports}${to}/${protocol}`.trim() };
	});
	const others = skipped.map(({ line, reason }) => ({ line, text: reason as string }));
	const allowed = rules.map(({ line, action, protocol, ports, service, from }) => {
		const numbers =
			ports && (ports.first === ports.last ? ports.first : `${ports.first}-${ports.last}`);
		const words = [action, protocol, numbers ?? service, from && `from ${from}`];
		return { line, text: words.filter(Boolean).join(' ') };
	});
	return [...found, ...allowed, ...others]
		.sort((one, other) => one.line - other.line)
		.map(({ line, text }) => `${line} ${text}`);
}
