/**
 * The key that compares the names of hosts and applications, also in maps: upper and lower
 * case are equal in host names (RFC 4343), and never distinguish two programs.
 */
export function nameKey(name: string): string {
	return name.toLowerCase();
}

/** Whether two names mean the same host or application. */
export function isSameName(one: string, other: string): boolean {
	return nameKey(one) === nameKey(other);
}

/** A name without case, spaces and signs: "Home-Assistant" and "home assistant" are one. */
export function plainName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
