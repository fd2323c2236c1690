import type { Listener } from '../../domain/host';
import { isSameName } from '../../domain/name';
import { readListener } from '../blocks/endpoint-text';
import { addApplication, addListener } from '../blocks/host/host-edit';
import type { NameResolver } from '../blocks/resolve-name';
import { cutService } from '../blocks/host/service-text';
import { knownName } from '../known-name';
import type { Registry } from '../../registry/registry';
import { writeListener, writePropertyPort } from '../blocks/host/write-host';
import { plainName } from '../blocks/host/write-names';
import { HostReader } from '../index/host-reader';
import { findNoteBlocks, type NoteBlock } from '../index/note-blocks';
import { readNoteHosts } from '../index/note-listeners';
import { runToEnd } from '../../lib/run-to-end';
import type { Difference } from './compare';
import { mayBeSameName } from './same-name';
import { blockEdit } from '../text/block-text';
import { withEdit } from '../text/lines-edit';
import { asYamlText } from './yaml-text';

/**
 * A note's text with a difference taken over: what is new is added to what the note says of the
 * host, what is gone is taken out, what has changed is replaced. `null` when the note has no place
 * for it, or does not say any more what it said. `title` is the note's. Whoever takes over several
 * differences passes one `reader`.
 */
export function acceptDifference(
	text: string,
	title: string,
	host: string,
	difference: Difference,
	names: Registry,
	reader = new HostReader(names),
): string | null {
	if (difference.kind === 'added') {
		const { application, observed } = difference;
		return addToNote(text, title, host, application, observed, names, reader);
	}
	// The reader's own name stays.
	if (difference.kind === 'named') return null;
	const { documented } = difference;
	// The note may have changed since it was read: what is looked for may stand on another line.
	const blocks = findNoteBlocks(text);
	const { listeners } = runToEnd(readNoteHosts(text, title, blocks, names, reader));
	const there = listeners.find(
		(each) => isSame(each, documented) && isSameName(each.host, documented.host),
	);
	if (!there) return null;
	if (difference.kind === 'gone') return changeNote(text, blocks, there, null, names);
	const { application, observed } = difference;
	// The reader's own name for the same application stays.
	if (mayBeSameName(documented.application, application)) {
		return changeNote(text, blocks, there, observed, names);
	}
	const without = changeNote(text, blocks, there, null, names);
	return without === null
		? null
		: addToNote(without, title, host, application, observed, names, reader);
}

function addToNote(
	text: string,
	title: string,
	host: string,
	application: string,
	listener: Listener,
	names: Registry,
	reader: HostReader,
): string | null {
	const port = writeListener(listener);
	const known = knownName(names, listener.first, listener.protocol);
	const name = plainName(application) || known || `port ${listener.first}`;
	const lines = text.split('\n');
	const properties = reader.properties(text);
	const own = properties?.host || title;
	for (const each of findNoteBlocks(text)) {
		const { language, source } = each;
		if (language !== 'port-host') continue;
		const block = reader.hostBlock(source);
		if (!isSameName(block.host.name || own, host)) continue;
		const index = block.host.applications.findIndex((each) => isSameName(each.name, name));
		const after =
			index < 0
				? addApplication(source, block, name, port)
				: addListener(source, block, index, port);
		return withBlock(text, each, after);
	}
	if (!properties || !isSameName(own, host)) return null;
	const last = Math.max(0, ...properties.listeners.map((each) => each.line));
	const item = /^(\s*-\s+)/.exec(lines[last - 1] ?? '')?.[1];
	if (!item) return null;
	lines.splice(last, 0, `${item}${asYamlText(writePropertyPort(listener, name))}`);
	return lines.join('\n');
}

const SEPARATOR = /([,，、;；])/;
/** Longer lines were written by no reader of ours. */
const MAX_LINE = 4000;

/** A note with other contents in one of its blocks, fences and quote marks kept. */
function withBlock(text: string, { fenced }: NoteBlock, after: string): string {
	return withEdit(text, blockEdit(text.split('\n'), fenced, after));
}

