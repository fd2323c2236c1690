import type { Format } from '../format';
import { eachLine } from '../ledger';
import { productOf, readScannedHost, Scan, type ScannedHost } from './nmap-host';

/** masscan says the time, too. */
const ROW = /^\s*(?:Timestamp: \d+\s+)?Host:\s+(\S{1,300})(?:\s+\(([^()\t]*)\))?(?=\s)(.*)$/;
/** Ports that a mail program has put on a line of their own. */
const MORE = /^\s*\d{1,5}\/[a-z|]+\/[a-z]+\//;
const PORTS = /(?:^|\s)Ports:\s*([^\t]*)/;

/** nmap's greppable output (-oG), and masscan's: a host on each line, with all of its ports. */
export const NMAP_GREPPABLE: Format = {
	id: 'nmap-greppable',
	name: 'nmap -oG',
	example: 'Host: 192.168.1.10 (nas.local)\tPorts: 22/open/tcp//ssh///, 80/closed/tcp//http///',
	recognise: (lines) =>
		lines.some((line) => ROW.test(line) && /\s(?:Ports|Status):/.test(line)) ? 1 : 0,
	*read(ledger) {
		const scan = new Scan(ledger);
		let host: ScannedHost | null = null;
		yield* eachLine(ledger, (text, line) => {
			if (/^\s*#/.test(text)) return ledger.understand(line);
			const [, address = '', name = '', rest = ''] = ROW.exec(text) ?? [];
			if (address) host = readScannedHost(name ? `${name} (${address})` : address);
			if (!host || (!address && !MORE.test(text))) return;
			ledger.understand(line);
			const ports = address ? PORTS.exec(rest)?.[1] : text;
			if (ports === undefined) return;
			scan.see(host);
			// Number, state, protocol, owner, service, RPC info, version, with slashes between.
			for (const part of ports.split(/,\s*(?=\d+\/)/)) {
				const [
					port = '',
					state = '',
					protocol = '',
					,
					service = '',
					rpc = '',
					version = '',
				] = part.trim().split('/');
				if (!/^\d{1,9}$/.test(port)) continue;
				const product = productOf(version.trim(), '') || (rpc && service);
				scan.put(host, { port: Number(port), protocol, state, product, service, line });
			}
		});
		yield* scan.end();
	},
};
