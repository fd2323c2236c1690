import { describe, expect, it } from 'vitest';
import { findHosts } from '../../../src/notes/found/find-hosts';
import { registry } from '../../support/registry';

const TABLE = `| Service | Port |
| --- | --- |
| Jellyfin | 8096 |
| Immich | 2283 |
| Paperless | 8000 |
`;
const LIST = '- Pi-hole: 53, 80\n- Home Assistant 8123\n- Mosquitto – 1883\n';
const CHINESE =
	'| 服务 | 端口 |\n| --- | --- |\n| Jellyfin | 8096 |\n| 青龙面板 | 5700 |\n| MySQL | 3306 |\n';
const DOCKER = `\`\`\`
CONTAINER ID   IMAGE                 COMMAND   CREATED      STATUS      PORTS                      NAMES
1a2b3c4d5e6f   linuxserver/sonarr    "/init"   2 days ago   Up 2 days   0.0.0.0:8989->8989/tcp     sonarr
2a2b3c4d5e6f   postgres:16           "docker"  2 days ago   Up 2 days   127.0.0.1:5432->5432/tcp   db
\`\`\`
`;
const named = (title: string, text: string) =>
	findHosts(text, { title, host: '', addresses: [] }, registry).map(({ name, listeners }) => [
		name,
		listeners.length,
	]);

describe('a title that names a host', () => {
	it.each([
		['NAS', TABLE, 3],
		['My NAS', TABLE, 3],
		['Pi', LIST, 5],
		['Raspberry Pi 4', LIST, 5],
		['Docker box', DOCKER, 2],
		['pve01', TABLE, 3],
		['docker-host', DOCKER, 2],
		['Home server', TABLE, 3],
		['Synology', TABLE, 3],
		['VPS Hetzner', TABLE, 3],
		['群晖', CHINESE, 3],
		['家里的服务器', CHINESE, 3],
		['树莓派', CHINESE, 3],
	])('is enough: %s', (title, text, listeners) => {
		expect(named(title, `# ${title}\n\n${text}`)).toEqual([[title, listeners]]);
	});

	it('is found in the first heading as well', () => {
		expect(named('2026-03-01', `# NAS\n\n${TABLE}`)).toEqual([['NAS', 3]]);
	});
});

describe('a title that names none', () => {
	it.each([
		'Ports',
		'Ports on a NAS',
		'How to set up a NAS',
		'NAS vs server',
		'Servers',
		'Web server basics',
		'Common server ports',
		'Choosing a NAS',
		'What is a server?',
		'Jellyfin',
		'Server interview questions',
		'2026-03-01',
		'week-12',
		'chapter-3',
		'v1.2',
		'tcp-ip',
		'服务器端口',
		'服务器入门',
		'自建服务器笔记',
		'如何选择 NAS',
	])('offers nothing: %s', (title) => {
		expect(named(title, `# ${title}\n\n${TABLE}`)).toEqual([]);
	});
});
