import { formatRange, type PortRange } from '../../domain/port-range';
import { writeKey, writeName } from '../blocks/host/write-names';
import type { DrawnHost } from './drawn-host';

/** The words that a drawing has no own ones for, in the reader's language. */
export interface DrawingWords {
	/** A host whose name nobody wrote. */
	readonly host: string;
	/** Who listens on 80 and 443. */
	readonly webServer: string;
	readonly client: string;
	/** The name of a port, or an empty text. */
	readonly nameOf: (range: PortRange) => string;
}

/** The two ports of one web server. */
const WEB = [80, 443];

/**
 * A drawn host as the text of a note: its explanations, a `port-host` block, what its packets are
 * called, and the client that they come from as a `port-connection` block.
 */
export function noteFromDrawing(drawn: DrawnHost, words: DrawingWords): string {
	const parts = [...drawn.notes.map(writeNote), fenced('port-host', hostBlock(drawn, words))];
	const said = drawn.packets.flatMap(({ label, action, to }) => {
		const names = [label, action].filter(Boolean);
		return names.length ? [`- ${[...names, formatRange(to)].map(plain).join(' → ')}`] : [];
	});
	if (said.length) parts.push(said.join('\n'));
	if (drawn.packets.length) parts.push(fenced('port-connection', connectionBlock(drawn, words)));
	return parts.join('\n\n');
}

/** The name of a host that a box's words give: one with an address, or that of a machine. */
export function hostNameOf(label: string, words: DrawingWords): string {
	const name = label.replace(/\s*[·(（]?\s*(?:\d{1,3}\.){3}\d{1,3}\s*[)）]?\s*/g, ' ').trim();
	const isMachine = name !== label || /^[\w-]+(?:\.[\w-]+)+$|^[a-z]+-?\d+$/i.test(label);
	return isMachine && name ? name : words.host;
}

/** The host alone, as the text of a `port-host` block. */
export function hostBlock(
	{ label, ports, packets, names }: DrawnHost,
	words: DrawingWords,
): string {
	const used = new Map<string, string[]>();
	const isWeb = WEB.every((port) => ports.some(({ first }) => first === port));
	for (const range of ports) {
		const own = names.get(range.first);
		const web = isWeb && !own && WEB.includes(range.first) ? words.webServer : '';
		const name = (own ?? (web || words.nameOf(range))) || `port ${range.first}`;
		used.set(name, [...(used.get(name) ?? []), formatRange(range)]);
	}
	const applications = [...used].map(([name, on]) => `${writeKey(name)}: ${on.join(', ')}`);
	const targets = packets.map(({ to }) => formatRange(to)).join(', ');
	const sent = targets ? [`packets: [${targets}]`] : [];
	return [`host: ${writeName(hostNameOf(label, words))}`, ...applications, ...sent].join('\n');
}

function connectionBlock({ label, packets }: DrawnHost, words: DrawingWords): string {
	const to = [...new Set(packets.map(({ to: { first } }) => String(first)))].join(', ');
	const server = writeName(hostNameOf(label, words).replace(/\s+/g, '-'));
	return [`client: ${writeName(words.client)}`, `server: ${server}`, `to: ${to}`].join('\n');
}

/** A question becomes a heading, what follows it its text. */
function writeNote(note: string): string {
	const [first = '', ...rest] = note.split('\n').map(plain);
	if (!/[?？]$/.test(first)) return [first, ...rest].join('\n');
	return [`## ${first}`, '', ...rest].join('\n').trim();
}

/** A line that means nothing to Markdown at its beginning. */
function plain(line: string): string {
	return line
		.replace(/[\r\u2028\u2029]+/g, ' ')
		.trim()
		.replace(/^(?=[`~#>+*|<=-]|\d+[.)])/, '\\');
}

function fenced(language: string, source: string): string {
	return `\`\`\`${language}\n${source}\n\`\`\``;
}
