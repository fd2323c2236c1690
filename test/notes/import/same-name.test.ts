import { describe, expect, it } from 'vitest';
import type { ObservedListener } from '../../../src/formats/listing';
import { acceptDifference } from '../../../src/notes/import/accept';
import { compareHost } from '../../../src/notes/import/compare';
import { keepsListeners } from '../../../src/notes/import/coverage';
import { mergeHost } from '../../../src/notes/import/merge';
import { relationOfNames } from '../../../src/notes/import/same-name';
import { registry } from '../../support/registry';

describe('a process on a documented port', () => {
	it.each([
		['PVE 管理页面', 8006, 'pveproxy worker'],
		['Proxmox', 8006, 'pveproxy'],
		['Uptime Kuma', 3001, 'node'],
		['Nextcloud', 443, 'apache2'],
		['My site', 80, 'nginx: master'],
		['Home Assistant', 8123, 'python3'],
		['Home Assistant', 8123, 'hass'],
		['Samba shares', 445, 'smbd'],
		['Pi-hole', 53, 'pihole-FTL'],
		['SSH', 22, 'sshd'],
		['Windows 共享', 445, 'System'],
		['Plex', 32400, 'Plex Media Serv'],
		['Photos', 2283, 'docker-proxy'],
		['Photos', 2283, 'immich_server'],
		['相册', 2283, 'immich_server'],
		['PostgreSQL on the NAS', 5432, 'postgres'],
	])('serves %s on %i: %s', (application, first, process) => {
		expect(relationOfNames({ application, first }, process, registry)).toBe('same');
	});

	it.each([
		['My database', 3306, 'mysqld'],
		['Nextcloud DB', 5432, 'postgres'],
		['家里的相册', 2283, 'immich-server'],
		['Backups', 8200, 'something-odd'],
		['Vaultwarden', 4222, 'nats-server'],
	])('may be %s on %i by another name: %s', (application, first, process) => {
		expect(relationOfNames({ application, first }, process, registry)).toBe('name');
	});

	it.each([
		['Jellyfin', 8096, 'emby-server'],
		['nginx', 80, 'caddy'],
		['Grafana', 3000, 'gitea'],
		['MySQL', 3306, 'postgres'],
	])('is plainly not %s on %i: %s', (application, first, process) => {
		expect(relationOfNames({ application, first }, process, registry)).toBe('other');
	});
});

const NOTE = '```port-host\nhost: pve\nPVE 管理页面: 8006\nMy database: 3306\nGrafana: 3000\n```\n';
const listener = (first: number): ObservedListener => ({
	...{ protocol: 'tcp', address: '*', first, last: first, line: first },
	...{ process: '', container: '' },
});
const APPLICATIONS = [
	{ name: 'pveproxy worker', listeners: [listener(8006)] },
	{ name: 'mysqld', listeners: [listener(3306)] },
	{ name: 'gitea', listeners: [listener(3000)] },
];
const documented = [
	['PVE 管理页面', 8006],
	['My database', 3306],
	['Grafana', 3000],
].map(([application, first], at) => ({
	...listener(first as number),
	...{ host: 'pve', application: application as string, path: 'pve.md', line: at + 3, also: [] },
}));

describe('the name that a reader gave', () => {
	const differences = compareHost(documented, APPLICATIONS, registry);

	it('is no change, or is told beside; only another product is a change', () => {
		expect(differences.map(({ kind }) => kind)).toEqual(['changed', 'named']);
		expect(differences.filter(keepsListeners)).toEqual([]);
	});

	it('is never written over', () => {
		const named = differences.find(({ kind }) => kind === 'named')!;
		expect(acceptDifference(NOTE, 'pve', 'pve', named, registry)).toBeNull();
		const host = { name: 'pve', addresses: [], applications: APPLICATIONS };
		expect(mergeHost(NOTE, 'pve', host, registry)).toBe(NOTE);
	});

	it('stays when only the address differs', () => {
		const bound = { ...listener(8006), address: '192.168.1.20' };
		const [only] = compareHost(
			documented.slice(0, 1),
			[{ name: 'pveproxy', listeners: [bound] }],
			registry,
		);
		expect(only).toMatchObject({ kind: 'changed', application: 'PVE 管理页面' });
		const after = acceptDifference(NOTE, 'pve', 'pve', only!, registry);
		expect(after).toContain('PVE 管理页面: 192.168.1.20:8006');
	});
});
