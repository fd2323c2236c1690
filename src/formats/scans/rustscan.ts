import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readScannedHost } from './nmap-host';
import { ScanReader } from './nmap';

const OPEN = /^\s*Open \[?([\w.:%-]+?)\]?:(\d{1,9})\s*$/;
/** With --greppable. */
const LIST = /^\s*(\S+) -> \[((?:\d{1,9}\s*,?\s*)*)\]\s*$/;
/** Its banner, and what it says of itself. */
const REMARK =
	/^\s*(?:\[[~!>?*+-]\]|\.-{2,}|[|{}_'`.\-/\\\s=:;(),~^"oO0]+$|The Modern Day Port Scanner|RustScan|: https?:|-{3,}|={3,}|🌍|😵|Nmap\?|Please contribute|Real hackers|https?:\/\/|: .*:$)/u;

/** rustscan: the ports that it found, and the output of nmap below them. */
export const RUSTSCAN: Format = {
	id: 'rustscan',
	name: 'rustscan',
	goesOnAs: ['nmap'],
	example: 'Open 192.168.1.10:22\nOpen 192.168.1.10:80',
	recognise: (lines) =>
		lines.some((line) => OPEN.test(line) || (LIST.test(line) && /\d\]/.test(line))) ? 1 : 0,
	*read(ledger) {
		const reader = new ScanReader(ledger);
		yield* eachLine(ledger, (text, line) => {
			const [, host = '', port] = OPEN.exec(text) ?? [];
			const [, listed = '', ports] = LIST.exec(text) ?? [];
			if (port) reader.open(readScannedHost(host), Number(port), 'tcp', line);
			else if (ports !== undefined) {
				ledger.understand(line);
				for (const [each] of ports.matchAll(/\d+/g))
					reader.open(readScannedHost(listed), Number(each), 'tcp', line);
			} else {
				reader.readLine(text, line);
				if (REMARK.test(text)) ledger.understand(line);
			}
		});
		yield* reader.end();
	},
};
