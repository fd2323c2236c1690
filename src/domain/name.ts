/**
 * What the name of a host or an application is compared by, and found by in maps: upper and lower
 * case are the same in the names of hosts (RFC 4343), and nobody means two programs by them.
 */
export function nameKey(name: string): string {
	return name.toLowerCase();
}

/** Whether two names are of the same host, or of the same application. */
export function isSameName(one: string, other: string): boolean {
	return nameKey(one) === nameKey(other);
}
