import { isProtocol, isPort, type Protocol } from '../../domain/port';
import { formatRange, type PortRange } from '../../domain/port-range';

/** What stands after `obsidian://`: the plugin's own id. */
export const LINK_ACTION = 'port-explorer';

/** The address that opens a port in Obsidian: "obsidian://port-explorer?port=443&protocol=tcp". */
export function portLink({ first, protocols }: PortRange): string {
	const protocol = protocols[0] ? `&protocol=${protocols[0]}` : '';
	return `obsidian://${LINK_ACTION}?port=${first}${protocol}`;
}

/** What such an address asks for: a port, a search, a host, or the inventory. */
export type PortLink =
	| { readonly kind: 'port'; readonly range: PortRange }
	| { readonly kind: 'search'; readonly query: string }
	| { readonly kind: 'host'; readonly host: string }
	/** Of one host, or of all where it is empty. */
	| { readonly kind: 'inventory'; readonly host: string };

/** Longer than any question about a port, and any host's name that a note has. */
const MAX_QUERY = 100;

/** One line, without control characters: it came from outside. */
function clean(text: string): string {
	return text
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim()
		.slice(0, MAX_QUERY);
}

/**
 * Reads the parameters of such an address: `port` with `protocol`, `q`, `inventory` with `host` or
 * without, or `host`. They come from outside; null unless they name a port or ask for something.
 */
export function parsePortLink(parameters: Readonly<Record<string, string>>): PortLink | null {
	const { port = '', protocol = '', q = '', host = '', inventory } = parameters;
	if (!port) {
		const query = clean(q);
		if (query) return { kind: 'search', query };
		const name = clean(host);
		// Obsidian hands over "true" for a parameter without a value.
		if (inventory !== undefined) return { kind: 'inventory', host: name };
		return name ? { kind: 'host', host: name } : null;
	}
	if (!/^\d{1,5}$/.test(port) || !isPort(Number(port))) return null;
	const asked = protocol.toLowerCase();
	const protocols: Protocol[] = isProtocol(asked) ? [asked] : [];
	return { kind: 'port', range: { first: Number(port), last: Number(port), protocols } };
}

/** A port as a Markdown link to itself. */
export function portMarkdownLink(range: PortRange): string {
	return `[${formatRange(range)}](${portLink(range)})`;
}

/** A port as one line of a Markdown list: "- `443/tcp` HTTPS: web pages, encrypted". */
export function portMarkdownLine(range: PortRange, title: string, purpose: string): string {
	const words = [title, purpose].filter(Boolean).map(escapeMarkdown).join(': ');
	return `- \`${formatRange(range)}\` ${words}`.trimEnd();
}

/** The reader's own words must come out as words, not as emphasis, links or tags. */
function escapeMarkdown(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~=$]/g, '\\$&');
}
