import { toAscii } from '../../lib/digits';
import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { isConnectorName } from './connectors';
import { readPortCell } from './table/table-ports';
import { hasLine } from '../text/lines';

/** Without a bullet only what has its protocol with it. */
const ITEM =
	/^\s*(?:(?:(?:[-*+•·‣–]|\d{1,3}[.)])\s+|・\s*)(?:\[[ xX]\]\s+)?|(?=\d{1,5}(?:-\d{1,5})?\/(?:tcp|udp)\b(?!\s+(?:open|closed|filtered|unfiltered))[^\t]*$))(.*\S)\s*$/;
const NUMBERS = String.raw`\d{1,5}(?:\s*[-–—]\s*\d{1,5})?`;
const PROTOCOL = String.raw`(?:tcp|udp|both)(?:\s*(?:[/+&,]|and|or|und|et|y|和)\s*(?:tcp|udp))*`;
const SPEC = String.raw`(?:${NUMBERS}|(?:[\w.-]{0,80}[a-z][\w.-]{0,80}|[\d.]{7,15}|\[[\da-f:]+\])?:\d{1,5}|\d{2,5}:\d{2,5}|https?://[^\s)]+)(?:/${PROTOCOL})?`;
const SPECS = String.raw`${SPEC}(?:(?:\s*\([^()]{0,40}\)|\s*${PROTOCOL}\b)?\s*(?:,|/|&|\band\b|和|、)\s*${SPEC})*(?:\s*(?:\(\s*${PROTOCOL}\s*\)|${PROTOCOL}\b))?`;
const PORT_WORD = String.raw`(?:ports?|端口|连接埠|puertos?|portas?)`;
/** "8080/tcp - Web", "Port 22: SSH", "`443` HTTPS", "UDP 514 (syslog)". */
const PORT_FIRST = new RegExp(
	String.raw`^(${PORT_WORD}\s*:?\s+|${PROTOCOL}\s*:?\s*(?:${PORT_WORD}\s*)?)?(${SPECS})(?:\s*(?:[-–—:：=→|,(（]|->|is\b|for\b|用于)\s*(.*)|\s+(.*))?$`,
	'i',
);
/** "Jellyfin: 8096", "Web UI - http://nas:8080", "SSH on port 22", "Plex (32400/tcp)". */
const NAME_FIRST = new RegExp(
	String.raw`^(.{1,80}?)\s*(?:[:：=→|(（]|->|\s[-–—→]\s|\bon\b|\buses\b|\blistens on\b)\s*(?:${PORT_WORD}\s*:?\s*)?((?:${PROTOCOL}\s*:?\s*)?${SPECS})\s*[)）]?\s*(?:[-–—,;(].*)?$`,
	'i',
);
/** Nobody means anything else by these. */
const SURE =
	/\d\/(?:tcp|udp)\b|\d{2,5}\s+(?:tcp|udp)\b|\b(?:tcp|udp)[\s/:]*\d|\bports?\b\s*:?\s*\d|\d\s*\((?:tcp|udp)|`\d{2,5}`|(?:^|\D):\d{2,5}\b|:\d{3,5}\b|端口\s*\d/i;
const HEADING = /\bports?\b|端口|連接埠|puertos|portas|ポート|포트|порты/i;
/** The digits of addresses do not count as ports. */
const ADDRESSES = /(?:\d{1,3}\.){3}\d{1,3}|[\da-f]{0,4}:[\da-f:]+/gi;

interface Entry {
	readonly ports: string;
	readonly name: string;
}

/** Lists with bullets or numbers, as notes have them: a port and who it is for on each line. */
export const PORT_LIST: Format = {
	id: 'list',
	name: 'List of ports',
	example: '- `443/tcp`: nginx\n- `51820/udp`: WireGuard',
	recognise(lines) {
		const items = lines.flatMap((line, at) =>
			isParent(line, lines[at + 1]) ? [] : (ITEM.exec(line)?.[1] ?? []),
		);
		const isTitled = isTitledIn(lines);
		const entries = items.filter((item) => readItem(item, isTitled) || isStruckOut(item));
		if (!entries.length || entries.length * 3 < items.length * 2) return 0;
		const isSure = entries.some((item) => SURE.test(item));
		if (items.length * 2 < lines.length && !isTitled) return 0;
		// Compose has such a list below such a key.
		const isKey = hasLine(lines, /^\s*ports:\s*$/);
		if (isSure || (isTitled && entries.length > 1)) return isKey ? 0.45 : 0.62;
		const isPlausible = entries.every((item) =>
			/^\D*\d{2,5}\D*$/.test(item.replace(/[`*]/g, '')),
		);
		return isPlausible && entries.length > 1 && entries.length === items.length ? 0.4 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		const { lines } = ledger;
		const isTitled = isTitledIn(lines);
		let parent = { name: '', indent: 0 };
		yield* eachLine(ledger, (text, line) => {
			const [, item = ''] = ITEM.exec(text) ?? [];
			if (!item) {
				const isTitle = /^\s*#{1,6}\s|[:：]\s*$/.test(text) && HEADING.test(text);
				if (isTitle && ITEM.test(nextLine(lines, line))) ledger.understand(line);
				return;
			}
			if (isStruckOut(item)) return void findings.put(line, 'struck-out');
			const indent = text.search(/\S/);
			if (indent <= parent.indent) parent = { name: '', indent: 0 };
			const entry = readItem(item, isTitled);
			if (!entry && isParent(text, nextLine(lines, line))) {
				parent = { name: nameIn(plain(item)), indent };
				return ledger.understand(line);
			}
			if (!entry) {
				if (!/\d/.test(item))
					findings.put(line, /\$\{?\w/.test(item) ? 'unset-variable' : 'no-number');
				return;
			}
			for (const found of readPortCell(entry.ports, '')) {
				const name = entry.name || parent.name;
				findings.put(
					line,
					typeof found === 'string'
						? found
						: { ...found, ...(name && { process: name }) },
				);
			}
		});
	},
};

/** Whether a line besides the items mentions ports, or one of them has its protocol. */
function isTitledIn(lines: readonly string[]): boolean {
	return lines.some((line) =>
		ITEM.test(line) ? /\d\/(?:tcp|udp)\b/i.test(line) : line.length < 100 && HEADING.test(line),
	);
}

/** Whether an item has no number itself, but items further in below it. */
function isParent(text: string, next = ''): boolean {
	return (
		!/\d/.test(text.replace(ADDRESSES, '')) &&
		ITEM.test(text) &&
		ITEM.test(next) &&
		next.search(/\S/) > text.search(/\S/)
	);
}

function nextLine(lines: readonly string[], line: number): string {
	return lines.slice(line, line + 3).find((text) => text.trim()) ?? '';
}

function isStruckOut(item: string): boolean {
	return /^~~.*~~$/.test(item.trim()) && /\d/.test(item);
}

function readItem(whole: string, isTitled: boolean): Entry | null {
	const item = toAscii(plain(whole));
	if (isConnectorName(item) || /^\d+(?:\.\d+)+(?:\s|$)/.test(item)) return null;
	const isMarked = /^[`*_]+\d/.test(whole);
	const [, word = '', ports = '', told, beside] = PORT_FIRST.exec(item) ?? [];
	// A number with words behind it may count them: "3 apples".
	const isMeant =
		isTitled ||
		word !== '' ||
		told !== undefined ||
		beside === undefined ||
		isMarked ||
		SURE.test(item);
	if (ports && isMeant && isPortNumber(ports)) {
		const [, protocol = ''] = new RegExp(`(${PROTOCOL})`, 'i').exec(word) ?? [];
		return { ports: `${protocol} ${ports}`.trim(), name: nameIn(told ?? beside ?? '') };
	}
	const [, name = '', named = ''] = NAME_FIRST.exec(item) ?? [];
	if (named && isPortNumber(named) && /\p{L}/u.test(name))
		return { ports: named, name: nameIn(name) };
	return null;
}

/** Dates, times, versions and amounts have such numbers as well. */
function isPortNumber(text: string): boolean {
	if (/^(?:19|20)\d\d-\d\d/.test(text) || /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text)) return false;
	return /\d/.test(text);
}

/** The name before a remark: "nginx (the proxy)" is nginx. */
function nameIn(text: string): string {
	return text
		.replace(/^[\s:–—-]+/, '')
		.replace(/\s*[(（].*$/, '')
		.replace(/[\s.,;)）]+$/, '')
		.slice(0, 80);
}

/** A text without emphasis, code marks and links. */
function plain(text: string): string {
	return text
		.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
		.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/[`*]|__|==/g, '')
		.trim();
}
