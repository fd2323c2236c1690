import { parseAddress } from '../../domain/address';
import type { Format } from '../format';
import { Sockets } from './sockets';
import { withoutProse } from '../yaml/prose';
import { itemsOf, textOf, valueAt, type YamlNode } from '../yaml/node';
import { readYaml } from '../yaml/read-yaml';
import { hasLine } from '../text/lines';

const OBJECTS_A_SLICE = 200;
/** What ConvertTo-Json makes of the state Listen. */
const LISTEN = /^(?:2|Listen)$/i;
const NAMES = ['ProcessName', 'Process', 'Name', 'Program', 'Command'];

/** Get-NetTCPConnection and Get-NetUDPEndpoint as ConvertTo-Json writes them. */
export const POWERSHELL_JSON: Format = {
	id: 'powershell-json',
	name: 'PowerShell ConvertTo-Json',
	system: 'windows',
	example: '[{ "LocalAddress": "0.0.0.0", "LocalPort": 445, "RemotePort": 0, "State": 2 }]',
	recognise: (lines) => (hasLine(lines, /"LocalPort"\s*:\s*"?\d/) ? 0.96 : 0),
	*read(ledger) {
		const rows = withoutProse(ledger.lines);
		const { documents, misread } = yield* readYaml(rows);
		const sockets = new Sockets(ledger);
		let count = 0;
		const said = ledger.lines.find((line) => /Get-Net(?:TCP|UDP)/i.test(line)) ?? '';
		for (const { root, first, last } of documents) {
			if (root.kind === 'scalar') continue;
			for (let line = first; line <= last; line++)
				if (rows[line - 1]?.trim() && !misread.has(line)) ledger.understand(line);
			const inner = valueAt(root, 'value');
			const all =
				root.kind === 'list'
					? itemsOf(root)
					: inner?.kind === 'list'
						? itemsOf(inner)
						: [root];
			for (const each of all) {
				if (++count % OBJECTS_A_SLICE === 0) yield;
				put(each, said, sockets);
			}
		}
		sockets.flush();
	},
};

/** `said` is the command, where the text has it. */
function put(node: YamlNode, said: string, sockets: Sockets): void {
	const port = valueAt(node, 'LocalPort');
	if (!port) return;
	const { line } = port;
	const stateNode = valueAt(node, 'State');
	const state =
		textOf(stateNode) ||
		textOf(valueAt(stateNode, 'Value')) ||
		textOf(valueAt(stateNode, 'value'));
	const remote = textOf(valueAt(node, 'RemotePort'));
	const own = ['CimClass', 'CreationClassName', 'Protocol'].map((key) => {
		const value = valueAt(node, key);
		return textOf(value) || textOf(valueAt(value, 'CimClassName'));
	});
	if (!own.join('')) own.push(/Get-Net(TCP|UDP)/i.exec(said)?.[1] ?? '');
	const isUdp =
		/UDP/i.test(own.join(' ')) ||
		(!state && !valueAt(node, 'RemotePort') && !/TCP/i.test(own.join(' ')));
	if (!isUdp) {
		if (/^(?:1|100|Closed|Bound)$/i.test(state)) return sockets.skip(line, 'closed');
		const waits = state ? LISTEN.test(state) : !remote || remote === '0';
		if (!waits) return sockets.skip(line, 'connection');
	}
	const text = textOf(port);
	const address = parseAddress(textOf(valueAt(node, 'LocalAddress')) || '*');
	const process = NAMES.map((name) => textOf(valueAt(node, name))).find(Boolean);
	sockets.listen(
		isUdp ? 'udp' : 'tcp',
		/^\d{1,9}$/.test(text) ? { address, port: Number(text) } : null,
		line,
		process,
	);
}
