import { isWildcard } from '../../domain/address';
import type { Delivery } from '../../domain/delivery';
import type { Host, Listener } from '../../domain/host';
import type { WrittenPacket } from '../blocks/host/host-block';
import { markdownCell, markdownTable } from '../../formats/write/markdown-table';

/** The headings of the table, in the reader's language. */
export interface TableHeadings {
	readonly application: string;
	readonly protocol: string;
	readonly address: string;
	readonly port: string;
	/** The port inside of a container; a column only where a listener has one. */
	readonly inside: string;
}

/** A host as a Markdown table, one row a listener; an application without any has a row, too. */
export function hostAsTable(host: Host, headings: TableHeadings): string {
	const { application, protocol: transport, address: bound, port, inside } = headings;
	const rows = host.applications.flatMap(({ name, listeners }) =>
		listeners.length
			? listeners.map(({ protocol, address, first, last, target }) => [
					name,
					protocol.toUpperCase(),
					address,
					portsOf({ first, last }),
					insideOf({ first, last, target }),
				])
			: [[name, '', '', '', '']],
	);
	const isLeading = rows.some((row) => row[4] !== '');
	const table = [[application, transport, bound, port, inside], ...rows];
	const shown = isLeading ? table : table.map((row) => row.slice(0, 4));
	return markdownTable(shown.map((row) => row.map(markdownCell)));
}

/** The ports inside of a container, where they're others; empty otherwise. */
function insideOf({ first, last, target }: Pick<Listener, 'first' | 'last' | 'target'>): string {
	if (target === undefined || target === first) return '';
	return portsOf({ first: target, last: target + last - first });
}

/** A host with its packets as a Mermaid flowchart, for notes that are read without the plugin. */
export function hostAsMermaid(
	host: Host,
	title: string,
	packets: readonly WrittenPacket[],
	deliveries: readonly Delivery[],
	words: (delivery: Delivery) => string,
): string {
	const lines = ['```mermaid', 'flowchart LR', `subgraph host[${quoteMermaid(title)}]`];
	for (const [index, { name, listeners }] of host.applications.entries()) {
		const ports = listeners.map(describeListener).join(', ');
		lines.push(`\ta${index}[${quoteMermaid(ports ? `${name}: ${ports}` : name)}]`);
	}
	lines.push('end');
	for (const [index, { text }] of packets.entries()) {
		const delivery = deliveries[index]!;
		const target = delivery.application === undefined ? 'host' : `a${delivery.application}`;
		const arrow = delivery.outcome === 'delivered' ? '-->' : '-.-x';
		const label = quoteMermaid(words(delivery));
		lines.push(`p${index}([${quoteMermaid(text)}]) ${arrow}|${label}| ${target}`);
	}
	return [...lines, '```', ''].join('\n');
}

/** "80/tcp", "127.0.0.1:5432/tcp", "6000-6063/tcp". */
export function describeListener({ protocol, address, first, last }: Listener): string {
	const bound = address.includes(':') ? `[${address}]` : address;
	return `${isWildcard(address) ? '' : `${bound}:`}${portsOf({ first, last })}/${protocol}`;
}

/** "80", "6000-6063". */
export function portsOf({ first, last }: Pick<Listener, 'first' | 'last'>): string {
	return first === last ? String(first) : `${first}-${last}`;
}

/**
 * Mermaid takes everything between quotes as it is, but for quotes, entities and directives, which it
 * looks for in the whole text.
 */
export function quoteMermaid(text: string): string {
	const safe = text
		.replace(/[\r\n]+/g, ' ')
		.replace(/[#&"<>`%]/g, (letter) => `#${letter.charCodeAt(0)};`);
	return `"${safe}"`;
}
