import { describe, expect, it } from 'vitest';
import { copied, diff, file, fitOf, told, wantedIn } from './support';

/** What each file asks for on a host that is full, the lines that change, and what has to stay. */
const FILES: readonly (readonly [
	name: string,
	ports: readonly string[],
	changed: readonly string[],
	staying?: readonly string[],
])[] = [
	[
		'web.txt',
		[
			'9 proxy 80/tcp taken nginx -> 8080',
			'10 proxy 443/tcp taken nginx -> 8443',
			'11 proxy 443/udp free -> 8443',
			'17 blog 2368/tcp free',
		],
		[
			'9 - "80:80"        # http | - "8080:80"        # http',
			"10 - '443:443' | - '8443:443'",
			'11 - 443:443/udp | - 8443:443/udp',
		],
	],
	[
		'anchors.txt',
		[
			'5 three 3000/tcp taken Grafana -> 3001',
			'12 one 8123/tcp taken Home Assistant -> 8124',
			'12 two 8123/tcp taken Home Assistant -> 9006',
			'21 three 9443/tcp taken Portainer -> 9444',
		],
		[
			'5 x-door: &door "3000:3000" | x-door: &door "3001:3000"',
			'21 - &own 9443:9443 | - &own 9444:9443',
		],
		['12 8123 shared', '12 8123 shared'],
	],
	[
		'env.txt',
		[
			'5 app 3000/tcp taken Grafana -> 3001',
			'6 app 0.0.0.0 8096/tcp taken Jellyfin -> 8097',
			'8 app 9443/tcp taken Portainer -> 9444',
			'9 app 8080/tcp free',
			'10 app 8123/tcp taken Home Assistant -> 8124',
		],
		[
			'5 - "${APP_PORT:-3000}:3000" | - "${APP_PORT:-3001}:3000"',
			'6 - ${BIND:-0.0.0.0}:${API_PORT-8096}:8096 | - ${BIND:-0.0.0.0}:${API_PORT-8097}:8096',
			'8 - "${METRICS:-${MON:-9443}}:9100" | - "${METRICS:-${MON:-9444}}:9100"',
		],
		['10 8123 not-written'],
	],
	[
		'env-file.txt',
		[
			'11 web 8096/tcp taken Jellyfin -> 8097',
			'12 web 127.0.0.1 5432/tcp taken postgres -> 5433',
		],
		[],
		['11 8096 not-written', '12 5432 not-written'],
	],
	[
		'long.txt',
		[
			'6 files 80/tcp taken nginx -> 8080',
			'11 files 127.0.0.1 443/tcp taken nginx -> 8443',
			'13 files 53/udp taken Pi-hole -> 8053',
			'14 files 7000-7002/tcp free',
			'18 files 3478/udp taken UniFi -> 3479',
		],
		[
			'6 published: "80" | published: "8080"',
			'11 published: 443 | published: 8443',
			'13 - {target: 53, published: "${DNS:-53}", protocol: udp} | - {target: 53, published: "${DNS:-8053}", protocol: udp}',
			"18 published: '3478' | published: '3479'",
		],
	],
	[
		'ranges.txt',
		[
			'5 media 3000-3002/tcp taken Grafana -> 4337',
			'6 media 27015-27020/udp taken Game server -> 27103',
			'7 media 127.0.0.1 30000-30010/udp free',
			'8 media 9090-9091/tcp free',
		],
		[
			'5 - "3000-3002:3000-3002" | - "4337-4339:3000-3002"',
			'6 - "27015-27020:27015-27020/udp" | - "27103-27108:27015-27020/udp"',
		],
	],
	[
		'profiles.txt',
		[
			'6 ollama-cpu 11434/tcp free',
			'11 ollama-gpu 11434/tcp free',
			'17 admin 8123/tcp taken Home Assistant -> 8124',
		],
		['17 - 8123:8080 | - 8124:8080'],
	],
	[
		'ipv6.txt',
		[
			'5 six ::1 5432/tcp free -> 5433',
			'6 six 127.0.0.1 5432/tcp taken postgres -> 5433',
			'7 six :: 443/tcp taken nginx -> 8443',
			'8 six 127.0.0.1 80/tcp taken nginx -> 8080',
			'9 six 192.168.1.11 8096/tcp taken Jellyfin -> 8097',
			'10 six 0.0.0.0 9000/tcp free',
			'11 six :: 9000/tcp free',
		],
		[
			'5 - "[::1]:5432:5432" | - "[::1]:5433:5432"',
			'6 - "127.0.0.1:5432:5432" | - "127.0.0.1:5433:5432"',
			'7 - "[::]:443:443" | - "[::]:8443:443"',
			'8 - "127.0.0.1:80:80" | - "127.0.0.1:8080:80"',
			'9 - "192.168.1.11:8096:8096" | - "192.168.1.11:8097:8096"',
		],
	],
	[
		'udp.txt',
		[
			'6 dns 53/tcp taken Pi-hole -> 8053',
			'7 dns 53/udp taken Pi-hole -> 8053',
			'11 turn 3478/tcp free -> 3479',
			'12 turn 3478/udp taken UniFi -> 3479',
			'16 speak 64738/tcp free',
			'17 speak 64738/udp free',
		],
		[
			'6 - "53:53/tcp" | - "8053:53/tcp"',
			'7 - "53:53/udp" | - "8053:53/udp"',
			'11 - 3478:3478 | - 3479:3478',
			'12 - 3478:3478/udp | - 3479:3478/udp',
		],
	],
	[
		'twice.txt',
		[
			'6 old 8081/tcp free',
			'10 new 8081/tcp twice line 6 -> 9006',
			'13 third 8081/tcp twice line 6 -> 9014',
			'13 third 8082/tcp free',
		],
		[
			'10 - "8081:80"   # copied from old | - "9006:80"   # copied from old',
			'13 ports: [ "8081:80", "8082:443" ] | ports: [ "9014:80", "8082:443" ]',
		],
	],
	[
		'host-mode.txt',
		[
			'4 homeassistant 8123/tcp? own Home Assistant',
			'4 homeassistant 5353/udp? free',
			'4 homeassistant 6053/tcp? free',
			'8 grafana 3000/tcp? own Grafana',
		],
		[],
	],
	[
		'itself.txt',
		[
			'5 jellyfin 8096/tcp own Jellyfin',
			'6 jellyfin 8920/tcp free',
			'10 photos 3000/tcp taken Grafana -> 3001',
		],
		['10 ports: ["3000:3000"] | ports: ["3001:3000"]'],
	],
	[
		'docker-run.txt',
		[
			'3 web 80/tcp taken nginx -> 8080',
			'3 web 443/tcp taken nginx -> 8443',
			'4 web 8096/tcp taken Jellyfin -> 8097',
			'7 y 127.0.0.1 3000/tcp taken Grafana -> 3001',
			'7 y 9443/tcp taken Portainer -> 9444',
			'7 y 8123/tcp taken Home Assistant -> 8124',
		],
		[
			'3 -p 80:80 -p "443:443" `#optional` \\ | -p 8080:80 -p "8443:443" `#optional` \\',
			'4 --publish=8096:8096/tcp \\ | --publish=8097:8096/tcp \\',
			'7 docker run -p127.0.0.1:3000:3000 --publish published=9443,target=9443 -p "${P:-8123}:80" x/y | docker run -p127.0.0.1:3001:3000 --publish published=9444,target=9443 -p "${P:-8124}:80" x/y',
		],
	],
	[
		'helm.txt',
		['6  30080/tcp taken kube-proxy -> 30081', '10 metrics 30090/tcp free'],
		[
			'6 nodePort: 30080   # must be free on every node | nodePort: 30081   # must be free on every node',
		],
	],
	[
		'kubernetes.txt',
		[
			'10 web 30080/tcp taken kube-proxy -> 30081',
			'22 edge 80/tcp taken nginx -> 8080',
			'23 edge 53/udp taken Pi-hole -> 8053',
		],
		[
			'10 nodePort: 30080 | nodePort: 30081',
			'22 hostPort: 80 | hostPort: 8080',
			'23 - {containerPort: 53, hostPort: 53, protocol: UDP} | - {containerPort: 53, hostPort: 8053, protocol: UDP}',
		],
	],
	[
		'unit.txt',
		[
			'6 cockpit 9443/tcp taken Portainer -> 9444',
			'7 cockpit 127.0.0.1 5432/tcp taken postgres -> 5433',
			'8 cockpit ::1 5432/tcp free -> 5433',
			'9 cockpit 3478/udp taken UniFi -> 3479',
			'10 cockpit 0.0.0.0 514/udp free',
		],
		[
			'6 ListenStream=9443 | ListenStream=9444',
			'7 ListenStream=127.0.0.1:5432 | ListenStream=127.0.0.1:5433',
			'8 ListenStream=[::1]:5432 | ListenStream=[::1]:5433',
			'9 ListenDatagram=3478 | ListenDatagram=3479',
		],
	],
	[
		'quadlet.txt',
		[
			'8 web 80/tcp taken nginx -> 8080',
			'9 web 127.0.0.1 8443/tcp free',
			'10 web ::1 3000/udp free',
		],
		['8 PublishPort=80:80 | PublishPort=8080:80'],
	],
];

