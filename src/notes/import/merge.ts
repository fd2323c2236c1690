import { isSameName } from '../../domain/name';
import { runToEnd } from '../../lib/run-to-end';
import type { Registry } from '../../registry/registry';
import { HostReader } from '../index/host-reader';
import { mergeListeners } from '../index/merge-listeners';
import { findNoteBlocks } from '../index/note-blocks';
import { readNoteHosts } from '../index/note-listeners';
import { acceptDifference } from './accept';
import { compareHost } from './compare';
import { keepsListeners } from './coverage';
import type { ObservedHost } from './observed-host';

/**
 * A note's text with what was observed on a host merged into what it says of that host already:
 * what's new is added, what's there stays. Null where the note doesn't describe the host.
 */
export function mergeHost(
	text: string,
	title: string,
	host: ObservedHost,
	registry: Registry,
): string | null {
	const reader = new HostReader(registry);
	const { hosts, listeners } = runToEnd(
		readNoteHosts(text, title, findNoteBlocks(text), registry, reader),
	);
	if (!host.name || !hosts.some(({ name }) => isSameName(name, host.name))) return null;
	const own = listeners
		.filter((each) => isSameName(each.host, host.name))
		.map((each) => ({ ...each, path: title }));
	const all = compareHost(mergeListeners(own), host.applications, registry);
	const differences = all.filter(keepsListeners);
	let now = text;
	let isPlaced = !differences.length;
	for (const difference of differences) {
		const after = acceptDifference(now, title, host.name, difference, registry, reader);
		isPlaced ||= after !== null;
		now = after ?? now;
	}
	// A note with the host's name only has no place for what listens there.
	return isPlaced ? now : null;
}
