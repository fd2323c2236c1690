import { describe, expect, it } from 'vitest';
import { readParts } from '../../src/formats/read-parts';
import { registry } from '../support/registry';
import { runToEnd } from '../../src/lib/run-to-end';
import { TABLE_KINDS } from './support/table-kinds';
import { toldBy } from './support/told';

const context = { portOfService: (name: string) => registry.resolveName(name)[0]?.first };

/** The formats of a text, then what each says, without the numbers of the lines. */
function read(text: string): string[] {
	const { parts } = runToEnd(readParts(text, context));
	return [
		parts.map(({ format }) => format.id).join('+'),
		...parts.flatMap(({ listing }) => toldBy(listing).map((line) => line.replace(/^\d+ /, ''))),
	];
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
	...TABLE_KINDS,
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
