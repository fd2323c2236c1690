import { describe, expect, it } from 'vitest';
import { readParts } from '../../src/formats/read-parts';
import { loadRegistry } from '../../src/registry/load';
import { runToEnd } from '../../src/lib/run-to-end';
import { toldBy } from './support/told';

const registry = loadRegistry();
const context = { portOfService: (name: string) => registry.resolveName(name)[0]?.first };

/** The formats of a text, then what each says, without the numbers of the lines. */
function read(text: string): string[] {
	const { parts } = runToEnd(readParts(text, context));
	return [
		parts.map(({ format }) => format.id).join('+'),
		...parts.flatMap(({ listing }) => toldBy(listing).map((line) => line.replace(/^\d+ /, ''))),
	];
}

/** A Markdown table with rows under a heading. */
function md(heading: string, ...rows: readonly string[]): string {
	const rule = heading.replace(/[^|]+/g, ' --- ');
	return [heading, rule, ...rows].map((row) => `| ${row} |`).join('\n');
}

const COMPOSE = 'services:\n  web:\n    image: nginx\n    ports:\n      - "8080:80"';

/** The kinds of pasted texts that were read wrongly: each with cases of its own. */
const KINDS: readonly (readonly [kind: string, text: string, ...expected: string[]])[] = [
	[
		'A1',
		'docker run -d --name=j -e U=x `#optional` -p 8096:8096 img',
		'docker-run',
		'j *:8096->8096/tcp',
	],
	[
		'A1',
		'docker run -d \\\n  -e TZ=Etc/UTC `# your zone` \\\n  -p 53:53/udp `#DNS` \\\n  img',
		'docker-run',
		'img *:53->53/udp',
	],
	['A2', 'docker run –name web –p 8080:80 nginx', 'docker-run', 'web *:8080->80/tcp'],
	['A2', 'docker run –d −−name web —publish 81:80 nginx', 'docker-run', 'web *:81->80/tcp'],
	['A2', 'docker run -v <my SSL>:/s -p 28443:28443 img', 'docker-run', 'img *:28443->28443/tcp'],
	['A2', 'docker run nginx -p 8080:80', 'docker-run', 'after-image'],
	[
		'A2',
		'docker run -p 81:80 nginx --publish=8080:80',
		'docker-run',
		'nginx *:81->80/tcp',
		'after-image',
	],
	[
		'A3',
		'NAME IMAGE COMMAND SERVICE CREATED STATUS PORTS\n  web-1 nginx "nginx" web 2m ago Up 1m 0.0.0.0:80->80/tcp\n  db-1 pg "pg" db 2m ago Up 1m 0.0.0.0:5432->5432/tcp',
		'docker-ps',
		'web-1 0.0.0.0:80->80/tcp',
		'db-1 0.0.0.0:5432->5432/tcp',
	],
	[
		'A3',
		'NAMES     PORTS\n    proxy     0.0.0.0:80->80/tcp\n    cache     0.0.0.0:6379->6379/tcp',
		'docker-ps',
		'proxy 0.0.0.0:80->80/tcp',
		'cache 0.0.0.0:6379->6379/tcp',
	],
	[
		'A4',
		'f4a205f43869 nginx "nginx" now Up 0.0.0.0:80->80/tcp proxy 6.38kB (virtual 212MB)',
		'docker-ps',
		'proxy 0.0.0.0:80->80/tcp',
	],
	[
		'A4',
		'f4a205f43869   nginx   "nginx"   now   Up   0.0.0.0:81->80/tcp   edge   0B (virtual 1.2GB)',
		'docker-ps',
		'edge 0.0.0.0:81->80/tcp',
	],
	['B4', '80/tcp -> 0.0.0.0:8080 ', 'docker-ps', '0.0.0.0:8080->80/tcp'],
	[
		'B4',
		'  80/tcp -> 0.0.0.0:8080\n  53/udp -> [::]:53  # DNS',
		'docker-ps',
		'0.0.0.0:8080->80/tcp',
		':::53->53/udp',
	],
	[
		'B6',
		'\ufeffkind: Service\napiVersion: v1\nmetadata:\n  name: a\nspec:\n  ports:\n    - port: 80',
		'kubernetes',
		'a a *:80->80/tcp',
	],
	['C1', 'ports:\n  - "8080:80"', 'compose', '*:8080->80/tcp'],
	[
		'C1',
		'    ports:\n      - 127.0.0.1:5432:5432\n      - "${WEB:-81}:80"',
		'compose',
		'127.0.0.1:5432->5432/tcp',
		'*:81->80/tcp',
	],
	['C1', 'ports:\n  - target: 80\n    published: 8080', 'compose', '*:8080->80/tcp'],
	['C2', 'influxdb:\n  ports:\n    - "8086:8086"', 'compose', 'influxdb *:8086->8086/tcp'],
	[
		'C3',
		`> [!info] Ports\n> \`\`\`yaml\n${COMPOSE.replace(/^/gm, '> ')}\n> \`\`\``,
		'compose',
		'web *:8080->80/tcp',
	],
	[
		'C3',
		`1. First\n   ~~~yaml\n${COMPOSE.replace(/^/gm, '   ')}\n   ~~~\n2. Then`,
		'compose',
		'web *:8080->80/tcp',
	],
	[
		'C4',
		'Hello:\n{"kind":"Service","apiVersion":"v1","metadata":{"name":"a"},"spec":{"ports":[{"port":80}]}}',
		'kubernetes',
		'not-understood',
		'a a *:80->80/tcp',
	],
	[
		'C4',
		'Here it is.\n\n{\n  "apiVersion": "v1",\n  "kind": "Service",\n  "spec": { "ports": [{ "port": 443 }] }\n}\nThanks!',
		'kubernetes',
		'not-understood',
		'*:443->443/tcp',
		'not-understood',
	],
	['C5', 'Here is mine:\n\nFROM nginx\nEXPOSE 80', 'dockerfile', 'not-understood', '*:80/tcp'],
	['C5', '```dockerfile\nFROM nginx\nEXPOSE 80\n```', 'dockerfile', '*:80/tcp'],
	['C6', 'FROM node:20 AS b  # base\nEXPOSE 3000', 'dockerfile', 'b *:3000/tcp'],
	[
		'C8',
		'  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1068\n>   TCP    0.0.0.0:22             0.0.0.0:0              LISTENING       4\n',
		'netstat-windows',
		'0.0.0.0:135/tcp',
		'0.0.0.0:22/tcp',
	],
	[
		'C10',
		'Host: 192.168.1.10\tPorts: 22/open/tcp//ssh///',
		'nmap-greppable',
		'192.168.1.10:22/tcp',
	],
	[
		'C10',
		'NAME CLUSTER_IP EXTERNAL_IP PORT(S) SELECTOR AGE\nweb 10.0.0.5 <none> 80/TCP app=web 5d',
		'kubectl-services',
		'web 10.0.0.5:80/tcp',
	],
	[
		'C10',
		'LocalAddress\tLocalPort\tState\n------------\t---------\t-----\n0.0.0.0\t445\tListen',
		'powershell',
		'0.0.0.0:445/tcp',
	],
	// Tables.
	[
		'A5',
		md(
			'Port',
			'UDP 514',
			'514 (UDP)',
			'UDP 137-138',
			'TCP/UDP 88',
			'53/tcp,udp',
			'80, 443 (TCP)',
		),
		'markdown-table',
		'*:514/udp',
		'*:514/udp',
		'*:137-138/udp',
		'*:88/tcp',
		'*:88/udp',
		'*:53/tcp',
		'*:53/udp',
		'*:80/tcp',
		'*:443/tcp',
	],
	['A5', 'name,port\nsyslog,UDP 514', 'csv', 'syslog *:514/udp'],
	[
		'A6',
		'| Port | Device | VLAN |\n| --- | --- | --- |\n| 1 | Camera | 10 |\n| 2 | - | 20 |',
		'markdown-table',
		'connector',
		'connector',
	],
	[
		'A6',
		md('Port | Name', '**Port 1** | x', 'SFP+ 1 | y', 'MAIN 1–4 | z'),
		'markdown-table',
		'connector',
		'connector',
		'connector',
	],
	['A6', 'Port,Patch panel,Room\n1,A1,Office\n2,A2,Hall', 'csv', 'connector', 'connector'],
	[
		'A7',
		'| Port | Default (UDP) |\n| --- | --- |\n| Arma 3 Game | 2302 |',
		'markdown-table',
		'Arma 3 Game *:2302/udp',
	],
	[
		'A8',
		'| Port | Default |\n| --- | --- |\n| Game | 7777 |',
		'markdown-table',
		'Game *:7777/tcp',
	],
	[
		'A8',
		md('Service | Port', 'Mealie | `${MEALIE_PORT}`', 'Gone | none'),
		'markdown-table',
		'unset-variable',
		'no-number',
	],
	[
		'A9',
		md('Service | Port', 'a | localhost:8080', 'b | 10.0.0.1:81'),
		'markdown-table',
		'a 127.0.0.1:8080/tcp',
		'b 10.0.0.1:81/tcp',
	],
	[
		'A9',
		md('Service | Address', 'a | localhost:8080', 'b | nas.local:81'),
		'markdown-table',
		'a 127.0.0.1:8080/tcp',
		'b nas.local:81/tcp',
	],
	[
		'A10',
		md('Service | Port', '~~FE~~ | ~~30001~~', 'BE | 30002'),
		'markdown-table',
		'struck-out',
		'BE *:30002/tcp',
	],
	[
		'A12',
		'| Puerto | Estado | Servicio |\n| --- | --- | --- |\n| 22/tcp | open | ssh |\n| 23/tcp | cerrado | telnet |',
		'markdown-table',
		'ssh *:22/tcp',
		'closed',
	],
	[
		'B1',
		md('Port', '80/443', '9000/9001', 'TCP 3268 / 3269'),
		'markdown-table',
		'*:80/tcp',
		'*:443/tcp',
		'*:9000/tcp',
		'*:9001/tcp',
		'*:3268/tcp',
		'*:3269/tcp',
	],
	[
		'B2',
		md(
			'Name | Port | Status',
			'WireGuard | 51820 | ✅ Connected',
			'a | 1 | Finished',
			'b | 2 | Synced',
			'c | 3 | Waiting',
			'd | 4 | Defined',
			'e | 5 | Disconnected',
			'f | 6 | Async',
			'g | 7 | ESTABLISHED',
		),
		'markdown-table',
		'WireGuard *:51820/tcp',
		'a *:1/tcp',
		'b *:2/tcp',
		'c *:3/tcp',
		'd *:4/tcp',
		'e *:5/tcp',
		'f *:6/tcp',
		'connection',
	],
	[
		'B3',
		'| Name | URL | Port |\n| --- | --- | --- |\n| Web | `https://192.168.20.10:8971` | 8971/TCP |\n| NAS | me@192.168.20.11 | 22 |',
		'markdown-table',
		'Web 192.168.20.10:8971/tcp',
		'NAS 192.168.20.11:22/tcp',
	],
	['B5', md('Port', '*:8080', ':8081'), 'markdown-table', '*:8080/tcp', '*:8081/tcp'],
	...[
		'Puerto',
		'Porta',
		'Порт',
		'ポート',
		'埠',
		'포트',
		'LAN port',
		'Port Range',
		'Dest. Port',
		'Ports (TCP)',
		'Anschluss-Port',
	].map((heading) => ['C7', md(heading, '8123'), 'markdown-table', '*:8123/tcp'] as const),
	['C7', 'LocalAddr,LocalPort,传输层协议\n10.0.0.1,53,UDP', 'csv', '10.0.0.1:53/udp'],
	[
		'D',
		'tcp        0      0 myhost:bootpc           0.0.0.0:*               LISTEN',
		'netstat',
		'myhost:68/tcp',
	],
	['D', 'mysqld 99 me 3u IPv4 1 0t0 TCP mypc:3306 (LISTEN)', 'lsof', 'mysqld mypc:3306/tcp'],
	['D', 'tcp LISTEN 0 5 0.0.0.0:blackjack 0.0.0.0:*', 'ss', '0.0.0.0:1025/tcp'],
	['D', 'udp        0      0 0.0.0.0:rpc.portmapper  0.0.0.0:*', 'netstat', '0.0.0.0:111/udp'],
	[
		'D',
		'  TCP    0.0.0.0:135    0.0.0.0:0    LISTENING    1068 [svchost.exe]',
		'netstat-windows',
		'svchost.exe 0.0.0.0:135/tcp',
	],
	[
		'D',
		'tcp\u00a0\u00a0LISTEN\u00a00\u00a0128\u00a00.0.0.0:22\u00a00.0.0.0:*',
		'ss',
		'0.0.0.0:22/tcp',
	],
];

describe('texts that were read wrongly', () => {
	it.each(KINDS)('are read: %s %j', (_, text, ...expected) => {
		expect(read(text)).toEqual(expected);
	});
});
