import { MAX_PORT } from '../../domain/port';
import { MAX_NOTE, notePortsInSlices } from '../index/note-ports';
import { mentionContext } from '../mentions/context';
import { mentionsInSlices } from '../mentions/find-mentions';
import { noteTitle } from '../text/note-title';
import { checkListenersInSlices, meantInstead, type VaultFacts } from './check-listeners';
import { runToEnd } from '../../lib/run-to-end';
import type { VaultListener } from '../index/vault-index';
import { checkAddresses } from './check-addresses';
import type { NoteHost } from '../index/note-value';
import { dismissalOf, mendedText, type Finding, type Fix } from './finding';

/** Limit of findings whose fixes are tried: each try reads the whole note again. */
const MAX_VERIFIED = 40;
/** Limit of characters read for trying fixes: fewer fixes are tried in long notes. */
const MAX_READ = 100_000;

/** Lines or mentions checked between two pauses. */
const A_SLICE = 500;
/** So much of a line is looked at for numbers that are too large. */
const MAX_LINE = 4000;

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
export function checkNote(path: string, whole: string, facts: VaultFacts): Finding[] {
	return runToEnd(checkNoteInSlices(path, whole, facts));
}

/** The same, pausing now and then: the caller decides how long to go on. */
export function* checkNoteInSlices(
	path: string,
	whole: string,
	facts: VaultFacts,
): Generator<void, Finding[]> {
	// As much as is read of it for the index.
	const text = whole.slice(0, MAX_NOTE);
	const found = yield* findings(path, text, facts);
	let left = Math.floor(MAX_READ / Math.max(1, text.length));
	const checked: Finding[] = [];
	for (const [index, finding] of found.entries()) {
		const fixes: Fix[] = [];
		// After fixing some, the user sees the fixes of the others.
		for (const fix of index < MAX_VERIFIED ? finding.fixes : []) {
			if (--left < 0) break;
			if (yield* doesMend(text, finding, fix, facts)) fixes.push(fix);
		}
		checked.push({ ...finding, fixes });
	}
	return checked;
}

function* doesMend(
	text: string,
	{ path, line, check }: Finding,
	fix: Fix,
	facts: VaultFacts,
): Generator<void, boolean> {
	const after = mendedText(text, line, fix);
	if (after === null) return false;
	const found = yield* findings(path, after, facts);
	return !found.some((each) => each.check === check && each.line === line);
}

function* findings(path: string, text: string, facts: VaultFacts): Generator<void, Finding[]> {
	const { registry } = facts;
	const context = mentionContext(registry);
	const ports = yield* notePortsInSlices(text, noteTitle(path), registry, context);
	const own = ports.listeners.map((each) => ({ ...each, path }));
	const others = facts.listeners.filter((each) => each.path !== path);
	const hosts = [...ports.hosts, ...facts.hosts];
	yield;
	const known = { registry, hosts, listeners: [...others, ...own] };
	const found = yield* checkListenersInSlices(own, known);
	const said = yield* tooLarge(path, text);
	const slips = yield* mentionedSlips(path, text, facts, own);
	const unreadable = ports.problems.map(({ line, problem }): Finding => {
		return { check: 'unreadable', path, line, number: NaN, problem, fixes: [] };
	});
	const unique = new Map<string, Finding>();
	const addresses = sharedAddresses(path, ports.hosts, facts);
	for (const finding of [...unreadable, ...found, ...addresses, ...said, ...slips]) {
		if (ports.dismissed.includes(dismissalOf(finding))) continue;
		const key = keyOf(finding);
		if (!unique.has(key)) unique.set(key, finding);
	}
	return [...unique.values()].sort(
		(a, b) => a.line - b.line || (a.number || 0) - (b.number || 0),
	);
}

function sharedAddresses(
	path: string,
	own: readonly NoteHost[],
	facts: Pick<VaultFacts, 'hosts'>,
): Finding[] {
	const placed = own.map((each) => ({ ...each, path }));
	const others = facts.hosts.filter((each) => each.path !== path);
	return checkAddresses([...placed, ...others], (each) => each.path === path);
}

/** Both sides of a conflict within the note are one. */
function keyOf(finding: Finding): string {
	const { path, line, other } = finding;
	if (!other) return `${line} ${dismissalOf(finding)}`;
	const sides = [`${path} ${line}`, `${other.path} ${other.line}`].sort();
	return `${sides.join(' ')} ${dismissalOf(finding)}`;
}

function* tooLarge(path: string, text: string): Generator<void, Finding[]> {
	const found: Finding[] = [];
	for (const [index, words] of text.split('\n').entries()) {
		if (index % A_SLICE === 0) yield;
		for (const pattern of SAID_TO_BE_PORTS) {
			for (const match of words.slice(0, MAX_LINE).matchAll(pattern)) {
				const number = Number(match[1]);
				if (number <= MAX_PORT) continue;
				found.push({ check: 'too-large', path, line: index + 1, number, fixes: [] });
			}
		}
	}
	return found;
}

/** "3307:3306", "8433->443". */
const MAPPING = /\d\s?(?::|->)\s?\d/;
const MEANT_IF_REPEATED = 3;

function* mentionedSlips(
	path: string,
	text: string,
	{ registry, listeners }: VaultFacts,
	own: readonly VaultListener[],
): Generator<void, Finding[]> {
	const found: Finding[] = [];
	// A listener's own check has its name to go by.
	const ports = new Map<number, number>();
	for (const { first } of [...listeners, ...own]) ports.set(first, (ports.get(first) ?? 0) + 1);
	const named = new Set(own.map(({ first }) => first));
	const isChosen = (port: number) =>
		named.has(port) || (ports.get(port) ?? 0) >= MEANT_IF_REPEATED;
	const mentions = yield* mentionsInSlices(text, mentionContext(registry));
	const times = new Map<number, number>();
	for (const { first } of mentions) times.set(first, (times.get(first) ?? 0) + 1);
	const lines = mentions.length ? text.split('\n') : [];
	for (const [index, { first, last, line, column, certainty }] of mentions.entries()) {
		if (index % A_SLICE === 0) yield;
		if (first !== last || certainty !== 'sure') continue;
		// A mapping shows that the number is meant, and so does its being said again and again.
		const around = (lines[line - 1] ?? '').slice(Math.max(0, column - 8), column + 14);
		if (MAPPING.test(around) || (times.get(first) ?? 0) >= MEANT_IF_REPEATED) continue;
		if (isChosen(first)) continue;
		const meant = meantInstead(first, registry);
		if (!meant.length) continue;
		const fixes = meant.map((port) => ({ from: String(first), to: String(port) }));
		found.push({ check: 'slip', path, line, number: first, meant, fixes });
	}
	return found;
}
