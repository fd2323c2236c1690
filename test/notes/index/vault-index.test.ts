import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInventoryConflicts, suggestFreePorts } from '../../../src/notes/index/inventory';
import { writeHostBlock } from '../../../src/notes/blocks/host/write-host';
import { hostTree, searchTree } from '../../../src/notes/index/host-tree';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { parseStoredNote, READER_VERSION } from '../../../src/notes/index/stored-note';
import { VaultIndex } from '../../../src/notes/index/vault-index';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';
import { runs } from '../../support/runs';

const context = mentionContext(registry);
const read = (text: string) => readNotePorts(text, 'A note', registry, context);
const host = (source: string) => `\`\`\`port-host\n${source}\n\`\`\`\n`;
const indexOf = (notes: Record<string, string>) => {
	const index = new VaultIndex();
	for (const [path, text] of Object.entries(notes)) index.set(path, read(text));
	return index;
};

describe('a note', () => {
	it('speaks of ports in its words and its blocks', () => {
		const note = read(
			`Open port 443.\n\n\`\`\`port\n# mine\n8096 Jellyfin\n\`\`\`\n${host('host: nas\nsshd: 22')}`,
		);
		expect(note.places.map(({ first, line, text }) => [first, line, text])).toEqual([
			[443, 1, 'Open port 443.'],
			[8096, 5, '8096 Jellyfin'],
			[22, 9, 'sshd: 22'],
		]);
		expect(note.listeners).toEqual([
			{
				host: 'nas',
				application: 'sshd',
				protocol: 'tcp',
				address: '*',
				first: 22,
				last: 22,
				line: 9,
			},
		]);
	});
});

describe('who listens where', () => {
	const named = (text: string) =>
		read(text).listeners.map(
			({ host, application, protocol, address, first, last, line }) =>
				`${line} ${host} ${application || '?'} ${address} ${first}-${last}/${protocol}`,
		);

	it('stands in properties as a list, in a line, or by application', () => {
		expect(
			named('---\nhost: nas\nports:\n  - 443/tcp nginx\n  - 127.0.0.1:5432 postgres\n---\n'),
		).toEqual(['4 nas nginx * 443-443/tcp', '5 nas postgres 127.0.0.1 5432-5432/tcp']);
		expect(named('---\nports: [22, 53/udp]\n---\n')).toEqual([
			'2 A note ? * 22-22/tcp',
			'2 A note ? * 53-53/udp',
		]);
		expect(
			named('---\nhost: pi\nports:\n  nginx: 80, 443\n  sshd: 22\ntags: x\n---\n'),
		).toEqual(['4 pi nginx * 80-80/tcp', '4 pi nginx * 443-443/tcp', '5 pi sshd * 22-22/tcp']);
	});

	it('stands in the port blocks of a note about a host, and of blocks that name one', () => {
		const block = (text: string) => `\`\`\`port\n${text}\n\`\`\`\n`;
		expect(named(`---\nhost: nas\n---\n${block('8096 Jellyfin\n53/udp')}`)).toEqual([
			'5 nas Jellyfin * 8096-8096/tcp',
			'6 nas ? * 53-53/udp',
		]);
		expect(named(block('host: pi\n22'))).toEqual(['3 pi ? * 22-22/tcp']);
		expect(named(block('22'))).toEqual([]);
	});

	it('does not stand in properties that mean something else', () => {
		const novel = '---\nports: [Rotterdam, Hamburg]\n---\nA novel.';
		expect(read(novel)).toMatchObject({ places: [], hosts: [], listeners: [], problems: [] });
		expect(named('---\ntitle: x\n---\nhost: nas\nports: 22')).toEqual([]);
		expect(named('---\nports: 22\nnever closed')).toEqual([]);
	});

	it('comes with the addresses and the system of the host', () => {
		const [host] = read('---\nhost: nas\naddress: 10.0.0.2\nos: freebsd\n---\n').hosts;
		expect(host).toEqual({ name: 'nas', addresses: ['10.0.0.2'], system: 'freebsd', line: 2 });
	});
});

