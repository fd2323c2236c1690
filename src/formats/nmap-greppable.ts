import type { Format } from './format';
import { eachLine } from './ledger';
import { readScannedHost, Scan } from './nmap-host';

const ROW = /^Host:\s+(\S+)\s+\(([^)]*)\)(.*)$/;
const PORTS = /\tPorts:\s*([^\t]*)/;

/** nmap's greppable output (-oG): a host on each line. */
export const NMAP_GREPPABLE: Format = {
	id: 'nmap-greppable',
	name: 'nmap -oG',
	example: 'Host: 192.168.1.10 (nas.local)\tPorts: 22/open/tcp//ssh///, 80/closed/tcp//http///',
	recognise: (lines) => (lines.some((line) => ROW.test(line)) ? 1 : 0),
	*read(ledger) {
		const scan = new Scan(ledger);
		yield* eachLine(ledger, (text, line) => {
			if (/^\s*#/.test(text)) return ledger.understand(line);
			const [, address = '', name = '', rest = ''] = ROW.exec(text) ?? [];
			if (!address) return;
			ledger.understand(line);
			const host = readScannedHost(name ? `${name} (${address})` : address);
			// Number, state, protocol, owner, service, RPC info, version, with slashes between.
			for (const part of PORTS.exec(rest)?.[1]?.split(/,\s+/) ?? []) {
				const [port = '', state = '', protocol = '', , , , version = ''] = part
					.trim()
					.split('/');
				if (!/^\d{1,5}$/.test(port)) continue;
				const product = version.split(/\s+(?=v?\d|\()/)[0]!.trim();
				scan.port(host, { port: Number(port), protocol, state, product, line });
			}
		});
		scan.end();
	},
};
