import type { Format } from '../format';
import { eachLine } from '../ledger';
import { ofIpv6, readSocket } from './socket-address';
import { Sockets } from './sockets';
import { hasLine } from '../text/lines';

/** A field: the letter of what it is, and its value. */
const FIELD = /^([a-zA-Z])(.*)$/;
const END = /:(?:\d+|\*|[a-z][\w.+-]*)$/i;

/** `lsof -F`: a field on each line, for other programs. */
export const LSOF_FIELDS: Format = {
	id: 'lsof-fields',
	name: 'lsof -F',
	example: 'p1042\ncnginx\nf6\ntIPv4\nPTCP\nn*:80\nTST=LISTEN',
	recognise(lines) {
		const isFields = lines.every(
			(line) => FIELD.test(line) || /^\s*[$#>]/.test(line) || /lsof/.test(line),
		);
		return isFields &&
			hasLine(lines, /^p\d+$/) &&
			hasLine(lines, /^n\S*:(?:\d+|\*|[a-z]\w*)/) &&
			hasLine(lines, /^(?:f|c|P|T)\S/)
			? 0.95
			: 0;
	},
	*read(ledger) {
		const sockets = new Sockets(ledger);
		let process = '';
		let file: {
			protocol: string;
			family: string;
			name: string;
			state: string;
			line: number;
		} | null = null;
		const begin = () => ({ protocol: '', family: '', name: '', state: '', line: 0 });
		const end = () => {
			if (file?.name) put(file, process, sockets);
			file = null;
		};
		yield* eachLine(ledger, (text, line) => {
			const [, field = '', value = ''] = FIELD.exec(text) ?? [];
			if (!field || /\s/.test(field)) return;
			if (field === 'p') {
				end();
				process = '';
			} else if (field === 'f' || (field === 'n' && file?.name)) end();
			if (field === 'c') process = value;
			else if ('PtnTf'.includes(field)) {
				file ??= begin();
				if (field === 'P') file.protocol = value.toLowerCase();
				else if (field === 't') file.family = value;
				else if (field === 'T' && value.startsWith('ST=')) file.state = value.slice(3);
				else if (field === 'n') Object.assign(file, { name: value, line });
			}
			if (/^[pcfPtnTguRLdDsoiaAlkKmMNGSxrz]/.test(text) && !/\s\S+\s\S+\s/.test(text))
				ledger.understand(line);
		});
		end();
		sockets.flush();
	},
};

function put(
	{
		protocol,
		family,
		name,
		state,
		line,
	}: { protocol: string; family: string; name: string; state: string; line: number },
	process: string,
	sockets: Sockets,
): void {
	if (name.includes('->')) return sockets.skip(line, 'connection');
	const [place = '', told = ''] = name.split(/\s+/);
	const isNet = END.test(place) || /^IPv[46]$/.test(family);
	// Without a field of its own, the command asked for TCP.
	const transport = protocol || (isNet ? 'tcp' : '');
	if (!isNet || (transport !== 'tcp' && transport !== 'udp'))
		return sockets.skip(line, 'other-protocol');
	const own = state || told.replace(/[()]/g, '');
	if (transport === 'tcp' && own && own !== 'LISTEN') return sockets.skip(line, 'closed');
	const socket = readSocket(family === 'IPv6' ? ofIpv6(place) : place);
	const all = family === 'IPv4' ? '0.0.0.0' : family === 'IPv6' ? '::' : '*';
	const isAll = socket?.address === '*' && !socket.boundName;
	sockets.listen(transport, isAll ? { ...socket, address: all } : socket, line, process);
}
