import { parseAddress } from '../../domain/address';
import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import { Scan, type ScannedPort } from './nmap-host';
import { TagReader, type Tag } from './xml-tags';
import { hasLine } from '../text/lines';

/** nmap's XML (-oX), and masscan's. */
export const NMAP_XML: Format = {
	id: 'nmap-xml',
	name: 'nmap -oX',
	example:
		'<nmaprun><host><address addr="192.168.1.10" addrtype="ipv4"/><ports>' +
		'<port protocol="tcp" portid="22"><state state="open"/></port></ports></host></nmaprun>',
	recognise: (lines) => (hasLine(lines, /<nmaprun\b|<port\b[^>]{0,80}\bportid=/) ? 1 : 0),
	*read(ledger) {
		const reader = new ScanTags(ledger);
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
		yield* reader.end();
	},
};

class ScanTags {
	private readonly tags = new TagReader();
	private readonly scan: Scan;
	private isWithin = false;
	private isHost = true;
	private address = '';
	private name = '';
	private ports: ScannedPort[] = [];
	private port: ScannedPort | null = null;

	constructor(private readonly ledger: Ledger) {
		this.scan = new Scan(ledger);
	}

	readLine(text: string, line: number): void {
		// What stands between a scan's tags, or in comments, is for people.
		const isWithin = this.isWithin || this.tags.isWithinOther;
		const tags = this.tags.tagsOf(text, line);
		for (const tag of tags) this.readTag(tag);
		const isMarkup = isWithin || this.isWithin || /^\s*</.test(text);
		if (isMarkup) this.ledger.understand(line);
	}

	*end(): Generator<void, void> {
		this.endHost();
		yield* this.scan.end();
	}

	private readTag(tag: Tag): void {
		const { name, closes, isEmpty, get, line } = tag;
		if (name === 'nmaprun' || name === 'host') this.isWithin = !closes || name === 'host';
		// What is found before the scan is said again with each host.
		if (name === 'hosthint') this.isHost = closes;
		else if (name === 'host') this.endHost();
		else if (closes) {
			if (name === 'port') this.endPort();
		} else if (name === 'address' && this.isHost) {
			if (get('addrtype') !== 'mac') this.address ||= get('addr');
		} else if (name === 'hostname' && this.isHost) this.name ||= get('name');
		else if (name === 'port') {
			this.endPort();
			const portid = get('portid');
			const port = /^\d{1,9}$/.test(portid) ? Number(portid) : NaN;
			this.port = { port, protocol: get('protocol'), state: '', product: '', line };
			if (isEmpty) this.endPort();
		} else if (name === 'state' && this.port) {
			this.port = { ...this.port, state: get('state') };
		} else if (name === 'service' && this.port) {
			const isRpc = get('rpcnum') !== '' || /\bRPC #\d/i.test(get('extrainfo'));
			const product = get('product') || (isRpc ? get('name') : '');
			this.port = { ...this.port, product, service: get('name') };
		}
	}

	private endPort(): void {
		if (this.port) this.ports.push(this.port);
		this.port = null;
	}

	private endHost(): void {
		this.endPort();
		const { address, name, ports } = this;
		const host = { name: name || address, address: parseAddress(address) };
		if (ports.length) this.scan.see(host);
		for (const port of ports) this.scan.put(host, port);
		this.address = '';
		this.name = '';
		this.ports = [];
	}
}
