import { describe, expect, it } from 'vitest';
import { foundIn, hostsIn, leftOutIn, listenersIn } from './offers';

const LIST = '- Jellyfin 8096\n- Immich 2283\n- Vaultwarden 8222\n';
const TABLE = '| Service | Port |\n| --- | --- |\n| Jellyfin | 8096 |\n| Immich | 2283 |\n';
const OTHER = '- Pi-hole 80\n- Home Assistant 8123\n- Uptime Kuma 3001\n';

describe('the machine that a list belongs to', () => {
	it.each([
		[
			'家里的网络',
			`# 家里的服务器\n\nNAS 用的是威联通，IP 10.0.0.8，域名 nas.home。主路由 10.0.0.1，小主机 10.0.0.9。\n\n## NAS 上跑的服务\n\n${TABLE}`,
			['NAS 10.0.0.8'],
		],
		[
			'Home lab',
			`# My home servers\n\nThe NAS is at 192.168.1.10. The Pi has 192.168.1.20.\n\nServices on the NAS:\n\n${LIST}`,
			['NAS 192.168.1.10'],
		],
		[
			'Home lab',
			`# Home lab\n\nThe NAS (192.168.1.10) sits behind the router (192.168.1.1).\n\n## Services on the NAS\n\n${TABLE}\n## Services on the Pi\n\n${OTHER}`,
			['NAS 192.168.1.10', 'Pi'],
		],
		[
			'机房',
			`# 机房\n\n## 树莓派\n\nIP：192.168.50.7\n\n${OTHER}\n## 群晖\n\nIP：192.168.50.5\n\n${LIST}`,
			['树莓派 192.168.50.7', '群晖 192.168.50.5'],
		],
		[
			'Network',
			`# Network\n\n## pve01\n\nAddress 10.1.0.2\n\n${LIST}\n## pve02\n\nAddress 10.1.0.3\n\n${OTHER}`,
			['pve01 10.1.0.2', 'pve02 10.1.0.3'],
		],
		[
			'服务清单',
			`# 家里的机器\n\n小主机：192.168.2.20；旁路由：192.168.2.2。\n\n小主机上的服务：\n\n${LIST}`,
			['小主机 192.168.2.20'],
		],
	])('%s (%#): %j', (title, text, hosts) => {
		expect(hostsIn(title, text)).toEqual(hosts);
	});
});

describe('the addresses of a host', () => {
	it.each([
		// Several, none of them another machine's.
		[
			'NAS',
			`# NAS\n\nLAN 192.168.1.10, VPN 10.8.0.2\n\n${LIST}`,
			['NAS 192.168.1.10 10.8.0.2'],
		],
		// Whose they are is said.
		[
			'NAS',
			`# NAS\n\nIP 192.168.1.10, gateway 192.168.1.1, DNS 192.168.1.53\n\n${LIST}`,
			['NAS 192.168.1.10'],
		],
		['群晖', `# 群晖\n\nIP 192.168.1.10，网关 192.168.1.1\n\n${LIST}`, ['群晖 192.168.1.10']],
		[
			'pve01',
			`# pve01\n\npve01 is 10.0.0.2, pve02 is 10.0.0.3.\n\n${LIST}`,
			['pve01 10.0.0.2'],
		],
		// A sentence before the list names another machine, but doesn't lead to the list.
		[
			'Raspberry Pi',
			`# Raspberry Pi\n\nIP 192.168.0.53 (static lease on the router 192.168.0.1)\n\n${LIST}`,
			['Raspberry Pi 192.168.0.53'],
		],
		[
			'Home lab',
			`# NAS\n\n192.168.1.10 is the NAS, 192.168.1.20 (Pi) is not.\n\n${LIST}`,
			['NAS 192.168.1.10'],
		],
		// Only another one's is there.
		['Router', `# Router\n\nThe NAS at 192.168.1.10 is behind it.\n\n${OTHER}`, ['Router']],
		['小主机', `# 小主机\n\n备份到 NAS（192.168.1.10）。\n\n${LIST}`, ['小主机']],
		// Doubtful: two machines, and a name that is neither's.
		// Two of one machine, whatever it's called.
		[
			'Cellar',
			`# Cellar\n\nServer: LAN 10.0.2.15, host-only 192.168.56.7, gateway 10.0.2.1\n\n${LIST}`,
			['Cellar 10.0.2.15 192.168.56.7'],
		],
		[
			'家里的服务器',
			`# 家里的服务器\n\nNAS 192.168.31.10。小主机 192.168.31.20。\n\n${LIST}`,
			['家里的服务器'],
		],
		// The only one of the note.
		[
			'Cellar',
			`# Cellar\n\nA Proxmox machine at 192.168.7.20.\n\n${LIST}`,
			['Cellar 192.168.7.20'],
		],
		[
			'NAS',
			`# NAS\n\n- Jellyfin http://192.168.1.10:8096\n- DSM http://192.168.1.10:5000\n`,
			['NAS 192.168.1.10'],
		],
	])('%s (%#): %j', (title, text, hosts) => {
		expect(hostsIn(title, text)).toEqual(hosts);
	});
});

