/** Names of hosts and services are no longer. */
const MAX_LENGTH = 120;

/** The letters of a kind that a text has right before a place. Quicker than a pattern with an end. */
export function runBefore(text: string, end: number, isPart: RegExp): string {
	let start = end;
	while (start > 0 && end - start < MAX_LENGTH && isPart.test(text[start - 1]!)) start--;
	return text.slice(start, end);
}

/** A host's name or address before a port, and whether it is that of a URL. */
export interface HostBefore {
	readonly host: string;
	readonly isUrl: boolean;
}

const NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/i;
/** What a host's name can begin after. */
const BOUNDARY = /[\s"'`(<[{（“‘，。：、=|>@/,;+*~\p{Script=Han}]/u;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** The host that ends at a place; null where what stands there is none. */
export function hostBefore(line: string, end: number): HostBefore | null {
	const host = nameBefore(line, end);
	if (!host) return null;
	const start = end - host.length;
	const before = line[start - 1];
	// "turn:10.0.0.5:3478", "/v:10.0.0.5:3389": behind a colon stands an address, no name.
	const isBehindColon =
		before === ':' && IPV4.test(host) && /[a-z]:$/i.test(line.slice(0, start));
	if (before !== undefined && !isBehindColon && !BOUNDARY.test(before)) return null;
	const scheme =
		before === '@' ? start - 1 - runBefore(line, start - 1, /[^\s/@]/).length : start;
	return { host, isUrl: /\w:\/\/$/.test(line.slice(Math.max(0, scheme - 4), scheme)) };
}

function nameBefore(line: string, end: number): string {
	const last = line[end - 1];
	if (last === '*') return '*';
	if (last === ']') {
		const address = runBefore(line, end - 1, /[0-9a-f:.]/i);
		const opens = line[end - 2 - address.length] === '[';
		return address && opens ? `[${address}]` : '';
	}
	const name = runBefore(line, end, /[a-z0-9_.-]/i);
	return NAME.test(name) ? name : '';
}
