import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import { productOf, readScannedHost, Scan, type ScannedHost } from './nmap-host';
import { isNmapRemark } from './nmap-remark';
import { hasLine } from '../text/lines';

/** Versions before 5 call the ports interesting. */
const REPORT =
	/^\s*(?:Nmap scan report for|(?:Interesting|All [\d,]{1,9} scanned) ports on)\s+(\S.{0,400})$/;
const HEADING = /^\s*(?:PORT|PROTOCOL|Port|Protocol)\s+(?:STATE|State)\b/;
const STATES = 'open|closed|filtered|unfiltered|open\\|filtered|closed\\|filtered';
const ROW = new RegExp(`^\\s*(\\d{1,9})(?:/([a-z]{2,9}))?\\s+(${STATES})(?:\\s+(.*))?$`);
/** What a scan prints as soon as it knows, long before the table; masscan prints nothing else. */
const DISCOVERED = /^\s*Discovered open port (\d{1,9})\/([a-z]{2,9}) on (\S{1,80})/;
/** Of --reason: "syn-ack ttl 64", "admin-prohibited from 192.0.2.1". */
const REASON = /^\S+(?:\s+(?:ttl\s+\d+|from\s+\S+))*\s*/;

/** nmap's normal output, of one host or several; masscan's, too. */
export const NMAP: Format = {
	id: 'nmap',
	name: 'nmap',
	example:
		'Nmap scan report for nas.local (192.168.1.10)\nPORT   STATE SERVICE\n22/tcp open  ssh',
	recognise(lines) {
		const isReport = hasLine(lines, /^\s*Nmap scan report for/);
		if (isReport || hasLine(lines, HEADING)) return 1;
		if (lines.some((line) => REPORT.test(line) || DISCOVERED.test(line))) return 0.9;
		const rows = lines.filter((line) => ROW.exec(line)?.[2]).length;
		const others = lines.filter(isNmapRemark).length;
		return rows && (rows + others) * 2 >= lines.length ? 0.85 : 0;
	},
	*read(ledger) {
		const reader = new ScanReader(ledger);
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
		yield* reader.end();
	},
};

/** Reads nmap's normal output line by line. */
export class ScanReader {
	private readonly scan: Scan;
	private host: ScannedHost = { name: '', address: null };
	private heading = '';
	private readonly discovered: {
		host: ScannedHost;
		port: number;
		protocol: string;
		line: number;
	}[] = [];

	constructor(private readonly ledger: Ledger) {
		this.scan = new Scan(ledger);
	}

	readLine(text: string, line: number): void {
		const [, report] = REPORT.exec(text) ?? [];
		const [, port = '', protocol = '', state = '', tail = ''] = ROW.exec(text) ?? [];
		const [, early = '', of = '', on = ''] = DISCOVERED.exec(text) ?? [];
		if (report) this.begin(report, line);
		else if (port) {
			// A scan of protocols (-sO) has their numbers only.
			const [, service = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(tail) ?? [];
			const product = this.productIn(rest, service);
			const found = { protocol, state, product, service, line };
			this.scan.put(this.host, { port: Number(port), ...found });
		} else if (early) {
			const host = readScannedHost(on);
			this.discovered.push({ host, port: Number(early), protocol: of, line });
			this.ledger.understand(line);
		} else if (HEADING.test(text)) {
			this.heading = text;
			this.ledger.understand(line);
		} else if (isNmapRemark(text)) this.ledger.understand(line);
	}

	/** A port that something else has found open. */
	open(host: ScannedHost, port: number, protocol: string, line: number): void {
		this.scan.see(host);
		this.scan.put(host, { port, protocol, state: 'open', product: '', line });
	}

	/** A scan that was stopped has no tables: what was discovered is all there is. */
	*end(): Generator<void, void> {
		if (!this.heading) {
			for (const { host, ...port } of this.discovered) {
				this.scan.see(host);
				this.scan.put(host, { ...port, state: 'open', product: '' });
			}
		}
		yield* this.scan.end();
	}

	private begin(report: string, line: number): void {
		this.ledger.understand(line);
		// Of "192.168.1.7 [host down]" nothing follows.
		if (/\[host down/.test(report)) return;
		this.host = readScannedHost(report.replace(/:$/, ''));
		this.scan.see(this.host);
	}

	private productIn(rest: string, service: string): string {
		const hasReason = /\bREASON\b/i.test(this.heading);
		return productOf(hasReason ? rest.replace(REASON, '') : rest, service);
	}
}
