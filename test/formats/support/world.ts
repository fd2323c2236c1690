import { readFileSync } from 'node:fs';
import { parseAddress } from '../../../src/domain/address';

const WORLD = new URL('../world/', import.meta.url);

/** A pasted text with what is to be read from it; world/README.md has the fields. */
export interface WorldCase {
	readonly id: string;
	readonly kind: string;
	readonly text: string;
	readonly encoding?: 'utf16le' | 'utf16be';
	readonly expect: {
		readonly format: string | null;
		readonly rules?: boolean;
		readonly listeners: readonly string[];
		readonly ruled?: readonly string[];
		readonly skipped: number | null;
	};
}

/** What a reader has made of a text, in the words of the cases. */
export interface Answer {
	readonly formats: readonly string[];
	/** Protocol, address and port, then the name; the address is "*" for all. */
	readonly listeners: readonly Said[];
	readonly rules: readonly string[];
	/** The lines that are named as left out. */
	readonly skipped: ReadonlySet<number>;
	/** Those of them that have a listener, too. */
	readonly shared: ReadonlySet<number>;
}

export interface Said {
	readonly protocol: string;
	readonly address: string;
	readonly ports: string;
	/** All that the text calls it. */
	readonly names: readonly string[];
}

export type Verdict = 'exact' | 'partly' | 'not recognised';

export function worldCases(): WorldCase[] {
	const text = readFileSync(new URL('cases.jsonl', WORLD), 'utf8');
	return text
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as WorldCase);
}

/** A case's text as the bytes of a file. */
export function bytesOf({ text, encoding }: WorldCase): Uint8Array {
	if (!encoding) return new TextEncoder().encode(text);
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at++)
		view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf16le');
	return bytes;
}

export function judge(each: WorldCase, answer: Answer): Verdict {
	const { listeners, ruled = [] } = each.expect;
	const isNothing = !listeners.length && !ruled.length;
	if (!isNothing && !answer.formats.length) return 'not recognised';
	return faultsOf(each, answer).length ? 'partly' : 'exact';
}

/** What an answer has otherwise than expected. */
export function faultsOf({ expect }: WorldCase, answer: Answer): string[] {
	const { listeners, ruled = [], skipped, format } = expect;
	const isNothing = !listeners.length && !ruled.length;
	const count = answer.skipped.size;
	const alone = [...answer.skipped].filter((line) => !answer.shared.has(line)).length;
	const isUnread = isNothing && !answer.formats.length;
	const isSkipped = isUnread || skipped === null || skipped === count || skipped === alone;
	const isFormat = isNothing || format === null || answer.formats.join('+') === format;
	const said = listeners.map(readSaid);
	const bare = (all: readonly Said[]) => all.map((one) => ({ ...one, names: [] }));
	const isSame = matches(said, answer.listeners);
	const isSameBare = matches(bare(said), bare(answer.listeners));
	const isRuled = sameSet(ruled.flatMap(eachRule), answer.rules.flatMap(eachRule));
	return Object.entries({
		listeners: isSameBare,
		names: isSame || !isSameBare,
		rules: isRuled,
		skipped: isSkipped,
		format: isFormat,
	}).flatMap(([name, isRight]) => (isRight ? [] : [name]));
}

/** "tcp 127.0.0.1:25639-25640 voice" */
function readSaid(text: string): Said {
	const [, protocol = '', place = '', name = ''] = /^(\S+) (\S+)(?: (.*))?$/.exec(text) ?? [];
	const colon = place.lastIndexOf(':');
	const address = colon < 0 ? '' : place.slice(0, colon);
	const known = parseAddress(address) ?? address.toLowerCase();
	return {
		protocol,
		address: known || '*',
		ports: place.slice(colon + 1),
		names: name ? [name] : [],
	};
}

/** Each of the one has its like among the others, and the other way round. */
function matches(expected: readonly Said[], found: readonly Said[]): boolean {
	const fits = (one: Said, other: Said) =>
		one.protocol === other.protocol &&
		one.ports === other.ports &&
		(one.address === '*' || one.address === other.address) &&
		(!one.names.length || one.names.some((name) => other.names.includes(name)));
	return (
		expected.every((one) => found.some((other) => fits(one, other))) &&
		found.every((other) => expected.some((one) => fits(one, other)))
	);
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
	return [...new Set(one)].sort().join('\n') === [...new Set(other)].sort().join('\n');
}

/** "allow tcp 80,443 from 10.0.0.0/8" is two rules. */
function eachRule(text: string): string[] {
	const [, head = '', ports = '', tail = ''] = /^(\S+ \S+) (\S+)(.*)$/.exec(text) ?? [];
	return ports.split(',').map((port) => `${head} ${port}${tail}`.toLowerCase());
}