describe('a port forward', () => {
	it.each([
		[
			'路由器',
			'192.168.31.1',
			'- 管理页面 80\n- SSH 22\n- 端口转发：外网 8443 转到 192.168.31.10:5001\n- DDNS-Go：9876\n',
		],
		[
			'Router',
			'192.168.1.1',
			'- Web UI 80\n- SSH 22\n- WAN 8443 -> 192.168.1.10:443\n- DNS 53\n',
		],
		[
			'Router',
			'192.168.1.1',
			'- Web UI 80\n- SSH 22\n- Port forward: 51820/udp to pi:51820\n- DNS 53\n',
		],
		[
			'OpenWrt 路由器',
			'10.0.0.1',
			'- LuCI：80\n- SSH：22\n- 公网 2222 端口映射到 10.0.0.5 的 22\n- AdGuard Home：3000\n',
		],
		[
			'Router',
			'192.168.1.1',
			'- Web UI 80\n- SSH 22\n- 25565 → 192.168.1.30 (Minecraft)\n- DNS 53\n',
		],
		[
			'Router',
			'192.168.1.1',
			'- Web UI 80\n- SSH 22\n- Port 32400 is forwarded to 192.168.1.10\n- DNS 53\n',
		],
	])('is no listener of %s, and its target not an address (%#)', (title, address, list) => {
		const text = `# ${title}\n\n${address}\n\n${list}`;
		expect(hostsIn(title, text)).toEqual([`${title} ${address}`]);
		expect(leftOutIn(title, text)).toEqual(['forward 7']);
		const ports = foundIn(title, text)[0]!.listeners.map(({ line }) => line);
		expect(ports).not.toContain(7);
		expect([...new Set(ports)]).toHaveLength(3);
	});

	it.each([
		['## Port forwards', '- 8443: 192.168.1.10:443\n- 2222: 192.168.1.10:22\n'],
		[
			'## 端口转发',
			'| 外网端口 | 内网地址 | 内网端口 |\n| --- | --- | --- |\n| 8443 | 192.168.1.10 | 443 |\n| 2222 | 192.168.1.10 | 22 |\n',
		],
		['Port forwarding:', '- 8443 NAS 443\n- 2222 NAS 22\n'],
	])('is known by the words above its list: %s', (above, list) => {
		const text = `# Router\n\n192.168.1.1\n\n- Web UI 80\n- SSH 22\n- DNS 53\n\n${above}\n\n${list}`;
		expect(hostsIn('Router', text)).toEqual(['Router 192.168.1.1']);
		expect(listenersIn('Router', text)).toEqual([
			'Web UI 80/tcp',
			'SSH 22/tcp',
			'DNS 53/udp',
			'DNS 53/tcp',
		]);
		expect(new Set(leftOutIn('Router', text).map((each) => each.split(' ')[0]))).toEqual(
			new Set(['forward']),
		);
	});

	it.each([
		['Plex → http://192.168.1.10:32400/web', 'Plex 32400/tcp'],
		['Jellyfin -> 8096', 'Jellyfin 8096/tcp'],
		['Nginx Proxy Manager，80、443 转发', 'Nginx Proxy Manager 80/tcp'],
		['8096 → Jellyfin', 'Jellyfin 8096/tcp'],
	])('is not %s', (item, listener) => {
		expect(listenersIn('NAS', `# NAS\n\n- ${item}\n- SSH 22\n- Immich 2283\n`)).toContain(
			listener,
		);
	});
});

