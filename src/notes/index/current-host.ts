import type { Address } from '../../domain/address';
import { isSameName, nameKey } from '../../domain/name';
import { runToEnd } from '../../lib/run-to-end';
import type { Registry } from '../../registry/registry';
import { scanFences } from '../../lib/fences';
import { findHosts } from '../found/find-hosts';
import { addressesOf, introduced } from '../found/host-addresses';
import { withoutAside } from '../found/list-owner';
import { namesOneMachine } from '../found/machines';
import { parseListingBlock } from '../import/listing-block';
import { readHostProperties } from './front-matter';
import { findNoteBlocks } from './note-blocks';
import { readNoteHosts } from './note-listeners';
import type { NoteHost } from './note-value';

/** The host that a note is about. */
export interface CurrentHost {
	readonly name: string;
	readonly addresses: readonly Address[];
}

/** Longer notes are data. */
const MAX_LENGTH = 400_000;
const WEB_HOST = /https?:\/\/([\p{L}\p{N}._-]+)(?::\d+)?(?=[\s/)>\]]|$)/giu;

/**
 * The host that a note is about: by its property, its only block, the services that it lists, its
 * web addresses, or its title; the latter two only where it's a host of the vault, or what machines
 * are called. Null for none.
 */
export function currentHost(
	whole: string,
	title: string,
	registry: Registry,
	known: readonly Pick<NoteHost, 'name' | 'addresses'>[],
): CurrentHost | null {
	const text = whole.slice(0, MAX_LENGTH);
	const blocks = findNoteBlocks(text);
	const read = runToEnd(readNoteHosts(text, title, blocks, registry));
	const said = read.listeners.map(({ host }) => ({ name: host, addresses: [] }));
	const owned = [...read.hosts, ...said, ...hostsOfListings(text)];
	const [own] = owned;
	const names = new Set(owned.map(({ name }) => nameKey(name)));
	const properties = readHostProperties(text, registry);
	if (own && (properties?.host || names.size === 1)) return own;
	if (names.size > 1) return owned.find(({ name }) => isSameName(name, title)) ?? null;
	// A block that is still empty is of its note's host.
	if (blocks.some(({ language }) => language === 'port-host')) return titledHost(text, title);
	const found = findHosts(text, { title, host: '', addresses: [] }, registry);
	if (found.length === 1) return found[0]!;
	const linked = [...text.matchAll(WEB_HOST)].flatMap(([, host = '']) => {
		const at = known.find(
			({ name, addresses }) =>
				isSameName(name, host) ||
				isSameName(name, host.split('.')[0]!) ||
				addresses.includes(host),
		);
		return at ? [at] : [];
	});
	const links = new Set(linked.map(({ name }) => nameKey(name)));
	if (links.size === 1) return linked[0]!;
	const called = known.find(({ name }) => isSameName(name, title));
	if (called || found.length) return called ?? null;
	const heading = /^#\s+(.*)$/m.exec(text)?.[1] ?? '';
	const machine = [title, heading].map(withoutAside).find(namesOneMachine);
	return machine === undefined ? null : titledHost(`${title}\n${text}`, machine);
}

/** The host that the note of a block is about, as far as the index knows; null where it's several or none. */
export function indexedHost<Host extends Pick<NoteHost, 'name'> & { readonly path: string }>(
	hosts: readonly Host[],
	path: string,
	title: string,
): Host | null {
	const own = hosts.filter((each) => each.path === path);
	const names = new Set(own.map(({ name }) => nameKey(name)));
	if (names.size === 1) return own[0]!;
	return (names.size ? own : hosts).find(({ name }) => isSameName(name, title)) ?? null;
}

/** The hosts that the listings of a note are said to be of. */
function hostsOfListings(text: string): CurrentHost[] {
	if (!text.includes('port-listeners')) return [];
	return [...scanFences(text.split('\n'))]
		.filter(({ language }) => language === 'port-listeners')
		.map(({ lines }) => parseListingBlock(lines.join('\n')))
		.filter(({ host }) => host)
		.map(({ host, addresses }) => ({ name: host, addresses }));
}

/** A host by the name of its note, with the addresses that the note says it has. */
function titledHost(text: string, name: string): CurrentHost {
	const lines = text.split('\n');
	return {
		name,
		addresses: addressesOf(
			[name],
			introduced(lines, () => false),
		),
	};
}
