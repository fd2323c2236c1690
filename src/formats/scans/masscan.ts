import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readScannedHost, Scan } from './nmap-host';
import { hasLine } from '../text/lines';

/** As it goes on, and with -oL and -oJ. */
const DISCOVERED = /^\s*Discovered open port (\d{1,9})\/([a-z]{2,9}) on (\S{1,80})\s*$/;
const LIST = /^\s*(open|closed|banner)\s+([a-z]{2,9})\s+(\d{1,9})\s+(\S{1,80})\s+\d+(?:\s.*)?$/;
const OBJECT = /"ip"\s*:\s*"([^"]+)"/;
const PORT =
	/\{[^{}]*"port"\s*:\s*(\d{1,9})\s*,\s*"proto"\s*:\s*"(\w+)"(?:[^{}]*"status"\s*:\s*"(\w+)")?/g;
const REMARK =
	/^\s*(?:#|Starting masscan|Initiating|Scanning \d|rate:|[[\],]\s*$|\{?\s*"?finished|-- forced)/;

/** masscan: what it discovers, its lists and its JSON. */
export const MASSCAN: Format = {
	id: 'masscan',
	name: 'masscan',
	example: '#masscan\nopen tcp 80 192.168.1.10 1700000000\n# end',
	recognise(lines) {
		const isOwn = hasLine(lines, /^\s*Starting masscan|\[\d+ ports?\/host\]/);
		if (isOwn && hasLine(lines, DISCOVERED)) return 1;
		if (hasLine(lines, /^\s*Nmap |^\s*Starting Nmap|Nmap scan report/)) return 0;
		if (hasLine(lines, LIST)) return 1;
		if (lines.some((line) => OBJECT.test(line) && /"proto"\s*:/.test(line))) return 1;
		const isJson = hasLine(lines, OBJECT) && hasLine(lines, /"proto"\s*:/);
		if (isJson) return 0.95;
		const isAlone = lines.every(
			(line) =>
				DISCOVERED.test(line) || !/^\s*(?:Initiating|Completed|Scanning .*\[)/.test(line),
		);
		return isAlone && hasLine(lines, DISCOVERED) ? 0.95 : 0;
	},
	*read(ledger) {
		const scan = new Scan(ledger);
		let ip = '';
		const put = (host: string, port: string, protocol: string, state: string, line: number) => {
			const scanned = readScannedHost(host);
			scan.see(scanned);
			scan.put(scanned, { port: Number(port), protocol, state, product: '', line });
		};
		yield* eachLine(ledger, (text, line) => {
			const [, port, protocol = '', host = ''] = DISCOVERED.exec(text) ?? [];
			if (port) return put(host, port, protocol, 'open', line);
			const [, state, proto = '', number = '', at = ''] = LIST.exec(text) ?? [];
			// What a service says for itself comes with its port.
			if (state === 'banner') return ledger.understand(line);
			if (state) return put(at, number, proto, state, line);
			ip = OBJECT.exec(text)?.[1] ?? ip;
			if (OBJECT.test(text)) ledger.understand(line);
			for (const [, each = '', of = '', is = 'open'] of text.matchAll(PORT))
				if (ip) put(ip, each, of, is, line);
			if (REMARK.test(text) || /^\s*["{}[\],]/.test(text)) ledger.understand(line);
		});
		yield* scan.end();
	},
};
