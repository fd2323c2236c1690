import type { Port, Protocol } from '../../../domain/port';
import type { ServiceNames } from '../model/names';

/** A number, or a range, as it stands in a line. */
export interface FoundNumber {
	readonly first: Port;
	readonly last: Port;
	readonly protocols: readonly Protocol[];
	readonly at: number;
}

/** What was found in a line. */
export interface Hit extends FoundNumber {
	readonly certainty: 'sure' | 'likely';
}

/** What is known beside the line. */
export interface MentionContext {
	/** Whether people commonly run something on a port. */
	readonly isCommon: (port: number) => boolean;
	/** The words by which people call what runs on ports. */
	readonly services: ServiceNames;
}

/** Finds mentions in a line, without its end. */
export type Rule = (line: string, context: MentionContext) => Hit[];

/** A rule, and what a line must have for it to find anything: that is looked for quickly. */
export interface GuardedRule {
	readonly needs: RegExp;
	readonly find: Rule;
}

/** A rule that is a pattern: its last group holds the ports, a protocol in `said` is theirs. */
export function pattern(
	needs: RegExp,
	expression: RegExp,
	read: (digits: string, at: number) => Hit[],
): GuardedRule {
	return {
		needs,
		find: (line) =>
			[...line.matchAll(expression)].flatMap((match) => {
				const digits = match[match.length - 1]!;
				return read(digits, match.index + match[0].length - digits.length);
			}),
	};
}
