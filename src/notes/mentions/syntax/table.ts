import { mapped, protocolsIn } from './numbers';
import type { Hit } from './rule';

/** What is known of the columns of a Markdown table that has ports. */
export interface PortColumns {
	readonly ports: readonly number[];
	/** The protocols of columns that are headed with one: "TCP", "UDP". */
	readonly protocols: Readonly<Record<number, Hit['protocols']>>;
	/** The column that names the protocol, if any. */
	readonly protocol: number;
	/** Whether small numbers are sockets of a switch: the table has their VLANs, or devices. */
	readonly hasSockets: boolean;
}

const RULE_LINE = /^\s*(?:>\s*)*\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*\|?\s*$/;
/** "Port", "Dest. Port", "Port(s)", "Web UI port", "Listens on", "Puerto", "端口号", "ポート". */
const PORT_HEADING =
	/(?:^|[^\p{L}])(?:ports?|puertos?|port[aei]s?|poort(?:en)?|портов|порты?)(?!\p{L})|^port(?:nummern?|s?bereich)|^anschluss$|^(?:listens?|listening|published|exposed|监听)(?:\s+on)?$|^(?:tcp|udp)$|端口|埠|ポート|포트/iu;
/** At the side of a table the word stands last: "Port wine" is none. */
const SIDE_HEADING =
	/(?:ports?(?:\(s\))?|puertos?|port[aei]s?|poort(?:en)?|порты?|端口号?|埠|ポート)$/iu;
const NO_PORT_HEADING =
	/switch|patch|usb|hdmi|physical|count|number of|ports? (?:\w+ )?(?:open|total)$|交换机|数$|数量|speed|(?:^|\s)of(?:\s|$)|#/i;
/** Two columns that say where a port leads, beside one that says to what: a table of forwarded ports. */
const OUTSIDE = /^(?:extern\p{L}*|wan|outside|außen|host|public)$/iu;
const INSIDE = /^(?:intern\p{L}*|lan|inside|innen|container|private)$/iu;
const TARGET =
	/^(?:rules?|regel|ziel|target|dest\p{L}*|destino|device|gerät|appareil|ip|address|adresse|services?|dienst|servicio|servizio|app|proto\p{L}*)$/iu;
/** Longer ones are no headings of numbers. */
const MAX_HEADING = 36;
const PROTOCOL_HEADING =
	/^(?:(?:ip|network|transport)?[\s-]*proto(?:[ck]oll?o?)?s?|transport(?:\s+layer)?|l4(?:\s+proto(?:col)?)?|tcp\s?\/\s?udp|protocole|протокол|プロトコル|(?:传输|傳輸|运输)?[层層]?(?:协议|協定)|(?:传输|傳輸|运输)[层層]|四层)$/i;
/** Columns beside which "Port" is a socket of a switch. */
const SOCKET_HEADING = /^(?:switch|cable|patch|speed|poe|plugged in|交换机|网线)/i;
/** No switch that one writes of has more sockets. */
const MOST_SOCKETS = 64;

/** What a list of sockets says of each. */
const DEVICE_HEADING = /device|connected|desk|room|设备|房间|接入/i;

/** A row of values with commas or semicolons between, and nothing of prose. */
const VALUES =
	/^[^\s,;][^,;]{0,60}(?:,[^\s,;][^,;]{0,60}){2,}$|^[^\s,;][^;,]{0,60}(?:;[^\s,;][^,;]{0,60}){2,}$/;

/** What stands between the cells of a row: a bar, or a tab or a comma where there is none. */
export function separatorOf(line: string): '|' | '\t' | ',' | ';' | null {
	if (line.includes('|')) return '|';
	if (line.includes('\t')) return '\t';
	if (!VALUES.test(line)) return null;
	return line.includes(';') ? ';' : ',';
}

