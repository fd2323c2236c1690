import { MAX_PORT } from '../../domain/port';
import { notePortsInSlices } from '../index/note-ports';
import { mentionContext } from '../mentions/context';
import { mentionsInSlices } from '../mentions/find-mentions';
import type { Mention } from '../mentions/mention';
import { noteTitle } from '../note-title';
import { atOnce } from '../../formats/slices';
import { checkListenersInSlices, meantInstead, type VaultFacts } from './check-listeners';
import { dismissalOf, mendedText, type Finding, type Fix } from './finding';

/** For so many findings the fixes are tried out; each time the whole note is read anew. */
const MAX_VERIFIED = 40;
/** So many characters are read in all for trying them out: of a long note, fewer are. */
const MAX_READ = 400_000;
/** So many lines, and so much of each, are looked at for numbers that are too large. */
const LINES_A_SLICE = 200;
const MAX_LINE = 4000;
const MENTIONS_A_SLICE = 500;

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
	return atOnce(checkNoteInSlices(path, text, facts));
}

/** The same, pausing now and then: the caller decides how long to go on. */
export function* checkNoteInSlices(
	path: string,
	text: string,
	facts: VaultFacts,
): Generator<void, Finding[]> {
	let left = MAX_READ;
	const checked: Finding[] = [];
	for (const finding of yield* findings(path, text, facts)) {
		const fixes: Fix[] = [];
		for (const fix of finding.fixes) {
			// Whoever has so many mends some, and then sees the fixes of the others.
			left -= text.length;
			if (checked.length >= MAX_VERIFIED || left < 0) break;
			const after = mendedText(text, finding.line, fix);
			if (after === null) continue;
			const others = yield* findings(path, after, facts);
			const stays = others.some(
				(each) => each.check === finding.check && each.line === finding.line,
			);
			if (!stays) fixes.push(fix);
		}
		checked.push({ ...finding, fixes });
	}
	return checked;
}

function* findings(path: string, text: string, facts: VaultFacts): Generator<void, Finding[]> {
	const { registry } = facts;
	const context = mentionContext(registry);
	const ports = yield* notePortsInSlices(text, noteTitle(path), registry, context);
	const own = ports.listeners.map((each) => ({ ...each, path }));
	const others = facts.listeners.filter((each) => each.path !== path);
	const hosts = [...ports.hosts, ...facts.hosts];
	const listeners = [...others, ...own];
	yield;
	const found = [
		...(yield* checkListenersInSlices(own, { registry, hosts, listeners })),
		...(yield* tooLarge(path, text)),
		...(yield* mentionedSlips(path, yield* mentionsInSlices(text, context), facts)),
	];
	const unique = new Map<string, Finding>();
	for (const finding of found) {
		if (ports.dismissed.includes(dismissalOf(finding))) continue;
		const key = `${finding.line} ${dismissalOf(finding)} ${finding.other?.path} ${finding.other?.line}`;
		if (!unique.has(key)) unique.set(key, finding);
	}
	return [...unique.values()].sort((a, b) => a.line - b.line || a.number - b.number);
}

function* tooLarge(path: string, text: string): Generator<void, Finding[]> {
	const found: Finding[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (index % LINES_A_SLICE === LINES_A_SLICE - 1) yield;
		const words = line.slice(0, MAX_LINE);
		for (const pattern of SAID_TO_BE_PORTS) {
			for (const match of words.matchAll(pattern)) {
				const number = Number(match[1]);
				if (number <= MAX_PORT) continue;
				found.push({ check: 'too-large', path, line: index + 1, number, fixes: [] });
			}
		}
	}
	return found;
}

function* mentionedSlips(
	path: string,
	mentions: readonly Mention[],
	{ registry }: VaultFacts,
): Generator<void, Finding[]> {
	const found: Finding[] = [];
	for (const [index, { first, last, line, certainty }] of mentions.entries()) {
		if (index % MENTIONS_A_SLICE === 0) yield;
		if (certainty !== 'sure' || first !== last) continue;
		const meant = meantInstead(first, registry);
		const fixes = meant.map((port) => ({ from: String(first), to: String(port) }));
		if (meant.length) found.push({ check: 'slip', path, line, number: first, meant, fixes });
	}
	return found;
}
