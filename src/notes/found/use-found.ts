import type { Registry } from '../../registry/registry';
import type { Labels } from '../../settings/labels';
import { writeHostBlock } from '../blocks/host/write-host';
import { knownName } from '../known-name';
import { append } from '../../lib/multimap';
import type { FoundHost, FoundListener } from './found-host';

/** The `port-host` block of a found host: what it's said to be, and names only where they're known. */
export function foundHostBlock(
	{ name, addresses, listeners }: FoundHost,
	registry: Registry,
	labels?: Labels,
): string {
	const byName = new Map<string, FoundListener[]>();
	for (const each of listeners) {
		const called = each.application || knownName(registry, each.first, each.protocol, labels);
		append(byName, called || `port ${each.first}`, each);
	}
	const applications = [...byName].map(([application, own]) => ({
		name: application,
		listeners: own,
	}));
	return writeHostBlock({ name, addresses, applications });
}

/** A note's text with the found host's block below what lists it; null where that isn't there any more. */
export function withFoundHost(
	text: string,
	found: FoundHost,
	registry: Registry,
	labels?: Labels,
): string | null {
	const lines = text.split('\n');
	if (found.lastLine > lines.length) return null;
	const block = [
		'',
		'```port-host',
		...foundHostBlock(found, registry, labels).split('\n'),
		'```',
	];
	const next = lines[found.lastLine];
	lines.splice(found.lastLine, 0, ...block, ...(next?.trim() ? [''] : []));
	return lines.join('\n');
}
