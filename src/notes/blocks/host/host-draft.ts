import { readNumeral } from '../../../domain/numeral';
import { parseAddress } from '../../../domain/address';
import { SYSTEMS, type System } from '../../../domain/ephemeral';
import { readListener } from '../endpoint-text';
import { readEntries } from '../entries';
import { knownAddresses, type HostBlock } from './host-block';
import { addApplication, removeApplication, renameApplication, setListeners } from './host-edit';
import type { NameResolver } from '../port-block';
import type { Problem } from '../problem';
import { plainName, writeName } from './write-names';

/** One thing that an application listens on, as the fields of a form have it. */
export interface DraftListener {
	/** As it is written in the block; null for a new one. */
	readonly written: string | null;
	/** A number, a range or a service's name. */
	readonly port: string;
	/** Empty for what the port's name says, else TCP. */
	readonly protocol: '' | 'tcp' | 'udp';
	/** Empty for all of the host's addresses. */
	readonly address: string;
	readonly isRemoved: boolean;
}

/** An application in the form. */
export interface DraftApplication {
	/** Its place in the block; null for a new one. */
	readonly index: number | null;
	readonly name: string;
	readonly listeners: readonly DraftListener[];
	readonly isRemoved: boolean;
}

/** A `port-host` block as a form that is filled in, and written only as a whole. */
export interface HostDraft {
	readonly host: string;
	/** With commas between. */
	readonly address: string;
	readonly os: '' | System;
	readonly applications: readonly DraftApplication[];
}

/** What is wrong with a field of the form. The field is named as in {@link fieldOf}. */
export interface DraftProblem {
	readonly field: string;
	readonly problem: Problem | { readonly code: 'no-name' } | { readonly code: 'no-port' };
}

/** Names a field: "host", "address", "0-name", "0-1-port", "0-1-address". */
export function fieldOf(name: string, application?: number, listener?: number): string {
	return [application, listener, name].filter((part) => part !== undefined).join('-');
}

const LISTENER = /^(?:(\[[^\]]*\]|[^:]*):)?([^:]*?)(?:\/(tcp|udp))?$/i;

/** The form as the block fills it in. */
export function draftOf(block: HostBlock): HostDraft {
	const { host, system, places } = block;
	return {
		host: host.name,
		address: knownAddresses(host).join(', '),
		os: system ?? '',
		applications: host.applications.map(({ name }, index) => ({
			index,
			name,
			isRemoved: false,
			listeners: places[index]!.values.map(({ text }) => draftListener(text)),
		})),
	};
}

/** A new row of the form. */
export const NEW_LISTENER: DraftListener = {
	written: null,
	port: '',
	protocol: '',
	address: '',
	isRemoved: false,
};

function draftListener(text: string): DraftListener {
	const [, address = '', port = text, protocol = ''] = LISTENER.exec(text) ?? [];
	return {
		written: text,
		port,
		protocol: protocol.toLowerCase() as DraftListener['protocol'],
		address: address.replace(/^\[(.*)\]$/, '$1'),
		isRemoved: false,
	};
}

/** A listener as a block has it; what nobody has changed stays as it was written. */
function textOf({ written, port, protocol, address }: DraftListener): string {
	const bare = address.trim();
	const bound = bare.includes(':') ? `[${bare}]` : bare;
	const text = `${bound && `${bound}:`}${port.trim()}${protocol && `/${protocol}`}`;
	if (written === null) return text;
	const before = draftListener(written);
	const isSame =
		before.port === port && before.protocol === protocol && before.address === address;
	return isSame ? written : text;
}

/** What keeps a form from being written, in the order of its fields. */
export function draftProblems(draft: HostDraft, names: NameResolver): DraftProblem[] {
	const problems: DraftProblem[] = [];
	for (const text of addressesIn(draft.address)) {
		if (!parseAddress(text)) {
			problems.push({ field: fieldOf('address'), problem: { code: 'bad-address', text } });
		}
	}
	const seen: string[] = [];
	for (const [index, { name, listeners, isRemoved }] of draft.applications.entries()) {
		if (isRemoved) continue;
		const field = fieldOf('name', index);
		const text = plainName(name);
		if (!text) problems.push({ field, problem: { code: 'no-name' } });
		else if (seen.includes(text)) problems.push({ field, problem: { code: 'twice', text } });
		seen.push(text);
		for (const [at, listener] of listeners.entries()) {
			const found = listener.isRemoved ? null : listenerProblem(listener, names);
			if (!found) continue;
			const place = found.code === 'bad-address' ? 'address' : 'port';
			problems.push({ field: fieldOf(place, index, at), problem: found });
		}
	}
	return problems;
}