/** A note with another listener in the place of one, or none: in its block, or in its properties. */
function changeNote(
	text: string,
	blocks: readonly NoteBlock[],
	listener: Listener & { readonly line: number },
	other: Listener | null,
	names: NameResolver,
): string | null {
	const block = blocks.find(
		({ fenced }) => fenced.first < listener.line - 1 && listener.line - 1 <= fenced.last,
	);
	if (!block) return changeText(text, listener, other, names);
	const inside = { ...listener, line: listener.line - block.line };
	const after = changeText(block.source, inside, other, names);
	return after === null ? null : withBlock(text, block, after);
}

/** The same in a text without fences; the listener stands on its line or in a list below. */
function changeText(
	text: string,
	listener: Listener & { readonly line: number },
	other: Listener | null,
	names: NameResolver,
): string | null {
	const lines = text.split('\n');
	const end = lines.findIndex((each, at) => at > 0 && each.startsWith('---'));
	const properties = text.startsWith('---') ? end : 0;
	const write = listener.line <= properties ? asYamlText : (plain: string) => plain;
	for (let at = listener.line; at <= lines.length; at++) {
		const isBelow = at > listener.line;
		if (isBelow && !/^\s*-\s/.test(lines[at - 1]!)) break;
		const change = { listener, other, names, write };
		if (changeLine(lines, at, change)) return lines.join('\n');
	}
	return null;
}

interface Change {
	readonly listener: Listener;
	readonly other: Listener | null;
	readonly names: NameResolver;
	/** Writes a value, or an item of a list in brackets. */
	readonly write: (plain: string) => string;
}

/** Changes one line, or takes it out; false where it does not name the listener. */
function changeLine(
	lines: string[],
	line: number,
	{ listener, other, names, write }: Change,
): boolean {
	const whole = lines[line - 1] ?? '';
	if (whole.length > MAX_LINE) return false;
	const [, head = '', value = '', tail = ''] =
		/^(\s*(?:-\s+|(?:"[^"]*"|'[^']*'|[^:：\s][^:：]*?)\s*[:：]\s+)?\[?(?![^\]]*\]:))(.*?)(\]?\s*(?:\s#.*)?)$/.exec(
			whole,
		) ?? [];
	const [, quote = ''] = /^(["'])(?:(?!\1).)*\1$/.exec(value) ?? [];
	const parts = (quote ? value.slice(1, -1) : value).split(SEPARATOR);
	const isList = head.endsWith('[');
	const set = () => {
		const inner = parts.join('').trimStart();
		const now = quote || isList ? `${quote}${inner}${quote}` : write(inner);
		lines[line - 1] = `${head}${now}${tail}`;
	};
	for (let at = 0; at < parts.length; at += 2) {
		const found = portIn(parts[at]!, listener, names);
		if (!found) continue;
		const { before, label, all } = found;
		const rest = all.filter((each) => !isSame(each, listener));
		const now = [...rest, ...(other ? [other] : [])].map(writeListener);
		if (now.length) {
			const part = `${now.join(', ')}${label}`;
			parts[at] = before + (isList && !quote && !/["']/.test(before) ? write(part) : part);
			set();
		} else if (parts.length === 1) lines.splice(line - 1, 1);
		else {
			parts.splice(at === 0 ? 0 : at - 1, 2);
			set();
		}
		return true;
	}
	return false;
}

/** The port of a part of a line, first or behind its name, where it's the listener's. */
function portIn(
	text: string,
	listener: Listener,
	names: NameResolver,
): { readonly before: string; readonly label: string; readonly all: readonly Listener[] } | null {
	const [, quoted = '', word = '', rest = ''] = /^(\s*["']?)([^\s"']+)(.*)$/.exec(text) ?? [];
	const { port, from, to } = cutService(text, (name) => names.resolveName(name).length > 0);
	const candidates = [
		{ port: word, before: quoted, label: rest },
		{ port, before: text.slice(0, from), label: text.slice(to) },
	];
	for (const { port: each, before, label } of candidates) {
		const read = readListener(each, names);
		if ('problem' in read || !read.value.some((own) => isSame(own, listener))) continue;
		return { before, label, all: read.value };
	}
	return null;
}

function isSame(one: Listener, other: Listener): boolean {
	return (
		one.protocol === other.protocol &&
		one.first === other.first &&
		one.last === other.last &&
		one.address === other.address
	);
}