describe('whether a configuration fits on a host', () => {
	it.each(FILES.map((each) => [each[0], each] as const))('%s', (name, each) => {
		const [, ports, changed, staying = []] = each;
		const text = file(name);
		expect(told(text)).toEqual(ports);
		const now = copied(text);
		expect(diff(text, now.text)).toEqual(changed);
		expect(now.staying).toEqual(staying);
	});

	it('leaves nothing to move once its copy is checked', () => {
		for (const [name] of FILES.filter(([, , , staying]) => !staying)) {
			const again = fitOf(copied(file(name)).text);
			expect(again.map(({ next }) => next)).toEqual(again.map(() => undefined));
		}
	});

	it('is another question on another host, on any host, and on Windows', () => {
		const text = 'services:\n  a:\n    image: x\n    ports: ["8081:80", "127.0.0.1:80:81"]';
		expect(told(text, 'pi')).toEqual([
			'4 a 8081/tcp taken caddy -> 8082',
			'4 a 127.0.0.1 80/tcp free',
		]);
		expect(told(text, '')).toEqual([
			'4 a 8081/tcp taken caddy -> 8082',
			'4 a 127.0.0.1 80/tcp taken nginx -> 8080',
		]);
		expect(told(text, 'nas', 'windows')).toEqual([
			'4 a 8081/tcp free',
			'4 a 127.0.0.1 80/tcp free',
		]);
	});

	it('finds its places behind what a text was wrapped in', () => {
		const text =
			'> [!note] Start it\n> ```yaml\n> services:\n>   a:\n>     image: x\n>     ports:\n>\u00a0    - "80:80"\n> ```\r\nThen go to port 80.';
		const now = copied(text);
		expect(diff(text, now.text)).toEqual(['7 >\u00a0    - "80:80" | >\u00a0    - "8080:80"']);
	});

	it('says nothing of what takes no port of the host', () => {
		expect(wantedIn('$ ss -tln\nLISTEN 0 128 0.0.0.0:80 0.0.0.0:*')).toEqual([]);
		expect(
			wantedIn('services:\n  a:\n    image: x\n    expose: [80]\n    ports: ["80"]'),
		).toEqual([]);
	});
});