function listenerProblem(
	listener: DraftListener,
	names: NameResolver,
): DraftProblem['problem'] | null {
	const { port, address } = listener;
	if (!port.trim()) return { code: 'no-port' };
	const numeral = readNumeral(port);
	if (numeral && numeral !== port.trim()) {
		return { code: 'other-digits', text: port.trim(), ascii: numeral };
	}
	if (address.trim() && !parseAddress(address.trim())) {
		return { code: 'bad-address', text: address.trim() };
	}
	const read = readListener(textOf(listener), names);
	if (!('problem' in read)) return /[,，、;；#"']/.test(port) ? notNumber(port) : null;
	// The reader has typed the port alone.
	return 'text' in read.problem ? { ...read.problem, text: port.trim() } : read.problem;
}

function notNumber(port: string): Problem {
	return { code: 'not-a-number', text: port.trim() };
}

/**
 * The block's text with what the form changes, all else as it was: remarks, order and lines that
 * couldn't be read. The form must have no problems.
 */
export function writeDraft(source: string, block: HostBlock, draft: HostDraft): string {
	const { applications } = draft;
	const added = applications.filter((each) => each.index === null && !each.isRemoved);
	let text = source;
	// From the end to the beginning, so that what is above stays where the block says it is.
	for (const { name, listeners } of [...added].reverse()) {
		text = addApplication(text, block, name, listeners.filter(isKept).map(textOf).join(', '));
	}
	const known = applications.filter((each) => each.index !== null);
	for (const { index, name, listeners, isRemoved } of [...known].reverse()) {
		const at = index!;
		if (isRemoved) {
			text = removeApplication(text, block, at);
			continue;
		}
		const old = listeners.filter(({ written }) => written !== null);
		const kept = old.map((each) => (each.isRemoved ? null : textOf(each)));
		const news = listeners.filter((each) => each.written === null && isKept(each)).map(textOf);
		if (news.length || kept.some((value, nth) => value !== old[nth]!.written)) {
			text = setListeners(text, block, at, kept, news);
		}
		if (plainName(name) !== block.host.applications[at]!.name) {
			text = renameApplication(text, block, at, name);
		}
	}
	return writeHead(text, draftOf(block), draft);
}

function isKept({ isRemoved }: DraftListener): boolean {
	return !isRemoved;
}

/** Writes the host's own keys, each in its place or, when it is new, where people have it. */
function writeHead(source: string, before: HostDraft, now: HostDraft): string {
	const values = [
		['host', plainName(before.host), plainName(now.host) && writeName(now.host)],
		['address', before.address, addressesIn(now.address).join(', ')],
		['os', before.os, SYSTEMS.find((each) => each === now.os) ?? ''],
	] as const;
	return values.reduce((text, [key, old, value], nth) => {
		const isSame = key === 'host' ? old === plainName(now.host) : old === value;
		return isSame ? text : writeKeyLine(text, key, value, nth);
	}, source);
}

function writeKeyLine(source: string, key: string, value: string, nth: number): string {
	const lines = source === '' ? [] : source.split('\n');
	const { entries } = readEntries(source);
	const entry = entries.find((each) => !each.isQuoted && each.key.toLowerCase() === key);
	if (!entry) {
		const above = ['host', 'address'].slice(0, nth).reduce((last, name) => {
			const found = entries.find((each) => each.key.toLowerCase() === name);
			return Math.max(last, found?.lastLine ?? 0);
		}, 0);
		lines.splice(above, 0, ...(value ? [`${key}: ${value}`] : []));
		return lines.join('\n');
	}
	const [, head = `${key}: `, remark = ''] =
		/^(\s*[^:：]*[:：]\s*).*?(\s+#.*)?$/.exec(lines[entry.line - 1]!) ?? [];
	const gap = /\s$/.test(head) ? '' : ' ';
	const line = value ? [`${head}${gap}${value}${remark}`] : [];
	lines.splice(entry.line - 1, entry.lastLine - entry.line + 1, ...line);
	return lines.join('\n');
}

function addressesIn(text: string): string[] {
	return text.split(/[,，、;；\s]+/).filter(Boolean);
}
