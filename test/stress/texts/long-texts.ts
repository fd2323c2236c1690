/**
 * Long texts of few letters, each of about so many characters: what slow scanners stumble over is
 * one piece again and again, on one line or on very many, closed by nothing or by the wrong thing.
 */
export interface LongText {
	readonly name: string;
	readonly of: (length: number) => string;
}

/** What lines are made of. */
export const PIECES = [
	'"',
	"'",
	'`',
	'a',
	'1',
	'443',
	' ',
	'\t',
	'\n',
	'\r',
	':',
	'-',
	'.',
	',',
	'/',
	'|',
	'\\',
	'#',
	'=',
	'*',
	'_',
	'~',
	'>',
	'(',
	'[',
	'{',
	'<',
	'$',
	'&',
	'%',
	'端口',
	'数',
	'\u0301',
	'\u0000',
	'\u202e',
	'\ud83d',
	'::',
	'->',
	'${',
	'[[',
	'{{',
	'<a ',
	'<port ',
	'<!--',
	'&a ',
	'*a ',
	'- ',
	'> ',
	'? ',
	'a:',
	'a: ',
	'a=',
	'a.',
	'a@',
	'a/',
	'/a',
	'1 ',
	'1.',
	'1,',
	'1-',
	'1:',
	'1|',
	'1/',
	'80 ',
	'80, ',
	'80-',
	'80 and ',
	'80:80 ',
	'8080:80,',
	'443/tcp ',
	'443/tcp+',
	'0-65535 ',
	'port ',
	'ports ',
	'port: ',
	'port 80 ',
	'port 8080 and ',
	'port:443',
	'`port:443` ',
	'端口 80 ',
	'端口 80 和 ',
	'tcp ',
	'tcp/',
	'tcp 80 ',
	'udp/53 ',
	'listening on ',
	'listen on port ',
	'forward port ',
	'ssh (22) ',
	'localhost:',
	'localhost:8080 ',
	'127.0.0.1:',
	'127.0.0.1:80 ',
	'10.0.0.1 80 ',
	'[::1]:80 ',
	'http://a.b:8080/',
	'-p ',
	'-p 80:80 ',
	'--port=80 ',
	'nc -l ',
	'ufw allow 22,',
	'docker run ',
	'docker ',
	'users:(("a",pid=1,fd=2)) ',
	'0.0.0.0:80->80/tcp, ',
	'LISTEN 0 128 ',
	'tcp 0 0 0.0.0.0:22 ',
	'Host: 1.1.1.1 () Ports: ',
	'22/open/tcp//ssh///, ',
	'80/tcp open http ',
	'EXPOSE 80 ',
	'FROM a AS b ',
	'<<EOF ',
	'ENV a=b ',
	'LocalPort ',
	'a.socket ',
	'\u001b[31m',
	'\u001b[',
	'0000 0001 ',
	'(a',
	'=> ',
	'@127.0.0.1#53(',
	'eq 80 ',
	'static tcp ',
	'permit tcp ',
	'grep ',
	'ss -t grep ',
] as const;

/** Pieces that are worth a line of their own. */
export const LINES = [
	'a: 1',
	'- 443',
	'  - 443',
	'a:',
	'port: 443',
	'443',
	'443 a',
	'a: 443, 53/udp',
	'packets: [443]',
	'- port 80',
	'1. port 80',
	'> port 80',
	'| 443 | a |',
	'|443|',
	'| --- |',
	'```port',
	'```',
	'~~~',
	'---',
	'# Drawing',
	'```json',
	'"',
	'"a',
	'443,tcp,a',
	'"443,tcp',
	'port,protocol',
	'services:',
	'    ports:',
	'FROM a',
	'EXPOSE 80',
	'RUN <<EOF',
	'a \\',
	'docker run -p 80:80 a \\',
	'docker run "',
	'tcp LISTEN 0 128 0.0.0.0:80 0.0.0.0:*',
	'tcp LISTEN 0 128',
	'users:(("a",pid=1,fd=2))',
	'tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 1/a',
	'a 1 b 3u IPv4 1 0t0 TCP *:80 (LISTEN)',
	'22/tcp open ssh',
	'Nmap scan report for a',
	'PORT STATE SERVICE',
	'<port protocol="tcp" portid="22"><state state="open"/></port>',
	'<host><address addr="1.1.1.1"/>',
	'LocalAddress LocalPort',
	'LocalPort : 80',
	'[::]:22 ssh.socket ssh.service',
	'0123456789ab nginx "a" now Up 0.0.0.0:80->80/tcp web',
	'CONTAINER ID IMAGE PORTS NAMES',
	'NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE',
	'ssh 22/tcp',
	'apiVersion: v1',
	'a: &a {b: *a}',
	'<<: *a',
	'host: a',
	'seed: 1',
	'limit: 5',
	'__proto__: 443',
	'Ports: 8080, 9090',
	'\tport 80',
] as const;

const repeated = (piece: string, length: number) =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** One line with nothing but the piece. */
const onOneLine = PIECES.map((piece) => ({
	name: `${JSON.stringify(piece)} on one line`,
	of: (length: number) => repeated(piece, length),
}));

/** Many lines, each a little different, as a program would not be told by the first of them. */
const onManyLines = LINES.map((line) => ({
	name: `${JSON.stringify(line)} on each line`,
	of: (length: number) => repeated(`${line}\n`, length),
}));

/** Deeper and deeper, closed or not. */
const nested = (
	[
		['[', ']'],
		['{"a":', '}'],
		['<a>', '</a>'],
		['(', ')'],
		['${a:-', '}'],
		['{a: ', '}'],
		['"', '"'],
	] as const
).map(([open, close]) => ({
	name: `nested ${open}${close}`,
	of: (length: number) => {
		const depth = Math.floor(length / (open.length + close.length));
		return open.repeat(depth) + close.repeat(depth);
	},
}));

const others: readonly LongText[] = [
	{
		name: 'deeper on each line',
		// Its length grows with the square of its lines.
		of: (length) => {
			const rows = Math.floor(Math.sqrt(2 * length));
			return Array.from({ length: rows }, (_, row) => `${' '.repeat(row)}a:`).join('\n');
		},
	},
	{
		name: 'other keys',
		of: (length) =>
			Array.from(
				{ length: Math.ceil(length / 10) },
				(_, at) => `k${at}: ${10_000 + (at % 50_000)}`,
			)
				.join('\n')
				.slice(0, length),
	},
	{
		name: 'other anchors',
		of: (length) =>
			Array.from({ length: Math.ceil(length / 24) }, (_, at) =>
				`k${at}: &a${at} [*a${at - 1}, *a${at - 1}]`.padEnd(23),
			)
				.join('\n')
				.slice(0, length),
	},
	{
		name: 'other numbers on one line',
		of: (length) =>
			Array.from({ length: Math.ceil(length / 6) }, (_, at) => at % 65536)
				.join(' ')
				.slice(0, length),
	},
	{
		name: 'other ports on each line',
		of: (length) =>
			Array.from({ length: Math.ceil(length / 10) }, (_, at) => `port ${at % 65536}`)
				.join('\n')
				.slice(0, length),
	},
	{
		name: 'other names',
		of: (length) =>
			Array.from({ length: Math.ceil(length / 7) }, (_, at) => `zq${at.toString(36)}`)
				.join('\n')
				.slice(0, length),
	},
];

/** All of them. */
export const LONG_TEXTS: readonly LongText[] = [...onOneLine, ...onManyLines, ...nested, ...others];
