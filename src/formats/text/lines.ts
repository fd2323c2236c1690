/** Whether a pattern matches one of the lines. */
export function hasLine(lines: readonly string[], pattern: RegExp): boolean {
	return lines.some((line) => pattern.test(line));
}

/** Lines without those that begin with "#". */
export function withoutRemarks(lines: readonly string[]): string[] {
	return lines.filter((line) => !/^\s*#/.test(line));
}
