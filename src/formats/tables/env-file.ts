import { interpolate, UNSET } from '../containers/interpolate';
import { plainValue } from '../env-values';
import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readPortNumbers } from '../port-numbers';
import { readBind } from '../servers/bind-address';

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*=\s*(.*?)\s*$/;
const PORT_KEY =
	/(?:^|_)PORTS?(?:_|\d*$)|(?:WEB|HTTPS?|DB|UI|APP|API|SERVER|HOST|LISTEN|SSH|TCP|UDP|GRPC)PORT$/i;
/** Where a server is told to listen, port and all. */
const BIND_KEY =
	/(?:^|_)(?:LISTEN|BIND|ADDR|ADDRESS|LISTEN_ADDR(?:ESS)?|BIND_ADDR(?:ESS)?|ENDPOINT)$/i;
const PLACE = /^(?:[\w.-]*|\[[\da-f:]+\]|\*)?:\d{1,5}$/i;

/** Settings like "WEB_PORT=8080" in a ".env" file. */
export const ENV_FILE: Format = {
	id: 'env',
	name: '.env',
	setsVariables: true,
	example: '# The web interface\nWEB_PORT=8080\nDB_PORT=5432',
	recognise(lines) {
		const code = lines.filter((line) => !/^\s*(?:#|$)/.test(line));
		const settings = code.filter((line) => ASSIGNMENT.test(line));
		const ports = settings.some((line) => isPortLine(line));
		return ports && settings.length >= code.length * 0.85 ? 0.72 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		const variables = new Map<string, string>();
		yield* eachLine(ledger, (text, line) => {
			if (/^\s*#/.test(text)) return ledger.understand(line);
			const [, key = '', raw = ''] = ASSIGNMENT.exec(text) ?? [];
			if (!key) return;
			ledger.understand(line);
			const value = interpolate(plainValue(raw), variables);
			if (variables.size < 5000) variables.set(key, value);
			const isPort = PORT_KEY.test(key);
			if (isPort) readPorts(key, value, line, findings);
			else if (BIND_KEY.test(key) && PLACE.test(value)) put(key, value, line, findings);
		});
	},
};

function isPortLine(line: string): boolean {
	const [, key = '', value = ''] = ASSIGNMENT.exec(line) ?? [];
	return (
		(PORT_KEY.test(key) && /\d|^["']?\$|^$/.test(value)) ||
		(BIND_KEY.test(key) && PLACE.test(plainValue(value)))
	);
}

function readPorts(key: string, value: string, line: number, findings: Findings): void {
	if (value.includes(UNSET)) return void findings.put(line, 'unset-variable');
	if (!/\d/.test(value)) return void findings.put(line, 'no-number');
	for (const each of value.split(/[,;\s]+/).filter(Boolean)) put(key, each, line, findings);
}

function put(key: string, value: string, line: number, findings: Findings): void {
	const [, place = '', word] = /^(.*?)(?:\/(tcp|udp))?$/i.exec(value) ?? [];
	const isUdp = (word ?? key).toLowerCase().includes('udp');
	const [, host, inside] = /^((?:[\d.]+:)?\d+(?:-\d+)?):(\d+)(?:-\d+)?$/.exec(place) ?? [];
	const found = readBind(host ?? place);
	const name = nameOf(key);
	const target = readPortNumbers(inside ?? '')?.first;
	if (typeof found === 'string') findings.put(line, found, value);
	else
		findings.put(line, {
			...found,
			protocol: isUdp ? 'udp' : 'tcp',
			...(name && { process: name }),
			...(target !== undefined && { target }),
			service: key,
		});
}

/** "MEALIE_PORT" is about mealie. */
function nameOf(key: string): string {
	const words = key
		.split('_')
		.filter(
			(word) =>
				word &&
				!/^(?:PORTS?|HOST|LISTEN|BIND|ADDR|ADDRESS|TCP|UDP|EXTERNAL|PUBLISHED|EXPOSED|SERVER|HTTP|HTTPS|EXPOSE|LOCAL)\d*$/i.test(
					word,
				),
		);
	return words.join(' ').toLowerCase();
}
