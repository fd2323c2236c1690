import { parseAddress } from '../domain/address';
import type { Format } from './format';
import { eachLine } from './ledger';
import { Scan, type ScannedPort } from './nmap-host';

/** One tag with its attributes; entities of a document type are never looked at. */
const TAG = /<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = {
	...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" },
};

/** nmap's XML (-oX). Its tags do not go over lines. */
export const NMAP_XML: Format = {
	id: 'nmap-xml',
	name: 'nmap -oX',
	example:
		'<nmaprun><host><address addr="192.168.1.10" addrtype="ipv4"/><ports>' +
		'<port protocol="tcp" portid="22"><state state="open"/></port></ports></host></nmaprun>',
	recognise: (lines) =>
		lines.some((line) => /<nmaprun\b|<port protocol="\w+" portid=/.test(line)) ? 1 : 0,
	*read(ledger) {
		const scan = new Scan(ledger);
		let address = '';
		let name = '';
		let ports: ScannedPort[] = [];
		let port: ScannedPort | null = null;
		const endHost = () => {
			const host = { name: name || address, address: parseAddress(address) };
			for (const each of ports) scan.port(host, each);
			[address, name, ports] = ['', '', []];
		};
		yield* eachLine(ledger, (text, line) => {
			// What is between tags is for people.
			ledger.understand(line);
			for (const [, closes, tag = '', body = ''] of text.matchAll(TAG)) {
				const get = attributesOf(body);
				if (closes && tag === 'host') endHost();
				else if (closes && tag === 'port' && port) {
					ports.push(port);
					port = null;
				} else if (closes) continue;
				else if (tag === 'address' && get('addrtype') !== 'mac') address ||= get('addr');
				else if (tag === 'hostname') name ||= get('name');
				else if (tag === 'port') {
					const [number, protocol] = [Number(get('portid')), get('protocol')];
					port = { port: number, protocol, state: '', product: '', line };
				} else if (tag === 'state' && port) port = { ...port, state: get('state') };
				else if (tag === 'service' && port) port = { ...port, product: get('product') };
			}
		});
		endHost();
		scan.end();
	},
};

function attributesOf(body: string): (name: string) => string {
	const found = new Map<string, string>();
	for (const [, name = '', double, single = ''] of body.matchAll(ATTRIBUTE)) {
		const text = (double ?? single).replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
		found.set(name, text);
	}
	return (name) => found.get(name) ?? '';
}
