import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/formats/formats';
import { readListing } from '../../../src/formats/read-listing';
import { HOST_EXPORTS, type HostExport } from '../../../src/notes/export/hosts-export';
import { hostTree } from '../../../src/notes/index/host-tree';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

const treeOf = (source: string) => {
	const text = `\`\`\`port-host\n${source}\n\`\`\``;
	const { listeners, hosts } = readNotePorts(text, 'n', registry, mentionContext(registry));
	const withPath = <T>(each: T) => ({ ...each, path: 'Lab/NAS.md' });
	return hostTree(listeners.map(withPath), hosts.map(withPath));
};
const words = {
	headings: {
		...{ host: 'Host', application: 'Application', address: 'Address' },
		...{ protocol: 'Protocol', port: 'Port', note: 'Note' },
	},
	firewall: { suggestion: 'read first', loopback: 'loopback', docker: 'Docker bypasses ufw' },
};
const hosts = treeOf(
	'host: nas\naddress: 10.0.0.2\nnginx: 80, 443\npostgres: 127.0.0.1:5432\ndns: [fd00::1]:53/udp\nsync: 22000-22010',
);
const write = (form: HostExport, tree = hosts) => HOST_EXPORTS[form](tree, words);

describe('hosts, written elsewhere', () => {
	it.each(['markdown', 'csv'] as const)('are read again from %s', (form) => {
		const format = FORMATS.find(({ id }) => id.startsWith(form))!;
		const { listeners, skipped } = readListing(write(form), format);
		expect(skipped).toEqual([]);
		const doors = listeners.map(({ protocol, address, first, last, host, process }) =>
			[host, process, address, protocol, first, last].join(' '),
		);
		expect(doors.sort()).toEqual(
			hosts
				.flatMap((host) => host.applications.flatMap((each) => each.listeners))
				.map(({ protocol, address, first, last, host, application }) =>
					[host, application, address, protocol, first, last].join(' '),
				)
				.sort(),
		);
	});

	it('are JSON with their notes', () => {
		const [nas] = JSON.parse(write('json')) as [{ host: string; listeners: object[] }];
		expect(nas.host).toBe('nas');
		expect(nas.listeners).toContainEqual({
			...{ application: 'sync', protocol: 'tcp', address: '*' },
			...{ port: 22000, endPort: 22010, notes: ['Lab/NAS.md'] },
		});
	});

	it('are a canvas whose cards stand inside of their host, and whose notes lead to it', () => {
		const { nodes, edges } = JSON.parse(write('canvas')) as {
			nodes: {
				id: string;
				type: string;
				x: number;
				y: number;
				width: number;
				height: number;
			}[];
			edges: { fromNode: string; toNode: string }[];
		};
		expect(nodes.map(({ type }) => type)).toEqual(['group', ...Array(4).fill('text'), 'file']);
		const [group, ...cards] = nodes;
		for (const card of cards.filter(({ type }) => type === 'text')) {
			expect(card.x + card.width).toBeLessThan(group!.x + group!.width);
			expect(card.y + card.height).toBeLessThan(group!.y + group!.height);
		}
		const known = new Set(nodes.map(({ id }) => id));
		expect(known.size).toBe(nodes.length);
		for (const { fromNode, toNode } of edges) {
			expect(known.has(fromNode) && known.has(toNode)).toBe(true);
		}
	});

	it('are suggested firewall rules, with what a note calls them as a comment only', () => {
		const ufw = write('ufw');
		expect(ufw).toContain("ufw allow in proto tcp to any port 443 comment 'nginx'");
		expect(ufw).toContain('ufw allow in proto tcp to any port 22000:22010');
		expect(ufw).toContain('# postgres 5432/tcp: loopback');
		expect(ufw.split('\n')[0]).toBe('# nas: read first');
		expect(write('nftables')).toContain('ip6 daddr fd00::1 udp dport 53 accept comment "dns"');
		const hostile = treeOf(`host: "x'; reboot #"\n"a'; rm -rf / #\`id\`": 80`);
		for (const form of ['ufw', 'nftables'] as const) {
			expect(write(form, hostile)).not.toMatch(/[`;$]\s*(?:rm|reboot|id)/);
		}
	});

	it('are diagrams and lines of /etc/services', () => {
		expect(write('mermaid')).toContain('h0a1["nginx: 80/tcp, 443/tcp"]');
		expect(write('services')).toContain('nginx\t443/tcp\n');
	});
});
