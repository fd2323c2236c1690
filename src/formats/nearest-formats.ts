import type { Format } from './format';
import { FORMATS } from './formats';

/** A format that a text has something in common with, and what of it is missing. */
export interface NearFormat {
	readonly format: Format;
	/** What tells a text of the format, and the text has not. */
	readonly missing: readonly string[];
}

const MAX_LENGTH = 20_000;
const MAX_SHOWN = 3;
/** A text that has less than this part of a format's marks is something else. */
const LEAST_SHARE = 0.25;

/**
 * By what people tell a format: headings and words that are the same in every text of it. One with a
 * space behind it begins a line.
 */
const MARKS: Readonly<Record<string, readonly string[]>> = {
	ss: ['LISTEN', 'Local Address:Port', 'users:(('],
	netstat: ['LISTEN', 'Proto', 'Recv-Q', 'Foreign Address'],
	'netstat-windows': ['LISTENING', 'Proto', 'Local Address', 'Foreign Address'],
	lsof: ['COMMAND', 'PID', '(LISTEN)'],
	sockstat: ['COMMAND', 'PROTO', 'LOCAL ADDRESS'],
	nmap: ['Nmap scan report', 'PORT', 'STATE', 'SERVICE'],
	'nmap-greppable': ['Host:', 'Ports:'],
	'nmap-xml': ['<host', '<port', 'portid='],
	'docker-ps': ['CONTAINER ID', 'PORTS', '->'],
	'docker-inspect': ['"NetworkSettings"', '"HostPort"'],
	compose: ['services:', 'image:', 'ports:'],
	'docker-run': ['docker run', '-p'],
	dockerfile: ['FROM ', 'EXPOSE '],
	kubernetes: ['apiVersion:', 'kind: Service', 'targetPort:'],
	'kubectl-services': ['CLUSTER-IP', 'PORT(S)'],
	nginx: ['server {', 'server_name', 'listen '],
	haproxy: ['frontend ', 'backend ', 'bind '],
	traefik: ['entryPoints:', 'address:'],
	'systemd-unit': ['[Socket]', 'ListenStream='],
	powershell: ['LocalAddress', 'LocalPort', 'State'],
	'windows-firewall': ['Direction', 'Action', 'LocalPort'],
	'ufw-status': ['Action', 'From', 'ALLOW'],
	iptables: ['Chain ', 'target', 'prot', 'dpt:'],
	nft: ['table inet', 'chain ', 'dport'],
	firewalld: ['target:', 'interfaces:', 'services:', 'ports:'],
};

/** The formats that an unrecognised text is nearest to, at most three, by what tells them. */
export function nearestFormats(text: string): NearFormat[] {
	const own = text.slice(0, MAX_LENGTH).replace(/[^\S\n]+/g, ' ');
	return FORMATS.map((format) => {
		const marks = MARKS[format.id] ?? [];
		const missing = marks.filter((mark) => !stands(mark, own)).map((mark) => mark.trim());
		return { format, missing, share: marks.length && 1 - missing.length / marks.length };
	})
		.filter(({ share }) => share >= LEAST_SHARE)
		.sort((a, b) => b.share - a.share)
		.slice(0, MAX_SHOWN)
		.map(({ format, missing }) => ({ format, missing }));
}

/** Whether a text has a mark, and not as a part of another word. */
function stands(mark: string, text: string): boolean {
	for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
		const [before, behind] = [text.slice(Math.max(0, at - 2), at), text[at + mark.length]];
		const isBegun = mark.endsWith(' ')
			? /^$|\n ?$/.test(before)
			: !(/^\w/.test(mark) && /\w$/.test(before));
		if (isBegun && !(/\w$/.test(mark) && /\w/.test(behind ?? ''))) return true;
	}
	return false;
}