/** The port columns that a heading announces; null where there are none. */
export function portColumns(heading: string): PortColumns | null {
	const names = cellsOf(heading).map(({ text }) => text.replace(/[*_`]/g, '').trim());
	if (names.length < 2 || names.some((name) => SOCKET_HEADING.test(name))) return null;
	// A row of values has no heading: "| Port | 8080 |".
	if (names.some((name) => /^\d+$/.test(name))) return null;
	const isForwarding =
		names.some((name) => OUTSIDE.test(name)) &&
		names.some((name) => INSIDE.test(name)) &&
		names.some((name) => TARGET.test(name));
	const isPorts = (name: string) =>
		isPortHeading(name) || (isForwarding && (OUTSIDE.test(name) || INSIDE.test(name)));
	const ports = names.flatMap((name, index) => (isPorts(name) ? [index] : []));
	// "Protocol" may head names such as SNMP; what carries them is then said by "Transport".
	const protocol = names.map((name) => PROTOCOL_HEADING.test(name)).lastIndexOf(true);
	const hasSockets =
		names.some((name) => /vlan/i.test(name)) ||
		(ports[0] === 0 && names.some((name) => DEVICE_HEADING.test(name)));
	const protocols = Object.fromEntries(
		ports.flatMap((port) => {
			const said = protocolsIn(names[port]!);
			return said.length === 1 ? [[port, said]] : [];
		}),
	);
	return ports.length ? { ports, protocols, protocol, hasSockets } : null;
}

/** Whether a line is the one under a table's heading. */
export function isTableRule(line: string): boolean {
	return line.includes('-') && RULE_LINE.test(line);
}

function isPortHeading(name: string): boolean {
	return (
		name.length < MAX_HEADING &&
		(PORT_HEADING.test(name) || /[a-z]Ports?\b/.test(name)) &&
		!NO_PORT_HEADING.test(name)
	);
}

function cellsOf(line: string): { text: string; at: number }[] {
	const cells: { text: string; at: number }[] = [];
	const separator = separatorOf(line) ?? '|';
	let at = separator === '|' ? /^\s*(?:>\s*)*\|?/.exec(line)![0].length : 0;
	for (const text of line.slice(at).split(separator)) {
		cells.push({ text, at });
		at += text.length + 1;
	}
	return cells;
}

/** The ports of a table's row. */
export function rowHits(line: string, columns: PortColumns): Hit[] {
	const cells = cellsOf(line);
	const said = protocolsIn(cells[columns.protocol]?.text ?? '');
	return columns.ports.flatMap((column) => {
		const cell = cells[column];
		const own = columns.protocols[column] ?? said;
		const hits = cell ? cellHits(cell.text, cell.at, own) : [];
		return columns.hasSockets ? hits.filter(({ first }) => first > MOST_SOCKETS) : hits;
	});
}

/** A table of properties has the heading at its side: "| Port | 8080 | 443 |". */
export function sideHits(line: string): Hit[] {
	const [heading, ...values] = cellsOf(line);
	const name = heading?.text.replace(/[*_`:：]/g, '').trim() ?? '';
	const isPort = isPortHeading(name) && SIDE_HEADING.test(name);
	return isPort ? values.flatMap(({ text, at }) => cellHits(text, at, [])) : [];
}

const CELL =
	/^[\s*_`~]*(?:(?:tcp|udp)[\s:/]*)?\d{1,5}(?:[\s,，、/&+*_`~–—:;-]|->|→|<br\s?\/?>|\d|tcp|udp|and|or|to|和|到|至|[（(][^)）]*[)）])*$/i;

function cellHits(text: string, at: number, said: Hit['protocols']): Hit[] {
	if (!CELL.test(text)) return [];
	// What stands in brackets explains, and lists nothing.
	const bare = text.replace(/[（(][^)）]*[)）]/g, (note) => ' '.repeat(note.length));
	return bare.split(/([,，、;]|<br\s?\/?>|\band\b|和)/i).reduce<{ hits: Hit[]; at: number }>(
		(sum, part) => {
			const found = mapped(part.replace(/[–—~到至]|\s+to\s+/g, '-'), sum.at).map((hit) => ({
				...hit,
				protocols: hit.protocols.length ? hit.protocols : said,
			}));
			return { hits: [...sum.hits, ...found], at: sum.at + part.length };
		},
		{ hits: [], at },
	).hits;
}
