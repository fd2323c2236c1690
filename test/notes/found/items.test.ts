import { describe, expect, it } from 'vitest';
import { leftOutIn, listenersIn } from './offers';

/** The listeners of one item among others. */
const itemOf = (item: string, title = 'NAS') => {
	const text = `# ${title}\n\n- ${item}\n- Immich 2283\n- Jellyfin 8096\n`;
	return {
		listeners: listenersIn(title, text).filter((each) => !/^(?:Immich|Jellyfin) \d/.test(each)),
		left: leftOutIn(title, text),
	};
};

describe('an item with several ports', () => {
	it.each([
		[
			'Nginx Proxy Manager，80、443 转发，管理页面 81',
			[
				'Nginx Proxy Manager 80/tcp',
				'Nginx Proxy Manager 443/tcp',
				'Nginx Proxy Manager 管理页面 81/tcp',
			],
		],
		['DSM 5000 / 5001', ['DSM 5000/tcp', 'DSM 5001/tcp']],
		['Caddy (80, 443)', ['Caddy 80/tcp', 'Caddy 443/tcp']],
		['Samba on 139 and 445', ['Samba 139/tcp', 'Samba 445/tcp']],
		['80、443 Caddy', ['Caddy 80/tcp', 'Caddy 443/tcp']],
		[
			'qBittorrent：网页 8080，BT 6881 tcp/udp',
			['qBittorrent 网页 8080/tcp', 'BT 6881/tcp', 'BT 6881/udp'],
		],
		['frps: bind_port 7000, dashboard 7500', ['frps 7000/tcp', 'frps dashboard 7500/tcp']],
		[
			'Traefik, 80 and 443, dashboard 8080',
			['Traefik 80/tcp', 'Traefik 443/tcp', 'Traefik dashboard 8080/tcp'],
		],
		[
			'frp 服务端：bind_port 7000，面板 7500',
			['frp 服务端 7000/tcp', 'frp 服务端 面板 7500/tcp'],
		],
		['Sonarr / Radarr: 8989, 7878', ['Sonarr 8989/tcp', 'Radarr 7878/tcp']],
		[
			'Transmission: web 9091, peers 51413 (tcp+udp)',
			[
				'Transmission web 9091/tcp',
				'Transmission peers 51413/tcp',
				'Transmission peers 51413/udp',
			],
		],
		['MinIO：9000 和 9001', ['MinIO 9000/tcp', 'MinIO 9001/tcp']],
	])('%s', (item, listeners) => {
		expect(itemOf(item)).toEqual({ listeners, left: [] });
	});
});

describe('the name of an item', () => {
	it.each([
		['SSH 端口改成了 2222', ['SSH 2222/tcp']],
		['SSH 端口改为：2222', ['SSH 2222/tcp']],
		['SSH moved to port 2222', ['SSH 2222/tcp']],
		['SSH is on 2222 now', ['SSH 2222/tcp']],
		['MySQL 3306，只给 Nextcloud 用', ['MySQL 3306/tcp']],
		['PostgreSQL 5432, only for Paperless', ['PostgreSQL 5432/tcp']],
		['3306 MySQL, only for Nextcloud', ['MySQL 3306/tcp']],
		['Grafana 跑在 3000 端口', ['Grafana 3000/tcp']],
		['Grafana listens on port 3000', ['Grafana 3000/tcp']],
		['SSH 2222 from the LAN only', ['SSH 2222/tcp']],
		['WireGuard: UDP 51820', ['WireGuard 51820/udp']],
		['MySQL 只监听 127.0.0.1:3306', ['MySQL 3306/tcp']],
		['**Redis** 6379，没有密码', ['Redis 6379/tcp']],
		['Home Assistant (8123)', ['Home Assistant 8123/tcp']],
	])('%s', (item, listeners) => {
		expect(itemOf(item)).toEqual({ listeners, left: [] });
	});
});

