import { describe, expect, it } from 'vitest';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import { parsePortBlock } from '../../../src/notes/blocks/port-block';
import { hostAsMermaid, hostAsTable } from '../../../src/notes/export/host-export';
import { HOST_EXPORTS } from '../../../src/notes/export/hosts-export';
import { hostTree } from '../../../src/notes/index/host-tree';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { messagesFor } from '../../../src/i18n';
import { listenersIn, registry } from './offers';

describe('ports in Chinese brackets', () => {
	it.each([
		['（%）', '- Jellyfin（8096）\n- Immich（2283）\n- 导航页（3000）\n'],
		['【%】', '- Jellyfin【8096】\n- Immich【2283】\n- 导航页【3000】\n'],
		['「name」', '- 「Jellyfin」 8096\n- 【Immich】：2283\n- 「导航页」（3000）\n'],
		['「%」', '- Jellyfin「8096」\n- Immich「2283」\n- 导航页「3000」\n'],
	])('are found in a list: %s', (_, list) => {
		expect(listenersIn('群晖', list)).toEqual([
			'Jellyfin 8096/tcp',
			'Immich 2283/tcp',
			'导航页 3000/tcp',
		]);
	});

	it.each(['Jellyfin（8096）', 'Jellyfin【8096】', 'Jellyfin「8096」', 'Jellyfin：「8096」'])(
		'are read in a block, or told as a problem of the line: %s',
		(line) => {
			const { host, problems } = parseHostBlock(`host: nas\n${line}`, registry);
			const ports = host.applications.flatMap((each) =>
				each.listeners.map(({ first }) => first),
			);
			expect(ports.length ? ports : problems.map((each) => each.line)).toEqual(
				ports.length ? [8096] : [2],
			);
			const block = parsePortBlock(line, registry);
			expect(block.items.length + block.problems.length).toBeGreaterThan(0);
		},
	);
});

describe('exports of a host without an address', () => {
	const text = '```port-host\nhost: nas\nJellyfin: 8096\nDNS: 53/udp\n```\n';
	const read = readNotePorts(text, 'N', registry, mentionContext(registry));
	const tree = hostTree(
		read.listeners.map((each) => ({ ...each, path: 'N.md' })),
		read.hosts.map((each) => ({ ...each, path: 'N.md' })),
	);
	const t = messagesFor('en');
	const ADDRESS = /(?:\d{1,3}\.){3}\d{1,3}/g;

	it.each(Object.keys(HOST_EXPORTS) as (keyof typeof HOST_EXPORTS)[])(
		'have no address that nobody wrote: %s',
		(form) => {
			const written = HOST_EXPORTS[form](tree, {
				headings: t.vault.inventory.columns,
				firewall: t.import.exports,
			});
			expect(written).toMatch(/8096/);
			expect((written.match(ADDRESS) ?? []).filter((each) => each !== '0.0.0.0')).toEqual([]);
		},
	);

	it('nor has a table or a diagram', () => {
		const { host } = parseHostBlock('host: nas\nJellyfin: 8096', registry);
		expect(hostAsTable(host, t.host.columns)).not.toMatch(ADDRESS);
		expect(hostAsMermaid(host, 'nas', [], [], () => '')).not.toMatch(ADDRESS);
	});
});
