import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConnectionBlock } from '../../../src/notes/blocks/connection-block';
import {
	CONNECTION_EXAMPLES,
	HOST_EXAMPLES,
	SCENE_BLOCKS,
	SCENES,
} from '../../../src/notes/blocks/examples';
import { MAX_APPLICATIONS, parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import {
	addApplication,
	addListener,
	removeApplication,
	renameApplication,
} from '../../../src/notes/blocks/host/host-edit';
import { parsePortBlock } from '../../../src/notes/blocks/port-block';
import { registry } from '../../support/registry';

const read = (source: string) => parseHostBlock(source, registry);
const shape = (source: string) =>
	read(source).host.applications.map(({ name, listeners }) => [
		name,
		...listeners.map(
			({ protocol, address, first, last }) =>
				`${address} ${first === last ? first : `${first}-${last}`}/${protocol}`,
		),
	]);

const WEB = `host: web-01
address: 192.168.1.10
os: linux
nginx: 80, 443            # the front
sshd: 22
dnsmasq: 53/udp, 53/tcp
postgres: 127.0.0.1:5432
text editor:
packets: [443, 53/udp, 553]`;

describe('a port-host block', () => {
	it('is a host with its applications and packets', () => {
		const block = read(WEB);
		expect(block.problems).toEqual([]);
		expect(block).toMatchObject({
			system: 'linux',
			host: { name: 'web-01', addresses: ['192.168.1.10'] },
		});
		expect(shape(WEB)).toEqual([
			['nginx', '* 80/tcp', '* 443/tcp'],
			['sshd', '* 22/tcp'],
			['dnsmasq', '* 53/udp', '* 53/tcp'],
			['postgres', '127.0.0.1 5432/tcp'],
			['text editor'],
		]);
		expect(block.packets.map(({ packet }) => [packet.protocol, packet.to.port])).toEqual([
			['tcp', 443],
			['udp', 53],
			['tcp', 553],
		]);
	});

	it.each([
		['a:\n  - 80\n  - 443', [['a', '* 80/tcp', '* 443/tcp']]],
		['a: [80,\n  443]', [['a', '* 80/tcp', '* 443/tcp']]],
		['"a: b": 80', [['a: b', '* 80/tcp']]],
		['网页：80，443', [['网页', '* 80/tcp', '* 443/tcp']]],
		['a: "[::1]:80"', [['a', '::1 80/tcp']]],
		['a: [[::1]:80, 443]', [['a', '::1 80/tcp', '* 443/tcp']]],
		['a: [::]:53/udp', [['a', ':: 53/udp']]],
		['a: domain', [['a', '* 53/tcp', '* 53/udp']]],
		['a: 6000-6063', [['a', '* 6000-6063/tcp']]],
		[
			'__proto__: 80\nconstructor: 81',
			[
				['__proto__', '* 80/tcp'],
				['constructor', '* 81/tcp'],
			],
		],
	])('%j is read', (source, expected) => {
		expect(read(source).problems).toEqual([]);
		expect(shape(source)).toEqual(expected);
	});

	it('says line by line what it does not understand, and keeps the rest', () => {
		const block = read(
			'host: x\nweb: 80, 70000\n?\naddress: 1.2.3\nos: beos\nweb: 81\npackets: [icmp/1, 443 from nowhere]\nlog: 514/sctp',
		);
		expect(block.problems.map(({ line, problem }) => [line, problem.code])).toEqual([
			[2, 'too-large'],
			[3, 'not-understood'],
			[4, 'bad-address'],
			[5, 'bad-option'],
			[6, 'twice'],
			[7, 'unknown-protocol'],
			[7, 'bad-address'],
			[8, 'unknown-protocol'],
		]);
		expect(block.host.applications.map(({ name }) => name)).toEqual(['web', 'web', 'log']);
	});

	it('expands nothing: anchors, aliases and merges are words like others', () => {
		const bomb = ['a: &a [1,1,1]', ...'bcdefgh'.split('').map((key) => `${key}: [*a,*a,*a]`)];
		const { host, problems } = read(bomb.join('\n'));
		expect(host.applications.flatMap(({ listeners }) => listeners).length).toBeLessThan(10);
		expect(problems.length).toBeGreaterThan(0);
	});

	it('holds 5,000 applications and 10,000 packets, of which it shows the first', () => {
		const many = Array.from({ length: 5000 }, (_, i) => `app ${i}: ${i + 1}`);
		const packets = Array.from({ length: 10_000 }, (_, i) => i % 65536).join(', ');
		const block = read([...many, `packets: [${packets}]`].join('\n'));
		expect(block.host.applications).toHaveLength(MAX_APPLICATIONS);
		expect(block.packets).toHaveLength(200);
		expect(block.problems.map(({ problem }) => problem.code)).toEqual(
			Array(3).fill('too-many'),
		);
	});

	it('never fails, and names each problem by a line that is there', () => {
		const text = fc.string({ unit: fc.constantFrom(...'ab:8,[]- \n"\'#&*{}|>!%@：，0x/') });
		fc.assert(
			fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
				const block = read(source);
				const lines = source.split('\n').length;
				for (const { line } of block.problems) {
					expect(line).toBeGreaterThan(0);
					expect(line).toBeLessThanOrEqual(lines);
				}
				expect(block.places).toHaveLength(block.host.applications.length);
			}),
		);
	});
});

