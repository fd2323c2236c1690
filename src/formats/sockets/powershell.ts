import { parseAddress } from '../../domain/address';
import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import { columnsOf, rowOf, RULE, type Column } from './powershell-columns';
import { isAround } from '../text/prompt';
import { Sockets } from './sockets';
import { hasLine } from '../text/lines';

const PROPERTY = /^\s*(\w{1,60})\s*:(?:\s(.*))?$/;
/** Properties that no row of a table begins with. */
const OWN_PROPERTY = /^(?:Local|Remote)(?:Address|Port)$/;
/** Who is it: the first of these that a table has. */
const NAMES = ['ProcessName', 'Process', 'Name', 'Program', 'ProcName', 'App', 'Command'];
/** What says whose sockets follow. */
const TCP = /Get-NetTCPConnection|MSFT_NetTCPConnection/i;
const UDP = /Get-NetUDPEndpoint|MSFT_NetUDPEndpoint/i;

/**
 * Get-NetTCPConnection and Get-NetUDPEndpoint, as a table or a list, with whatever properties were
 * selected. UDP endpoints have neither State nor a remote end; where nothing but that could tell, an
 * address and a port alone are UDP, as that is what Get-NetUDPEndpoint prints.
 */
export const POWERSHELL: Format = {
	id: 'powershell',
	name: 'PowerShell Get-NetTCPConnection',
	system: 'windows',
	example:
		'LocalAddress LocalPort RemoteAddress RemotePort State\n' +
		'------------ --------- ------------- ---------- -----\n' +
		'0.0.0.0      445       0.0.0.0       0          Listen',
	recognise(lines) {
		const isTable = lines.some(
			(line, at) =>
				isHeading(line) &&
				(RULE.test(lines[at + 1] ?? '') ||
					/^[^\t]*LocalAddress\s[^\t]*$/.test(line) ||
					/\b(?:RemotePort|OwningProcess|AppliedSetting)\b/.test(line)),
		);
		return isTable || hasLine(lines, /^\s*LocalPort\s*: ?\d/) ? 1 : 0;
	},
	*read(ledger) {
		const reader = new EndpointReader(ledger);
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
		reader.end();
	},
};

/** A table of PowerShell's has a column of local ports, in any place, and no commas. */
function isHeading(line: string): boolean {
	return /\bLocalPort\b/.test(line) && !/[,;|":\t]/.test(line.replace(/^[A-Za-z\t ]+$/, ''));
}

class EndpointReader {
	private readonly sockets: Sockets;
	private columns: readonly Column[] = [];
	/** The object of a list that is being read, and the line of its port. */
	private properties = new Map<string, string>();
	private portLine = 0;
	/** What the command, or the class of an object, said last. */
	private said: 'tcp' | 'udp' | '' = '';
	private lastLine = 0;

	constructor(private readonly ledger: Ledger) {
		this.sockets = new Sockets(ledger);
	}

	readLine(text: string, line: number): void {
		const isNext = line === this.lastLine + 1;
		this.lastLine = line;
		if (isAround(text)) {
			this.endObject();
			this.columns = [];
			if (TCP.test(text) || UDP.test(text)) this.said = TCP.test(text) ? 'tcp' : 'udp';
			return this.ledger.understand(line);
		}
		if (isHeading(text)) return this.begin(text, line);
		if (RULE.test(text)) return this.ledger.understand(line);
		const [, name, value = ''] = PROPERTY.exec(text) ?? [];
		const isRow = this.isRow(text) && !OWN_PROPERTY.test(name ?? '');
		if (isRow) this.put(rowOf(this.columns, text), line);
		else if (name) this.readProperty(name, value.trim(), line, isNext);
	}

	end(): void {
		this.endObject();
		this.sockets.flush();
	}

	private begin(text: string, line: number): void {
		this.endObject();
		this.columns = columnsOf(text, this.ledger.lines[line] ?? '');
		this.ledger.understand(line);
	}

	private isRow(text: string): boolean {
		if (!this.columns.length) return false;
		const row = rowOf(this.columns, text);
		return /^\d+$/.test(row.get('LocalPort') ?? '');
	}

	private readProperty(name: string, value: string, line: number, isNext: boolean): void {
		if (this.properties.has(name) || !isNext) this.endObject();
		this.properties.set(name, value);
		if (name === 'LocalPort') this.portLine = line;
		this.ledger.understand(line);
	}

	private endObject(): void {
		const { properties, portLine } = this;
		this.properties = new Map();
		if (properties.has('LocalPort')) this.put(properties, portLine);
	}

	private put(values: ReadonlyMap<string, string>, line: number): void {
		const state = values.get('State') ?? '';
		const isUdp = this.isUdp(values);
		const remote = values.get('RemotePort');
		if (!isUdp) {
			if (/^(?:Bound|Closed)$/i.test(state)) return this.sockets.skip(line, 'closed');
			const waits = state ? /^(?:Listen|2)$/i.test(state) : !remote || remote === '0';
			if (!waits) return this.sockets.skip(line, 'connection');
		}
		const port = values.get('LocalPort') ?? '';
		const address = parseAddress(values.get('LocalAddress') ?? '*');
		const socket = /^\d{1,9}$/.test(port) ? { address, port: Number(port) } : null;
		const process = NAMES.map((name) => values.get(name)).find(Boolean);
		this.sockets.listen(isUdp ? 'udp' : 'tcp', socket, line, process);
	}

	private isUdp(values: ReadonlyMap<string, string>): boolean {
		const own = ['CimClass', 'CreationClassName', 'Protocol']
			.map((name) => values.get(name) ?? '')
			.join(' ');
		if (UDP.test(own) || /\bUDP\b/i.test(own)) return true;
		const names = this.columns.length
			? this.columns.map(({ name }) => name)
			: [...values.keys()];
		const isTcp = TCP.test(own) || names.includes('State') || names.includes('RemotePort');
		if (isTcp) return false;
		if (this.said) return this.said === 'udp';
		return names.every((name) => /^Local(?:Address|Port)$/.test(name));
	}
}
