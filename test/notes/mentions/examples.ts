import { mentionContext } from '../../../src/notes/mentions/context';
import { mentionsInSlices, SYNTAX, type Decide } from '../../../src/notes/mentions/find-mentions';
import { runToEnd } from '../../../src/lib/run-to-end';
import { loadRegistry } from '../../../src/registry/load';
import { BLIND } from './blind';
import { BLIND_FIFTH } from './blind-fifth';
import { BLIND_FOURTH } from './blind-fourth';
import { BLIND_SECOND } from './blind-second';
import { BLIND_SIXTH } from './blind-sixth';
import { BLIND_THIRD } from './blind-third';
import { MARKED } from './marked';
import { MARKED_AMOUNTS } from './marked-amounts';
import { MARKED_CHINESE } from './marked-chinese';
import { MARKED_ENGLISH } from './marked-english';
import { MARKED_KINDS } from './marked-kinds';
import { MARKED_LAST } from './marked-last';
import { MARKED_NOTES } from './marked-notes';
import { MARKED_TRAPS } from './marked-traps';

/** A number that no syntax explains, what is said around it, and whether a reader calls it a port. */
export interface Example {
	readonly features: readonly string[];
	readonly isPort: boolean;
	/** The set and the passage that it is from. */
	readonly set: string;
	readonly passage: number;
	readonly text: string;
	/** The number, or the range. */
	readonly name: string;
}

interface Marked {
	readonly set: string;
	readonly text: string;
	readonly ports: readonly string[];
	/** Whether a port stands in the marks as often as in the text. */
	readonly isCounted: boolean;
}

const SETS = {
	marked: MARKED,
	amounts: MARKED_AMOUNTS,
	chinese: MARKED_CHINESE,
	english: MARKED_ENGLISH,
	kinds: MARKED_KINDS,
	last: MARKED_LAST,
	notes: MARKED_NOTES,
	traps: MARKED_TRAPS,
	blind: BLIND,
	second: BLIND_SECOND,
	third: BLIND_THIRD,
	fourth: BLIND_FOURTH,
	fifth: BLIND_FIFTH,
	sixth: BLIND_SIXTH,
};

const context = mentionContext(loadRegistry());

/** All numbers that weights are learned from: of the marked sets, and of the training part given. */
export function readExamples(training: string): Example[] {
	return passages(training).flatMap(({ set, text, ports, isCounted }, passage) => {
		const examples: Example[] = [];
		const decide: Decide = (features, { first, last }) => {
			const name = first === last ? `${first}` : `${first}-${last}`;
			const marks = ports.filter((port) => port === name).length;
			const isPort = marks > 0;
			const times = text.match(new RegExp(`(?<!\\d)${first}(?!\\d)`, 'g'))?.length ?? 0;
			// Where only some of the same numbers are ports, it isn't known which.
			const isClear = !isPort || (isCounted ? times <= marks : times === 1);
			if (isClear) examples.push({ features, isPort, set, passage, text, name });
			return isPort;
		};
		runToEnd(mentionsInSlices(text, context, undefined, { decide }));
		return examples;
	});
}

/** What each rule of syntax looks for first, by which a report names it. */
export const ruleNames = SYNTAX.map(({ needs }) => needs.source);

/** The ports found in a text when one of the rules of syntax is left out. */
export function portsWithout(rule: number, text: string): Set<string> {
	const syntax = SYNTAX.filter((_, index) => index !== rule);
	const found = runToEnd(mentionsInSlices(text, context, undefined, { syntax }));
	return new Set(
		found.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)),
	);
}

export function passages(training: string): Marked[] {
	const marked = Object.entries(SETS).flatMap(([set, all]) =>
		all.map(([text, marks]): Marked => {
			const ports = marks.split(' ').filter(Boolean);
			return { set, text, ports: ports.map((port) => port.split('/')[0]!), isCounted: true };
		}),
	);
	const lines = training.split('\n').filter(Boolean);
	const world = lines.map((line): Marked => {
		const { text, ports } = JSON.parse(line) as { text: string; ports: (string | number)[] };
		return { set: 'world', text, ports: ports.map(String), isCounted: false };
	});
	return [...marked, ...world];
}
