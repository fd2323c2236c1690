import { describe, expect, it } from 'vitest';
import { MARKDOWN_TABLE } from '../../../src/formats/tables/markdown-table';
import { NETSTAT_WINDOWS } from '../../../src/formats/sockets/netstat-windows';
import { readListing } from '../../../src/formats/read-listing';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import { writeHostBlock } from '../../../src/notes/blocks/host/write-host';
import { foundHostBlock, withFoundHost } from '../../../src/notes/found/use-found';
import { mergeHost } from '../../../src/notes/import/merge';
import { observedHosts, writableHost } from '../../../src/notes/import/observed-host';
import { currentHost, indexedHost } from '../../../src/notes/index/current-host';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

const known = [{ name: 'nas', addresses: ['192.168.1.10'] }];
const hostOf = (text: string, title = 'A note') =>
	currentHost(text, title, registry, known)?.name ?? null;

describe('the host that a note is about', () => {
	it.each([
		['---\nhost: pi\n---\n', 'pi'],
		['```port-host\nhost: pi\nssh: 22\n```', 'pi'],
		['See http://nas.lan:8096/web and http://nas:2283', 'nas'],
		['See http://192.168.1.10:8096/web', 'nas'],
		['See http://example.com:8096/', null],
		['```port-host\nhost: a\nssh: 22\n```\n```port-host\nhost: b\nssh: 22\n```', null],
		['A meeting about budgets.', null],
	])('%j: %s', (text, expected) => {
		expect(hostOf(text)).toBe(expected);
	});

	it('is the one that the note is called like, where the vault knows it', () => {
		expect(hostOf('Nothing more.', 'NAS')).toBe('nas');
		expect(hostOf('Nothing more.', 'Diary')).toBeNull();
	});

	it.each([
		['', 'NAS', 'NAS', []],
		['', '群晖', '群晖', []],
		['# 小主机（PVE）\n', '家里', '小主机', []],
		['', 'pve01 192.168.1.20', 'pve01', ['192.168.1.20']],
		[
			'It has the address 192.168.1.30.\n\n```\n$ ss -tlnp\n```\n',
			'NAS',
			'NAS',
			['192.168.1.30'],
		],
		['```port-host\n```', 'Cellar', 'Cellar', []],
		['```port-listeners\nhost: cellar\n```', 'A note', 'cellar', []],
		['```port\nhost: cellar\n22\n```', 'A note', 'cellar', []],
	])('%j in a note called %s is about %s', (text, title, name, addresses) => {
		expect(currentHost(text, title, registry, [])).toMatchObject({ name, addresses });
	});

	it.each(['Docker', 'Server', 'NAS vs. cloud', 'Web server basics', '端口'])(
		'is not a note called %s',
		(title) => {
			expect(currentHost('Nothing more.', title, registry, [])).toBeNull();
		},
	);

	it('is the one of several that the note is called like', () => {
		const two = ['nas', 'pi']
			.map((name) => `\`\`\`port-host\nhost: ${name}\nssh: 22\n\`\`\``)
			.join('\n');
		expect(hostOf(two, 'Pi')).toBe('pi');
		expect(hostOf(two, 'Both')).toBeNull();
	});

	it('of a block is the one that its note describes, or is called like', () => {
		const hosts = [
			{ name: 'nas', path: 'Home.md' },
			{ name: 'pi', path: 'Two.md' },
			{ name: 'pve', path: 'Two.md' },
		];
		expect(indexedHost(hosts, 'Home.md', 'Home')?.name).toBe('nas');
		expect(indexedHost(hosts, 'Other.md', 'NAS')?.name).toBe('nas');
		expect(indexedHost(hosts, 'Two.md', 'Two')).toBeNull();
		expect(indexedHost(hosts, 'Two.md', 'PVE')?.name).toBe('pve');
	});
});

const NETSTAT = `
Active Connections

  Proto  Local Address          Foreign Address        State
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING
  TCP    0.0.0.0:3306           0.0.0.0:0              LISTENING
  TCP    192.168.1.23:139       0.0.0.0:0              LISTENING
`;

describe('an imported host', () => {
	const listing = readListing(NETSTAT, NETSTAT_WINDOWS);
	const choice = { name: 'desk', addresses: [], formatId: 'netstat-windows' };
	const [observed] = observedHosts(listing, choice).map((host) => writableHost(host, registry));

	it('has its system, its address and known names; nothing is made up', () => {
		const source = writeHostBlock(observed!);
		expect(source).toContain('os: windows');
		expect(source).toContain('address: 192.168.1.23');
		expect(source).toContain('mysql: 0.0.0.0:3306/tcp');
		expect(source).not.toContain('192.0.2.');
		expect(parseHostBlock(source, registry).problems).toEqual([]);
	});

	it('has no name where nobody says one: the block belongs to its note', () => {
		expect(writeHostBlock({ ...observed!, name: '' })).not.toContain('host:');
	});

	it('is merged into the note that describes it: once more changes nothing', () => {
		const note = '# Desk\n\n```port-host\nhost: desk\nMy database: 3306\n```\n';
		const merged = mergeHost(note, 'Desk', observed!, registry)!;
		expect(merged).toContain('My database: 3306');
		expect(merged.match(/port-host/g)).toHaveLength(1);
		expect(merged).toMatch(/192\.168\.1\.23:139/);
		expect(mergeHost(merged, 'Desk', observed!, registry)).toBe(merged);
	});

	it('is not merged where the note describes another one', () => {
		expect(
			mergeHost('```port-host\nhost: nas\nssh: 22\n```', 'A', observed!, registry),
		).toBeNull();
	});
});

describe('a host that is found in a note', () => {
	const note =
		'# pve01\n\nAt 192.168.1.20.\n\n- Proxmox: 8006\n- Home Assistant: 8123\n- SSH: 22\n\nMore.';
	const read = (text: string) => readNotePorts(text, 'pve', registry, mentionContext(registry));

	it('is a fact once its block is written, and not offered again', () => {
		const [found] = read(note).found;
		expect(read(note).listeners).toEqual([]);
		const after = withFoundHost(note, found!, registry)!;
		expect(after).toContain(foundHostBlock(found!, registry));
		expect(read(after).found).toEqual([]);
		expect(
			read(after).listeners.map(({ host, application, first }) => [host, application, first]),
		).toEqual([
			['pve01', 'Proxmox', 8006],
			['pve01', 'Home Assistant', 8123],
			['pve01', 'SSH', 22],
		]);
	});

	it('is not offered in a note that is about no host', () => {
		expect(read(`---\nignored-port-checks: [not-a-host]\n---\n${note}`).found).toEqual([]);
	});

	it('is not made of 10,000 rows or of several hosts in one table', () => {
		const rows = Array.from(
			{ length: 10_000 },
			(_, at) => `| svc${at} | ${8000 + (at % 2000)} |`,
		);
		expect(
			read(`At 192.168.1.20\n\n| Service | Port |\n| --- | --- |\n${rows.join('\n')}`).found,
		).toEqual([]);
		const two =
			'| Host | Service | Port |\n| --- | --- | --- |\n| a | Jellyfin | 8096 |\n| b | Plex | 32400 |';
		expect(readListing(two, MARKDOWN_TABLE).listeners).toHaveLength(2);
		expect(read(`At 192.168.1.20\n\n${two}`).found).toEqual([]);
	});
});
