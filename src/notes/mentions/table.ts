import { mapped, protocolsIn } from './numbers';
import { MOST_SOCKETS } from './hardware';
import type { RuleHit } from './rule';

/** What is known of the columns of a Markdown table that has ports. */
export interface PortColumns {
	readonly ports: readonly number[];
	/** The column that names the protocol, if any. */
	readonly protocol: number;
	/** Whether small numbers are sockets of a switch: the table has their VLANs, or devices. */
	readonly hasSockets: boolean;
}

const RULE_LINE = /^\s*(?:>\s*)*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const PORT_HEADING =
	/^(?:(?:[a-z/]+\s+){0,2}ports?(?:\(s\))?(?:\s+(?:numbers?|no\.?|nr\.?|used|open|range))?|(?:listens?|listening)(?:\s+on)?|published|exposed|监听|[\p{Script=Han}a-z\s]{0,6}(?:端口|連接埠|连接埠|通訊埠|埠)(?:号|號|范围)?)(?:\s*[（(].*[)）])?$/iu;
const NO_PORT_HEADING = /switch|patch|usb|hdmi|physical|count|number of|交换机|数$/i;
const PROTOCOL_HEADING =
	/^(?:(?:ip|network|transport)?[\s-]*proto(?:col)?s?|transport(?:\s+layer)?|l4(?:\s+proto(?:col)?)?|tcp\s?\/\s?udp|(?:传输|傳輸|运输)?[层層]?(?:协议|協定)|(?:传输|傳輸|运输)[层層]|四层)$/i;
/** Columns beside which "Port" is a socket of a switch. */
const SOCKET_HEADING = /^(?:switch|cable|patch|speed|poe|plugged in|交换机|网线)/i;

/** What a list of sockets says of each. */
const DEVICE_HEADING = /device|connected|desk|room|设备|房间|接入/i;

/** The port columns that a heading announces, with the line below it; null where there are none. */
export function portColumns(heading: string, below: string): PortColumns | null {
	if (!RULE_LINE.test(below)) return null;
	const names = cellsOf(heading).map(({ text }) => text.replace(/[*_`]/g, '').trim());
	if (names.some((name) => SOCKET_HEADING.test(name))) return null;
	const ports = names.flatMap((name, index) => (isPortHeading(name) ? [index] : []));
	// "Protocol" may head names such as SNMP; what carries them is then said by "Transport".
	const protocol = names.map((name) => PROTOCOL_HEADING.test(name)).lastIndexOf(true);
	const hasSockets =
		names.some((name) => /vlan/i.test(name)) ||
		(ports[0] === 0 && names.some((name) => DEVICE_HEADING.test(name)));
	return ports.length ? { ports, protocol, hasSockets } : null;
}

/** Whether a line is the one under a table's heading. */
export function isTableRule(line: string): boolean {
	return line.includes('-') && RULE_LINE.test(line);
}

function isPortHeading(name: string): boolean {
	return PORT_HEADING.test(name) && !NO_PORT_HEADING.test(name);
}

function cellsOf(line: string): { text: string; at: number }[] {
	const cells: { text: string; at: number }[] = [];
	let at = /^\s*(?:>\s*)*\|?/.exec(line)![0].length;
	for (const text of line.slice(at).split('|')) {
		cells.push({ text, at });
		at += text.length + 1;
	}
	return cells;
}

/** The ports of a table's row. */
export function rowHits(line: string, columns: PortColumns): RuleHit[] {
	const cells = cellsOf(line);
	const said = protocolsIn(cells[columns.protocol]?.text ?? '');
	return columns.ports.flatMap((column) => {
		const cell = cells[column];
		const hits = cell ? cellHits(cell.text, cell.at, said) : [];
		return columns.hasSockets ? hits.filter(({ first }) => first > MOST_SOCKETS) : hits;
	});
}

/** A table of properties has the heading at its side: "| Port | 8080 | 443 |". */
export function sideHits(line: string): RuleHit[] {
	const [heading, ...values] = cellsOf(line);
	const isPort = heading && isPortHeading(heading.text.replace(/[*_`]/g, '').trim());
	return isPort ? values.flatMap(({ text, at }) => cellHits(text, at, [])) : [];
}

const CELL =
	/^[\s*_`~]*(?:(?:tcp|udp)[\s:/]*)?\d{1,5}(?:[\s,，、/&+*_`~–—:;-]|->|→|<br\s?\/?>|\d|tcp|udp|and|or|to|和|到|至|[（(][^)）]*[)）])*$/i;

function cellHits(text: string, at: number, said: RuleHit['protocols']): RuleHit[] {
	if (!CELL.test(text)) return [];
	// What stands in brackets explains, and lists nothing.
	const bare = text.replace(/[（(][^)）]*[)）]/g, (note) => ' '.repeat(note.length));
	return bare.split(/([,，、;]|<br\s?\/?>|\band\b|和)/i).reduce<{ hits: RuleHit[]; at: number }>(
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
