/** Placeholder for a variable without a value. */
export const UNSET = '\0';

/** Defaults inside of defaults; deeper ones than these nobody has written. */
const MAX_DEPTH = 10;

const NAME = /[A-Za-z_]\w*/y;
/** How a default, an error or an alternative is given behind a variable's name. */
const OPERATOR = /:?[-?+]/y;

/** The values of variables, by name. */
export type Variables = ReadonlyMap<string, string>;

/**
 * Puts in the values of variables, as Compose, Dockerfiles and shells write them: $NAME, ${NAME},
 * ${NAME:-default}, ${NAME-default}, ${NAME:+instead}, ${NAME:?error}, with more of them inside of
 * defaults; "$$" is a dollar sign. What has no value becomes {@link UNSET}.
 */
export function interpolate(text: string, variables: Variables = new Map()): string {
	return text.includes('$') ? new Interpolation(text, variables).read('', 0) : text;
}

class Interpolation {
	private at = 0;

	constructor(
		private readonly text: string,
		private readonly variables: Variables,
	) {}

	/** Reads up to a closing brace, or to the end. */
	read(end: string, depth: number): string {
		let read = '';
		while (this.at < this.text.length) {
			const letter = this.text[this.at++]!;
			if (letter === end) return read;
			read += letter === '$' ? this.variable(depth) : letter;
		}
		return read;
	}

	private variable(depth: number): string {
		if (this.match(/\$/y)) return '$';
		// What a command prints is as unknown as a variable.
		if (this.match(/\([^)]*\)/y)) return UNSET;
		if (!this.match(/\{/y)) {
			const name = this.match(NAME);
			return name ? (this.variables.get(name) ?? UNSET) : '$';
		}
		const value = this.variables.get(this.match(NAME));
		const operator = this.match(OPERATOR);
		if (depth > MAX_DEPTH) return UNSET;
		const other = this.read('}', depth + 1);
		const isGiven = value !== undefined && !(operator.startsWith(':') && !value);
		if (operator.endsWith('+')) return isGiven ? other : value === undefined ? UNSET : '';
		if (isGiven) return operator || !other ? value : UNSET;
		return operator.endsWith('-') ? other : UNSET;
	}

	private match(pattern: RegExp): string {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text)?.[0] ?? '';
		this.at += found.length;
		return found;
	}
}
