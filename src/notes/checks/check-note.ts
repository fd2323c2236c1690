import { MAX_PORT } from '../../domain/port';
import { readNotePorts } from '../index/note-ports';
import { mentionContext } from '../mentions/context';
import { findMentions } from '../mentions/find-mentions';
import { noteTitle } from '../note-title';
import { checkListeners, meantInstead, type VaultFacts } from './check-listeners';
import { dismissalOf, mendedText, type Finding } from './finding';

/** For so many findings the fixes are tried out; each time the whole note is read anew. */
const MAX_VERIFIED = 40;
/** So many characters are read in all for trying them out: of a long note, fewer are. */
const MAX_READ = 400_000;

/** Numbers that are said to be ports, and are longer than ports can be or nearly so. */
const SAID_TO_BE_PORTS = [
	/\bports?\s*[:=#]?\s*(\d{5,9})\b/gi,
	/端口\s*号?\s*[:：=]?\s*(\d{5,9})(?!\d)/g,
	/\b(\d{5,9})\s*(?:号?端口|\/(?:tcp|udp)\b)/gi,
	/\b(?:localhost|\d{1,3}(?:\.\d{1,3}){3}):(\d{5,9})\b/gi,
];

/**
 * The likely mistakes of a note, in the order of its lines, without those that its author has
 * dismissed. Of a note as it is now: what the vault said of it before is left aside. A fix that is
 * offered does mend what it is offered for.
 */
export function checkNote(path: string, text: string, facts: VaultFacts): Finding[] {
	let left = MAX_READ;
	return findings(path, text, facts).map((finding, index) => ({
		...finding,
		fixes: finding.fixes.filter((fix) => {
			// Whoever has so many mends some, and then sees the fixes of the others.
			left -= text.length;
			if (index >= MAX_VERIFIED || left < 0) return false;
			const after = mendedText(text, finding.line, fix);
			const stays = (each: Finding) =>
				each.check === finding.check && each.line === finding.line;
			return after !== null && !findings(path, after, facts).some(stays);
		}),
	}));
}

function findings(path: string, text: string, facts: VaultFacts): Finding[] {
	const { registry } = facts;
	const context = mentionContext(registry);
	const ports = readNotePorts(text, noteTitle(path), registry, context);
	const own = ports.listeners.map((each) => ({ ...each, path }));
	const others = facts.listeners.filter((each) => each.path !== path);
	const hosts = [...ports.hosts, ...facts.hosts];
	const found = [
		...checkListeners(own, { registry, hosts, listeners: [...others, ...own] }),
		...tooLarge(path, text),
		...mentionedSlips(path, text, facts),
	];
	const unique = new Map<string, Finding>();
	for (const finding of found) {
		if (ports.dismissed.includes(dismissalOf(finding))) continue;
		const key = `${finding.line} ${dismissalOf(finding)} ${finding.other?.path} ${finding.other?.line}`;
		if (!unique.has(key)) unique.set(key, finding);
	}
	return [...unique.values()].sort((a, b) => a.line - b.line || a.number - b.number);
}

function tooLarge(path: string, text: string): Finding[] {
	return text.split('\n').flatMap((words, index) =>
		SAID_TO_BE_PORTS.flatMap((pattern) => [...words.slice(0, 4000).matchAll(pattern)])
			.map((match) => Number(match[1]))
			.filter((number) => number > MAX_PORT)
			.map((number) => ({
				check: 'too-large' as const,
				path,
				line: index + 1,
				number,
				fixes: [],
			})),
	);
}

function mentionedSlips(path: string, text: string, { registry }: VaultFacts): Finding[] {
	return findMentions(text, mentionContext(registry)).flatMap(
		({ first, last, line, certainty }) => {
			const meant = first === last ? meantInstead(first, registry) : [];
			if (certainty !== 'sure' || !meant.length) return [];
			const fixes = meant.map((port) => ({ from: String(first), to: String(port) }));
			return [{ check: 'slip' as const, path, line, number: first, meant, fixes }];
		},
	);
}
