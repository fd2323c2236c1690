import { describe, expect, it } from 'vitest';
import { withFoundHost } from '../../../src/notes/found/use-found';
import { foundIn, hostsIn, listenersIn, registry } from './offers';

const TWO = `My machines at home.

- NAS 192.168.1.10
  - Jellyfin 8096
  - Sonarr 8989
- Pi (192.168.1.20)
  - Pi-hole: 80, 53/udp
  - Home Assistant 8123
- VPS
  - WireGuard 51820/udp
  - Caddy 443

The end.
`;
const CHINESE = `- 群晖（192.168.50.5）
\t- 相册：2283
\t- Jellyfin：8096
- 小主机：192.168.50.8
\t- PVE 管理页面 8006
\t- 备忘：下个月换硬盘
`;

describe('services nested below machines', () => {
	it('are each machine’s own', () => {
		expect(hostsIn('Home lab', TWO)).toEqual(['NAS 192.168.1.10', 'Pi 192.168.1.20', 'VPS']);
		const [nas, pi, vps] = foundIn('Home lab', TWO);
		const ports = (host = nas) => host!.listeners.map(({ first }) => first);
		expect(ports()).toEqual([8096, 8989]);
		expect(ports(pi)).toEqual([80, 53, 8123]);
		expect(ports(vps)).toEqual([51820, 443]);
	});

	it('are read in Chinese, and with one service below an address', () => {
		expect(hostsIn('家里', CHINESE)).toEqual(['群晖 192.168.50.5', '小主机 192.168.50.8']);
		expect(listenersIn('家里', CHINESE)).toEqual([
			'相册 2283/tcp',
			'Jellyfin 8096/tcp',
			'PVE 管理页面 8006/tcp',
		]);
	});

	it('are read one level further down, too', () => {
		const text = '- Cellar\n  - pve01\n    - Proxmox 8006\n    - SSH 22\n  - Lamp\n';
		expect(hostsIn('House', text)).toEqual(['pve01']);
	});

	it('are written below the whole list, one machine after the other', () => {
		let text = TWO;
		for (const name of ['NAS', 'Pi', 'VPS']) {
			const found = foundIn('Home lab', text).find((each) => each.name === name)!;
			text = withFoundHost(text, found, registry)!;
		}
		expect(foundIn('Home lab', text)).toEqual([]);
		expect(text.startsWith(TWO.slice(0, TWO.indexOf('\n\nThe end.')))).toBe(true);
		expect(text.match(/```port-host/g)).toHaveLength(3);
		expect(text.endsWith('\n\nThe end.\n')).toBe(true);
	});
});

describe('what is nested below something else', () => {
	it.each([
		['- NAS\n  - 8 GB RAM\n  - 4 cores\n  - bought 2023\n'],
		['- Groceries\n  - Eggs 12\n  - Milk 2\n'],
		['- Chapter 3\n  - page 443\n  - page 8080\n'],
		[
			'- Router 192.168.1.1\n  - forward 443 -> 192.168.1.10:443\n  - forward 8443 -> 192.168.1.11:443\n',
		],
		['- Docker\n  - Redis 6379\n  - Postgres 5432\n'],
		['- 192.168.1.10\n  - Redis 6379\n'],
		['- Common ports\n  - SSH 22\n  - HTTP 80\n'],
		['- Meeting with Anna 10.30.2.1\n  - room 2049\n'],
		['- Version 1.2.3.4 of the app\n  - build 8080\n  - issue 443\n'],
	])('names no host: %j', (text) => {
		expect(hostsIn('Notes of today', text)).toEqual([]);
	});

	it('is not a host in a note that teaches', () => {
		expect(hostsIn('How to choose a NAS', TWO)).toEqual([]);
	});
});
