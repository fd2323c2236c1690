import type { Address } from '../../domain/address';
import { isSameName, nameKey } from '../../domain/name';
import { runToEnd } from '../../lib/run-to-end';
import type { Registry } from '../../registry/registry';
import { findHosts } from '../found/find-hosts';
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
 * web addresses, or its title; the latter two only where it's a host of the vault. Null for none.
 */
export function currentHost(
	whole: string,
	title: string,
	registry: Registry,
	known: readonly Pick<NoteHost, 'name' | 'addresses'>[],
): CurrentHost | null {
	const text = whole.slice(0, MAX_LENGTH);
	const read = runToEnd(readNoteHosts(text, title, findNoteBlocks(text), registry));
	const [own] = read.hosts;
	const names = new Set(read.hosts.map(({ name }) => nameKey(name)));
	const isSaid = /^---\n(?:.*\n)*?host\s*:/.test(text.slice(0, 20_000));
	if (own && (isSaid || names.size === 1)) return own;
	if (names.size > 1) return null;
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
	return known.find(({ name }) => isSameName(name, title)) ?? null;
}
