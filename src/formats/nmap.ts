import type { Format } from './format';
import { eachLine } from './ledger';
import { readScannedHost, Scan, type ScannedHost } from './nmap-host';
import { isAround } from './sockets';

const REPORT = /^\s*Nmap scan report for (.+)$/;
const HEADING = /^\s*PORT\s+STATE\s+SERVICE/;
const ROW = /^\s*(\d{1,5})\/(tcp|udp|sctp|ip)\s+([a-z|]+)\s+(\S+)(?:\s+(\S.*))?$/;
/** Reasons come before the version, where they were asked for. */
const REASON =
	/^(?:syn-ack|udp-response|no-response|conn-refused|reset|echo-reply)(?:\s+ttl\s+\d+)?\s*/;
/** What nmap says besides. */
const REMARK =
	/^\s*(?:#\s*)?(?:Starting Nmap|Nmap\s|Host is up|Not shown:|Other addresses|rDNS record|All \d+ |MAC Address:|Device type:|Running|OS |Too many|No exact|Network Distance|Service Info:|Service detection|Read data|Aggressive|TRACEROUTE|HOP\s|Host script|Note:|Warning|Initiating|Completed|Scanning|Discovered|Stats:|Some closed|Skipping|Uptime|TCP Sequence|IP ID|Increasing|NSE:|Raw packets|\d+ services? unrecogni|SF[-:]|CPE:|Retrying|Happy|Post-scan|Pre-scan)|^\s*\||^\s*\d+\s+(?:\.\.\.|[\d.]+ ms)|^=+/;

/** nmap's normal output, of one host or several. */
export const NMAP: Format = {
	id: 'nmap',
	name: 'nmap',
	example:
		'Nmap scan report for nas.local (192.168.1.10)\nPORT   STATE SERVICE\n22/tcp open  ssh',
	recognise(lines) {
		if (lines.some((line) => REPORT.test(line) || HEADING.test(line))) return 1;
		const rows = lines.filter(
			(line) => ROW.test(line) && /\s(?:open|closed|filtered)/.test(line),
		);
		return rows.length && rows.length * 2 >= lines.length ? 0.85 : 0;
	},
	*read(ledger) {
		const scan = new Scan(ledger);
		let host: ScannedHost = { name: '', address: null };
		yield* eachLine(ledger, (text, line) => {
			const [, report] = REPORT.exec(text) ?? [];
			if (report) {
				host = readScannedHost(report);
				return ledger.understand(line);
			}
			const [, port = '', protocol = '', state = '', , tail = ''] = ROW.exec(text) ?? [];
			if (port) {
				const product = productOf(tail.replace(REASON, ''));
				return scan.port(host, { port: Number(port), protocol, state, product, line });
			}
			const isPassedOver = HEADING.test(text) || REMARK.test(text) || isAround(text);
			if (isPassedOver) ledger.understand(line);
		});
		scan.end();
	},
};

/** "OpenSSH 9.2p1 Debian 2 (protocol 2.0)" is OpenSSH. */
function productOf(version: string): string {
	return version.split(/\s+(?=v?\d|\()/)[0]!.trim();
}
