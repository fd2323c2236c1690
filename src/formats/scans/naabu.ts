import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readScannedHost, Scan } from './nmap-host';
import { hasLine } from '../text/lines';

const ROW =
	/^\s*(?:\[([\da-f:]+)\]|((?:\d{1,3}\.){3}\d{1,3}|(?=[\w.-]*[a-z])[\w-]+(?:\.[\w-]+)*|[\da-f]*:[\da-f:]+)):(\d{1,5})(?:\/(tcp|udp))?\s*$/i;
const LOG = /^\s*\[(?:INF|WRN|ERR|DBG|FTL)\]/;
const JSON_ROW = /^\s*\{(?=.*"(?:ip|host)"\s*:)(?=.*"port"\s*:)/;
const CSV_HEADING = /^\s*host,ip,port(?:,|\s*$)/;
const BANNER = /^[\s_/\\|.\-'`()]*$|projectdiscovery\.io/;

/** naabu: a host and a port on each line, or its JSON. */
export const NAABU: Format = {
	id: 'naabu',
	name: 'naabu',
	example: '192.168.1.10:22\n192.168.1.10:443',
	recognise(lines) {
		const rows = lines.filter((line) => ROW.test(line)).length;
		const logs = lines.some((line) => LOG.test(line) || /projectdiscovery/.test(line));
		if (lines.some((line) => JSON_ROW.test(line) && !/"proto"\s*:/.test(line))) return 0.9;
		if (hasLine(lines, CSV_HEADING)) return 0.92;
		if (rows && logs) return 0.96;
		return rows > 0 && rows === lines.length ? 0.6 : 0;
	},
	*read(ledger) {
		const scan = new Scan(ledger);
		const put = (host: string, port: string, protocol: string, line: number, name = '') => {
			const scanned = readScannedHost(name && name !== host ? `${name} (${host})` : host);
			scan.see(scanned);
			scan.put(scanned, {
				port: Number(port),
				protocol: protocol || 'tcp',
				state: 'open',
				product: '',
				line,
			});
		};
		const isCsv = hasLine(ledger.lines, CSV_HEADING);
		yield* eachLine(ledger, (text, line) => {
			const [, v6, host, port, protocol = ''] = ROW.exec(text) ?? [];
			if (port) return put(v6 ?? host ?? '', port, protocol.toLowerCase(), line);
			if (JSON_ROW.test(text)) {
				const value = (key: string) =>
					new RegExp(`"${key}"\\s*:\\s*"?([^",}\\s]+)`).exec(text)?.[1] ?? '';
				const number = value('port') || value('Port');
				if (/^\d+$/.test(number))
					return put(
						value('ip') || value('host'),
						number,
						value('protocol').toLowerCase(),
						line,
						value('host'),
					);
			}
			const [name = '', ip = '', number = '', of = ''] = isCsv ? text.split(',') : [];
			if (/^\d+$/.test(number))
				return put(ip || name, number, /udp/i.test(of) ? 'udp' : 'tcp', line, name);
			if (LOG.test(text) || BANNER.test(text) || CSV_HEADING.test(text))
				ledger.understand(line);
		});
		yield* scan.end();
	},
};
