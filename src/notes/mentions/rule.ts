import type { ServiceNames } from './names';
import type { FoundNumber } from './numbers';

/** What a rule found in a line. */
export interface RuleHit extends FoundNumber {
	readonly certainty: 'sure' | 'likely';
}

/** What a rule may know beside the line. */
export interface RuleContext {
	/** Whether a port is well enough known that "redis:6379" is rather a host than anything else. */
	readonly isCommon: (port: number) => boolean;
	/** Whether a word is a name that a port is known by: "SSH (22)". */
	readonly isKnownAs: (name: string, port: number) => boolean;
	/** The names, in lower case, of what people commonly run on a port. */
	readonly namesOf: (port: number) => ReadonlySet<string>;
	/** The same names word by word, and those of all services. */
	readonly services: ServiceNames;
}

/** Finds mentions in a line, without its end. */
export type Rule = (line: string, context: RuleContext) => RuleHit[];

/** A rule, and what a line must have for it to find anything: that is looked for quickly. */
export interface GuardedRule {
	readonly needs: RegExp;
	readonly find: Rule;
}
