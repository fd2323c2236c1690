import { parseAddress } from '../domain/address';
import type { Format } from './format';
import { eachLine } from './ledger';
import { isAround, Sockets } from './sockets';

const HEADING = /^\s*LocalAddress +LocalPort\b/;
const RULE = /^[\s-]+$/;
const PROPERTY = /^\s*(\w+)\s*:\s*(.*)$/;

/**
 * Get-NetTCPConnection and Get-NetUDPEndpoint as a table or a list. Who has no State is a UDP
 * endpoint; a process is known by its number only.
 */
export const POWERSHELL: Format = {
	id: 'powershell',
	name: 'PowerShell Get-NetTCPConnection',
	example:
		'LocalAddress LocalPort RemoteAddress RemotePort State\n' +
		'------------ --------- ------------- ---------- -----\n' +
		'0.0.0.0      445       0.0.0.0       0          Listen',
	recognise(lines) {
		if (lines.some((line) => HEADING.test(line))) return 1;
		return lines.some((line) => /^\s*LocalPort\s*:/.test(line)) ? 1 : 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		let columns: string[] = [];
		let list = new Map<string, string>();
		let at = 0;
		const keep = (values: ReadonlyMap<string, string>, line: number) => {
			const state = values.get('State');
			const isUdp = state === undefined && !values.has('RemotePort');
			if (!isUdp && state !== 'Listen' && state !== '2') {
				return sockets.skip(line, state === 'Bound' ? 'closed' : 'connection');
			}
			const port = /^\d{1,9}$/.test(values.get('LocalPort') ?? '');
			const address = parseAddress(values.get('LocalAddress') ?? '');
			const socket = port ? { address, port: Number(values.get('LocalPort')) } : null;
			sockets.listen(isUdp ? 'udp' : 'tcp', socket, line);
		};
		const endList = () => {
			if (list.has('LocalPort')) keep(list, at);
			list = new Map();
		};
		yield* eachLine(ledger, (text, line) => {
			if (HEADING.test(text)) {
				columns = text.trim().split(/\s+/);
				return ledger.understand(line);
			}
			const [, name = '', value = ''] = PROPERTY.exec(text) ?? [];
			if (name && (!columns.length || name === 'LocalAddress')) {
				if (list.has(name)) endList();
				list.set(name, value.trim());
				if (name === 'LocalPort') at = line;
				return ledger.understand(line);
			}
			if (RULE.test(text) || isAround(text)) return ledger.understand(line);
			const cells = text.trim().split(/\s+/);
			if (!columns.length || cells.length < 2 || !parseAddress(cells[0]!)) return;
			keep(new Map(columns.map((column, index) => [column, cells[index] ?? ''])), line);
		});
		endList();
		sockets.flush();
	},
};