describe('an item that is left out', () => {
	it.each([
		['frp 服务端在 VPS 上：bind_port 7000，面板 7500', 'elsewhere 3'],
		['frps on the VPS: 7000, 7500', 'elsewhere 3'],
		['Pi-hole runs on the Pi: 80', 'elsewhere 3'],
		['Proxmox on pve01 8006', 'elsewhere 3'],
		['Plex（小主机）：32400', 'elsewhere 3'],
		['OpenWrt：http://192.168.1.1:80', 'elsewhere 3', 'NAS\n\n192.168.1.10'],
		['另一台机器上的 MySQL：3306', 'elsewhere 3'],
		['Something: 99999', 'unreadable 3'],
		['The old box was listening at 8081 once', 'unreadable 3'],
	])('%s: %s', (item, left, title = 'NAS') => {
		const line = title.split('\n').length - 1;
		expect(itemOf(item, title)).toEqual({
			listeners: [],
			left: [left.replace('3', `${3 + line}`)],
		});
	});

	it.each(['见群里的公告', '16 GB RAM', '2024 年买的', 'v1.2.3', 'uptime 99.9%'])(
		'is not shown where it has no port: %s',
		(item) => {
			expect(itemOf(item)).toEqual({ listeners: [], left: [] });
		},
	);

	it.each([
		['Jellyfin-Vue on the NAS: 8097', 'Jellyfin-Vue 8097/tcp'],
		['NAS 上的 Samba：445', 'Samba 445/tcp'],
		['Unbound (DNS): 5335', 'Unbound 5335/udp'],
		['Gitea (lxc 104): 3000', 'Gitea 3000/tcp'],
	])('is not one on the host itself: %s', (item, listener) => {
		expect(itemOf(item)).toMatchObject({ left: [] });
		expect(itemOf(item).listeners).toContain(listener);
	});
});

describe('a port without a protocol', () => {
	it.each([
		['DNS 53', ['DNS 53/udp', 'DNS 53/tcp']],
		[
			'AdGuard Home：网页 3000，DNS 53',
			['AdGuard Home 网页 3000/tcp', 'DNS 53/udp', 'DNS 53/tcp'],
		],
		['WireGuard 51820', ['WireGuard 51820/udp']],
		['WireGuard VPN: 51830', ['WireGuard VPN 51830/udp']],
		['DHCP 67', ['DHCP 67/udp']],
		['syslog 514', ['syslog 514/udp']],
		['NTP：123', ['NTP 123/udp']],
		['DNS 53/tcp', ['DNS 53/tcp']],
		['DNS 53 udp', ['DNS 53/udp']],
		['SSH 22', ['SSH 22/tcp']],
		['Caddy 443', ['Caddy 443/tcp']],
		['我的服务 8125', ['我的服务 8125/tcp']],
		['TFTP 服务 69', ['TFTP 服务 69/udp']],
	])('%s', (item, listeners) => {
		expect(itemOf(item)).toEqual({ listeners, left: [] });
	});

	it('is read so from a table as well', () => {
		const rows = ['DNS | 53', 'WireGuard | 51820', 'SSH | 22', 'Syslog | 514/tcp'];
		const text = `# NAS\n\n| Service | Port |\n| --- | --- |\n| ${rows.join(' |\n| ')} |\n`;
		expect(listenersIn('NAS', text)).toEqual([
			'DNS 53/udp',
			'DNS 53/tcp',
			'WireGuard 51820/udp',
			'SSH 22/tcp',
			'Syslog 514/tcp',
		]);
	});
});

describe('a note of long lines', () => {
	it.each([
		['digits and arrows', '8443 外网 '.repeat(20_000)],
		['machines', 'nas 192.168.1.1 on the pi '.repeat(8000)],
		['verbs', ' is on at to'.repeat(15_000)],
		['brackets', '((((80 (tcp'.repeat(15_000)],
		['a prompt', 'a@b'.repeat(50_000)],
	])('is read soon: %s', (_, long) => {
		const started = performance.now();
		listenersIn('NAS', `# NAS\n\n${long}\n\n- ${long}\n- SSH 22\n- Immich 2283\n`);
		listenersIn(
			'NAS',
			`# NAS\n\n| Service | Port |\n| --- | --- |\n| ${long} | 22 |\n| Immich | 2283 |\n`,
		);
		expect(performance.now() - started).toBeLessThan(4000);
	});
});

describe('an item that tells of the machine', () => {
	it.each([
		'bought 2021',
		'Room 12',
		'room 22',
		'warranty until 2027',
		'2 monitors, 32 GB',
		'RAM: 16',
		'Rack 42, unit 7',
		'购于 2021',
		'房间 12',
		'内存：16',
		'机柜：443',
		'since 2019',
		'Disk 8080',
	])('offers no listener: %s', (item) => {
		expect(itemOf(item).listeners).toEqual([]);
	});

	it.each([
		['Storj 28967', ['Storj 28967/tcp']],
		['SFTPGo 2022', ['SFTPGo 2022/tcp']],
		['ssh 2022', ['ssh 2022/tcp']],
		['Web 81', ['Web 81/tcp']],
		['my agent: 777/tcp', ['my agent 777/tcp']],
		['Monitoring 3001', ['Monitoring 3001/tcp']],
		['Roomba 8081', ['Roomba 8081/tcp']],
	])('does not stand for services called much alike: %s', (item, expected) => {
		expect(itemOf(item).listeners).toEqual(expected);
	});
});
