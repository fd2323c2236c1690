import { detectFormats, readListing } from '../../formats/read-listing';
import { FORMATS } from '../../formats/formats';
import type { PortRange } from '../../domain/port-range';
import { parseHostBlock } from '../blocks/host/host-block';
import { groupListeners, isShown, parseInventoryBlock } from '../blocks/inventory-block';
import { parseLookupBlock } from '../blocks/lookup-block';
import { parsePortBlock, type NameResolver } from '../blocks/port-block';
import { parseListingBlock } from '../import/listing-block';
import { observedHosts } from '../import/observed-host';
import { inventoryAsMarkdown, type InventoryHeadings } from '../index/inventory-table';
import type { VaultListener } from '../index/vault-index';
import { hostAsTable, type TableHeadings } from './host-export';

/** What a block shows besides its own text, and the reader's words for it. */
export interface MarkdownParts {
	readonly names: NameResolver;
	readonly listeners: readonly VaultListener[];
	readonly tagsOf: (path: string) => readonly string[];
	/** The ports that a search finds, best first. */
	readonly find: (query: string, limit: number) => readonly PortRange[];
	/** A port as a line of a list. */
	readonly lineOf: (range: PortRange, label: string) => string;
	readonly hostHeadings: TableHeadings;
	readonly inventoryHeadings: InventoryHeadings;
}

type Writer = (source: string, parts: MarkdownParts) => string;

const WRITERS = new Map<string, Writer>(
	Object.entries<Writer>({
		port: (source, { names, lineOf }) =>
			parsePortBlock(source, names)
				.items.map(({ range, label }) => lineOf(range, label))
				.join('\n'),
		'port-lookup': (source, { find, lineOf }) => {
			const { query, limit, protocol } = parseLookupBlock(source);
			const found = query ? find([query, protocol].filter(Boolean).join(' '), limit) : [];
			return found.map((range) => lineOf(range, '')).join('\n');
		},
		'port-host': (source, { names, hostHeadings }) => {
			const { host } = parseHostBlock(source, names);
			if (!host.applications.length) return '';
			return titled(host.name, hostAsTable(host, hostHeadings));
		},
		'port-inventory': (source, { listeners, tagsOf, inventoryHeadings }) => {
			const block = parseInventoryBlock(source);
			const shown = groupListeners(
				listeners.filter((each) => isShown(block, each, tagsOf)),
				block,
			).flatMap((group) => group.listeners);
			return shown.length ? inventoryAsMarkdown(shown, inventoryHeadings) : '';
		},
		'port-listeners': (source, { hostHeadings }) => {
			const { text, format, host: name, addresses } = parseListingBlock(source);
			const known = FORMATS.find(({ id }) => id === format) ?? detectFormats(text)[0];
			if (!known) return '';
			return observedHosts(readListing(text, known), { name, addresses })
				.map((host) => titled(host.name, hostAsTable(host, hostHeadings)))
				.join('\n\n');
		},
	}),
);

/**
 * What a block shows, as plain Markdown for readers without the plugin. Empty where it shows nothing,
 * or what only the plugin can show: a quiz, a connection.
 */
export function blockAsMarkdown(language: string, source: string, parts: MarkdownParts): string {
	const write = WRITERS.get(language);
	return write ? write(source, parts).trimEnd() : '';
}

/** Whether a block's language can be written as Markdown at all. */
export function hasMarkdownForm(language: string): boolean {
	return WRITERS.has(language);
}

function titled(name: string, table: string): string {
	const title = name.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~=$]/g, '\\$&');
	return title ? `**${title}**\n\n${table.trimEnd()}` : table.trimEnd();
}
