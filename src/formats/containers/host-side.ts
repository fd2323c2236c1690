import type { Variables } from './interpolate';
import type { Ledger } from '../ledger';
import type { Columns } from '../text/columns';
import type { YamlNode } from '../yaml/node';

const NUMBERS = /^\d+(?:-\d+)?$/;
/** A variable with a default: "${PORT:-8080}". */
const WITH_DEFAULT = /^\$\{([A-Za-z_]\w*)(:?)-(.*)\}$/s;
const MAX_NESTED = 10;

/**
 * Where the host's port is within a value of YAML; undefined where it can't be changed there alone.
 *
 * @param isWhole whether all of the value is the host's port, as behind "published:".
 */
export function hostSideAt(
	{ lines, variables }: Pick<Ledger, 'lines' | 'variables'>,
	value: YamlNode | undefined,
	isWhole: boolean,
): Columns | undefined {
	if (value?.kind !== 'scalar' || !value.columns) return undefined;
	const { from, to } = value.columns;
	const written = (lines[value.line - 1] ?? '').slice(from, to);
	const found = hostSideOf(written, isWhole, variables);
	return found && { from: from + found.from, to: from + found.to };
}

/** The same within a publication as it is written, with or without quotes around it. */
export function hostSideOf(
	written: string,
	isWhole: boolean,
	variables: Variables = new Map(),
): Columns | undefined {
	const [, quote = '', inside = ''] = /^\s*(["']?)(.*?)\1\s*$/s.exec(written) ?? [];
	if (inside.includes('\\') || (quote && inside.includes(quote))) return undefined;
	const start = written.length - written.trimStart().length + quote.length;
	const side = isWhole ? { from: 0, to: inside.length } : publishedIn(inside);
	const numbers = side && numbersIn(inside, side, variables);
	return numbers && { from: start + numbers.from, to: start + numbers.to };
}

/** What stands between the last two colons outside of braces: "127.0.0.1:8080:80/udp". */
function publishedIn(text: string): Columns | undefined {
	const colons: number[] = [];
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const letter = text[at];
		if (letter === '{') depth++;
		else if (letter === '}') depth--;
		else if (letter === ':' && depth === 0) colons.push(at);
	}
	const to = colons.pop();
	if (to === undefined) return undefined;
	return { from: (colons.pop() ?? -1) + 1, to };
}

/** The numbers themselves, or those of the default that a variable falls back on. */
function numbersIn(text: string, { from, to }: Columns, variables: Variables): Columns | undefined {
	let inner = text.slice(from, to);
	let begin = from;
	for (let depth = 0; depth <= MAX_NESTED; depth++) {
		if (NUMBERS.test(inner)) return { from: begin, to: begin + inner.length };
		const [, name = '', colon, fallback] = WITH_DEFAULT.exec(inner) ?? [];
		const value = variables.get(name);
		// A variable with a value doesn't fall back.
		const isGiven = value !== undefined && (value !== '' || !colon);
		if (fallback === undefined || isGiven) return undefined;
		begin += inner.length - fallback.length - 1;
		inner = fallback;
	}
	return undefined;
}