describe('what is kept of a note', () => {
	const ports = read('---\nhost: nas\nports: 22\n---\nport 443');
	const moment = { mtime: 5, size: 40 };
	const stored = { reader: READER_VERSION, ...moment, ports };

	it('is taken again only while the note is the same', () => {
		expect(parseStoredNote(structuredClone(stored), moment)).toEqual(ports);
		expect(parseStoredNote(stored, { ...moment, mtime: 6 })).toBeNull();
		expect(parseStoredNote(stored, { ...moment, size: 41 })).toBeNull();
		expect(parseStoredNote({ ...stored, reader: 0 }, moment)).toBeNull();
	});

	it('may be anything', () => {
		fc.assert(
			fc.property(fc.anything(), fc.anything(), (one, other) => {
				const damaged = { ...stored, ports: { ...ports, places: [one], hosts: other } };
				expect(parseStoredNote(damaged, moment)).toBeNull();
				parseStoredNote(one, moment);
			}),
		);
	});
});

describe('the index', () => {
	it('is after any changes what a fresh reading gives', () => {
		const texts = [
			'port 80',
			'ports 80 and 443',
			'nothing',
			host('host: nas\nweb: 80, 8000-8200'),
			'localhost:3000',
			'',
		];
		const known = new Map(texts.map((text) => [text, read(text)]));
		const path = fc.constantFrom('a.md', 'b.md', 'c.md', 'd/e.md');
		const change = fc.oneof(
			fc.record({ kind: fc.constant('set' as const), path, text: fc.constantFrom(...texts) }),
			fc.record({ kind: fc.constant('delete' as const), path }),
			fc.record({ kind: fc.constant('rename' as const), path, to: path }),
		);
		const snapshot = (index: VaultIndex) => ({
			listeners: index.listeners(),
			about: [80, 443, 3000, 8000, 8100, 8200].map((port) => index.notesAbout(port)),
		});
		fc.assert(
			fc.property(fc.array(change, { minLength: 10_000, maxLength: 10_000 }), (changes) => {
				const index = new VaultIndex();
				const vault = new Map<string, string>();
				for (const each of changes) {
					if (each.kind === 'set') {
						vault.set(each.path, each.text);
						index.set(each.path, known.get(each.text)!);
					} else if (each.kind === 'delete') {
						vault.delete(each.path);
						index.delete(each.path);
					} else if (each.path !== each.to && vault.has(each.path)) {
						vault.set(each.to, vault.get(each.path)!);
						vault.delete(each.path);
						index.delete(each.to);
						index.rename(each.path, each.to);
					}
				}
				expect(snapshot(index)).toEqual(snapshot(indexOf(Object.fromEntries(vault))));
			}),
			runs(5),
		);
	});
});

describe('the inventory', () => {
	it('finds two notes that clash on one host, and not what is bound apart', () => {
		const index = indexOf({
			'web.md': host('host: nas\nnginx: 8080'),
			'films.md': host('host: NAS\njellyfin: 8000-8100'),
			'apart.md': host('host: pi\na: 10.0.0.1:53\nb: 10.0.0.2:53\nc: 53/udp'),
			'again.md': host('host: nas\nnginx: 8080'),
		});
		const conflicts = findInventoryConflicts(index.listeners());
		const named = conflicts.map(({ one, other }) => [one.path, other.path].sort());
		expect(named).toEqual([
			['again.md', 'films.md'],
			['films.md', 'web.md'],
		]);
	});

	it('suggests ports that nobody is on, the same each time', () => {
		const listeners = indexOf({ 'a.md': host('host: nas\nx: 8000-8010') }).listeners();
		const ask = (from: number, to: number, count = 3, name?: string) =>
			suggestFreePorts(listeners, registry, { host: name, from, to, count });
		expect(ask(8000, 8020)).toEqual(ask(8000, 8020));
		// Right behind a service's own port, what IANA or a wide range holds is free as well.
		const jellyfin = indexOf({ 'a.md': host('host: nas\nx: 8096') }).listeners();
		const near = { near: 8096, reach: 50, count: 2 };
		expect(suggestFreePorts(jellyfin, registry, near)).toEqual([8098, 8102]);
		for (const port of ask(8000, 8020, 20)) expect(port).toBeGreaterThan(8010);
		expect(ask(8000, 8010, 5, 'other')).toHaveLength(5);
		expect(ask(40000, 50000)).toEqual([]);
		expect(ask(6665, 6669, 5)).toEqual([]);
		fc.assert(
			fc.property(fc.nat(65535), fc.nat(65535), fc.integer(), (from, to, count) => {
				const found = ask(from, to, count);
				expect(new Set(found).size).toBe(found.length);
				for (const port of found) expect(port >= from && port <= to).toBe(true);
			}),
			runs(30),
		);
	});
});