const DOCKER = `CONTAINER ID   IMAGE                 COMMAND   CREATED      STATUS      PORTS                      NAMES
1a2b3c4d5e6f   linuxserver/sonarr    "/init"   2 days ago   Up 2 days   0.0.0.0:8989->8989/tcp     sonarr
2a2b3c4d5e6f   jellyfin/jellyfin     "/jelly"  2 days ago   Up 2 days   0.0.0.0:8096->8096/tcp     jellyfin
`;
const SS = `Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
tcp   LISTEN 0      128    0.0.0.0:22         0.0.0.0:*         users:(("sshd",pid=700,fd=3))
tcp   LISTEN 0      511    0.0.0.0:80         0.0.0.0:*         users:(("nginx",pid=800,fd=6))
`;
const fenced = (text: string) => `\`\`\`\n${text}\`\`\`\n`;

describe('command output of a machine that the words above it name', () => {
	it.each([
		['docker 记录', `2025-11-20 在 nas 上执行 docker ps：\n\n${fenced(DOCKER)}`, ['nas']],
		['Docker log', `Ran docker ps on the NAS today:\n\n${fenced(DOCKER)}`, ['NAS']],
		['Log', `\`ss -tlnp\` on pve01:\n${fenced(SS)}`, ['pve01']],
		['排查记录', `群晖上的 docker ps 输出\n\n${fenced(DOCKER)}`, ['群晖']],
		['Log', fenced(`root@web-01:~# ss -tlnp\n${SS}`), ['web-01']],
		['记录', `登录 vps 看了一下（在 VPS 上）：\n\n${fenced(SS)}`, ['VPS']],
		['Two', `On pve01:\n\n${fenced(SS)}\nOn pve02:\n\n${fenced(DOCKER)}`, ['pve01', 'pve02']],
	])('%s (%#): %j', (title, text, hosts) => {
		expect(hostsIn(title, `# ${title}\n\n${text}`)).toEqual(hosts);
	});

	it.each([
		['Docker notes', `Run docker ps on your server:\n\n${fenced(DOCKER)}`],
		['Docker 入门', `在 Linux 上执行 docker ps：\n\n${fenced(DOCKER)}`],
		['ss examples', `Here is the output on Ubuntu:\n\n${fenced(SS)}`],
		['How to list ports', `On a NAS it looks like this:\n\n${fenced(SS)}`],
		['Day', fenced(`user@localhost:~$ ss -tlnp\n${SS}`)],
	])('is not made up: %s', (title, text) => {
		expect(hostsIn(title, `# ${title}\n\n${text}`)).toEqual([]);
	});
});

describe('a note that describes one of its machines already', () => {
	const text = `# Home\n\n## NAS\n\n${LIST}\n## Pi\n\n${OTHER}`;
	const block = '```port-host\nhost: NAS\nJellyfin: 8096\n```\n';

	it('still has the others offered, and only those', () => {
		expect(hostsIn('Home', text)).toEqual(['NAS', 'Pi']);
		expect(hostsIn('Home', `${text}\n${block}`)).toEqual(['Pi']);
		expect(hostsIn('Home', `${text}\n${block}\n${block.replace('NAS', 'Pi')}`)).toEqual([]);
		expect(hostsIn('NAS', `${LIST}\n${block}`)).toEqual([]);
		expect(hostsIn('Home', `${LIST}\n${block}`)).toEqual([]);
		// Nothing but their names tells these apart.
		const twins =
			'- m3a\n  - Jellyfin 8096\n  - Sonarr 8989\n- m3b\n  - Grafana 3000\n  - Prometheus 9090\n';
		expect(hostsIn('Lab', twins)).toEqual(['m3a', 'm3b']);
		expect(hostsIn('Lab', `${twins}\n${block.replace('NAS', 'm3a')}`)).toEqual(['m3b']);
	});
});