describe('a change of a host', () => {
	const after = (source: string) => [source.split('\n'), shape(source)] as const;

	it('leaves every other line as it is', () => {
		const block = read(WEB);
		expect(addApplication(WEB, block, 'redis', '6379')).toBe(
			WEB.replace('text editor:', 'text editor:\nredis: 6379'),
		);
		expect(addListener(WEB, block, 0, '8443')).toBe(
			WEB.replace('80, 443            #', '80, 443, 8443            #'),
		);
		expect(addListener(WEB, block, 4, '9000')).toBe(WEB.replace('editor:', 'editor: 9000'));
		expect(renameApplication(WEB, block, 3, 'pg: main')).toBe(
			WEB.replace('postgres:', '"pg: main":'),
		);
		expect(removeApplication(WEB, block, 2)).toBe(WEB.replace('dnsmasq: 53/udp, 53/tcp\n', ''));
	});

	it('goes into lists as they are written', () => {
		const list = 'a:\n  - 80\nb: [81]\nc:';
		const block = read(list);
		expect(addListener(list, block, 0, '443')).toBe('a:\n  - 80\n  - 443\nb: [81]\nc:');
		expect(addListener(list, block, 1, '443')).toBe('a:\n  - 80\nb: [81, 443]\nc:');
		expect(addListener(list, block, 2, '443')).toBe('a:\n  - 80\nb: [81]\nc: 443');
		expect(addApplication('', read(''), 'a', '')).toBe('a:');
	});

	it('says what was meant, whatever the name', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), fc.nat(4), (typed, index) => {
				const name = typed.replace(/[\s"]+/g, ' ').trim();
				fc.pre(name !== '');
				const block = read(WEB);
				const [lines, renamed] = after(renameApplication(WEB, block, index, name));
				expect(lines).toHaveLength(9);
				expect(renamed[index]?.[0]).toBe(name);
				const [, added] = after(addApplication(WEB, block, name, '8080'));
				expect(added[5]).toEqual([name, '* 8080/tcp']);
			}),
		);
	});
});

describe('a name in quotes', () => {
	it('may be a word of ours, and a host may have commas in its name', () => {
		const block = read('host: "Attic, left"\n"host": 80\n"packets": 443\nos: linux');
		expect(block.problems).toEqual([]);
		expect(block.host.name).toBe('Attic, left');
		expect(block.host.applications.map(({ name }) => name)).toEqual(['host', 'packets']);
		const renamed = renameApplication(WEB, read(WEB), 0, 'Packets');
		expect(renamed.split('\n')[3]).toBe('"Packets": 80, 443            # the front');
		expect(shape(renamed)[0]).toEqual(['Packets', '* 80/tcp', '* 443/tcp']);
	});

	it('stands for what is in it, ports as well', () => {
		expect(shape('nginx: "80, 443"\nweb: ["8080", \'[::1]:81\']')).toEqual([
			['nginx', '* 80/tcp', '* 443/tcp'],
			['web', '* 8080/tcp', '::1 81/tcp'],
		]);
	});
});

describe('a port-connection block', () => {
	it('has clients, servers and what is connected to', () => {
		const source =
			'client: laptop, phone 10.0.0.7\nserver: web-01 10.0.0.1\nto: 443, 53/udp\nos: macos\nseed: 7\nport: 51515';
		expect(parseConnectionBlock(source, registry)).toEqual({
			clients: [
				{ name: 'laptop', address: '192.0.2.50' },
				{ name: 'phone', address: '10.0.0.7' },
			],
			servers: [{ name: 'web-01', address: '10.0.0.1' }],
			targets: [
				{ protocol: 'tcp', port: 443 },
				{ protocol: 'udp', port: 53 },
			],
			system: 'macos',
			seed: 7,
			wanted: 51515,
			problems: [],
		});
	});

	it('is a whole scene even when it says nothing', () => {
		const block = parseConnectionBlock('', registry);
		expect(block).toMatchObject({ system: 'linux', seed: 1, problems: [] });
		expect([block.clients, block.servers, block.targets].map((all) => all.length)).toEqual([
			1, 1, 1,
		]);
	});

	it('names what it does not understand', () => {
		const block = parseConnectionBlock('to: 99999\nos: dos\nseed: x\ncolour: red', registry);
		expect(block.problems.map(({ line, problem }) => [line, problem.code])).toEqual([
			[1, 'too-large'],
			[2, 'bad-option'],
			[3, 'bad-option'],
			[4, 'unknown-option'],
		]);
	});

	it('may be anything', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (source) => {
				const { clients, servers, targets } = parseConnectionBlock(source, registry);
				expect(Math.min(clients.length, servers.length, targets.length)).toBeGreaterThan(0);
			}),
		);
	});
});

describe('the examples', () => {
	it('are read without a problem, the scenes in both languages', () => {
		for (const { source } of HOST_EXAMPLES) expect(read(source).problems).toEqual([]);
		for (const { source } of CONNECTION_EXAMPLES) {
			expect(parseConnectionBlock(source, registry).problems).toEqual([]);
		}
		const parse = {
			port: parsePortBlock,
			'port-host': parseHostBlock,
			'port-connection': parseConnectionBlock,
		};
		for (const scene of SCENES) {
			const { language, source } = SCENE_BLOCKS[scene];
			for (const text of Object.values(source)) {
				expect(parse[language](text, registry).problems).toEqual([]);
			}
		}
	});
});