describe('the hosts of the vault', () => {
	const { listeners, hosts } = {
		listeners: indexOf({
			'a.md': host('host: NAS\naddress: 10.0.0.2\nnginx: 80, 443\nx: [::1]:9000'),
			'b.md': '---\nhost: nas\nos: linux\nports: [80, 22 sshd]\n---\n',
			'c.md': host('host: pi\nnginx: 80'),
		}).listeners(),
		hosts: indexOf({
			'a.md': host('host: NAS\naddress: 10.0.0.2\n'),
			'b.md': '---\nhost: nas\nos: linux\n---\n',
		}).hosts(),
	};

	it('are a tree in which each listener stands once, with all its places', () => {
		const tree = hostTree(listeners, hosts);
		expect(tree.map(({ name, addresses, system }) => [name, addresses, system])).toEqual([
			['NAS', ['10.0.0.2'], 'linux'],
			['pi', [], undefined],
		]);
		const [nginx] = tree[0]!.applications;
		expect(nginx?.listeners.map(({ first, also }) => [first, also])).toEqual([
			[80, [{ path: 'b.md', line: 4 }]],
			[443, []],
		]);
	});

	it('are searched for hosts, or for just the listeners that fit', () => {
		const tree = hostTree(listeners, hosts);
		const found = (question: string) =>
			searchTree(tree, question).flatMap(({ name, applications }) =>
				applications.flatMap((own) => own.listeners.map(({ first }) => `${name} ${first}`)),
			);
		expect(found('10.0.0.2')).toHaveLength(4);
		expect(found('nginx 80')).toEqual(['NAS 80', 'pi 80']);
		expect(found('elsewhere')).toEqual([]);
		// The reader's own label for a port finds it as well.
		const labels = new Map([[80, { label: 'Front door', note: '' }]]);
		expect(searchTree(tree, 'front door').length).toBe(0);
		expect(searchTree(tree, 'front door', labels).map(({ name }) => name)).toEqual([
			'NAS',
			'pi',
		]);
		// Filters of the list are no words of a host.
		for (const filter of ['in-vault', '在仓库', 'conflict', '<1024', '#web', '加密', 'sctp'])
			expect(found(`nginx 80 ${filter}`), filter).toEqual(['NAS 80', 'pi 80']);
	});

	it('become a diagram that says the same', () => {
		const [nas] = hostTree(listeners, hosts);
		const source = writeHostBlock(nas!);
		const again = indexOf({ 'd.md': host(source) });
		const said = (all: readonly { address: string; protocol: string; first: number }[]) =>
			all.map(({ address, protocol, first }) => `${address} ${protocol} ${first}`).sort();
		const whole = nas!.applications.flatMap((own) => own.listeners);
		expect(said(again.listeners())).toEqual(said(whole));
		expect(again.hosts()[0]).toMatchObject({ name: 'NAS', system: 'linux' });
	});
});
