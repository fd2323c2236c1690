import { describe, expect, it } from 'vitest';
import { encodeRows } from '../../scripts/build/registry/encode-rows.mjs';
import { runToEnd } from '../../src/lib/run-to-end';
import { FAMILIES, type Encryption } from '../../src/registry/common-use';
import { createCommonLayer } from '../../src/registry/common-layer';
import { readData } from '../../src/registry/data';
import { problemsOf } from '../../src/registry/data/check-rows';
import type { DataRow } from '../../src/registry/data/row';
import { unpackRows } from '../../src/registry/data/unpack-rows';

const data = readData();
const layer = createCommonLayer(data);
const row: DataRow = { family: 'web', name: 'A', port: 1, purpose: ['One', '一'] };
const problems = (change: object) =>
	problemsOf({ rows: [{ ...row, ...change }], kinds: {}, clients: [] });

describe('the curated rows', () => {
	it('have no faults', () => {
		expect(problemsOf(data)).toEqual([]);
	});

	it.each([
		['a port above 65535', { port: 65536 }],
		['a range that ends before it begins', { endPort: 0 }],
		['a further port that is none', { further: [{ port: -1, role: 'tls' }] }],
		['an unknown family', { family: 'kitchen' }],
		['a missing language', { purpose: ['One', ''] }],
		['an unknown kind', { kind: 'none' }],
		['neither purpose nor kind', { purpose: undefined }],
		["'depends' without a note", { encryption: 'depends' }],
	])('are refused with %s', (_, change) => {
		expect(problems(change)).toHaveLength(1);
		expect(problems({})).toEqual([]);
	});

	it('come back as they are from the packed text', () => {
		const unpacked = runToEnd(unpackRows(encodeRows(data, FAMILIES)));
		expect(unpacked.clients).toEqual(data.clients);
		const key = ({ name, port }: DataRow) => `${name} ${port}`;
		const byKey = new Map(unpacked.rows.map((each) => [key(each), each]));
		for (const each of data.rows) {
			const { rank, protocols, ...rest } = each;
			expect(byKey.get(key(each)), key(each)).toMatchObject(rest);
			expect([rank ?? 1, protocols ?? ['tcp']]).toEqual([
				byKey.get(key(each))?.rank ?? 1,
				byKey.get(key(each))?.protocols ?? ['tcp'],
			]);
		}
		expect(unpacked.kinds).toEqual(data.kinds);
	});
});

/** What a security review found, with what says so. */
const REVIEWED: readonly [port: number, name: string, encryption: Encryption, source: string][] = [
	[
		25565,
		'Minecraft Java',
		'depends',
		'protocol: encryption request after login start, online mode',
	],
	[19132, 'Minecraft Bedrock', 'depends', 'protocol: encrypted after the login handshake'],
	[9200, 'Elasticsearch', 'depends', 'Elastic guide: security on by default since 8.0'],
	[9300, 'Elasticsearch nodes', 'depends', 'Elastic guide: security on by default since 8.0'],
	[6556, 'Checkmk agent', 'depends', 'Checkmk werk 13900: TLS since 2.1'],
	[50000, 'Jenkins agents', 'depends', 'Jenkins remoting: JNLP4-connect is TLS'],
	[8000, 'Portainer Edge', 'yes', 'chisel README: SSH inside HTTP'],
	[9980, 'Collabora Online', 'depends', 'coolwsd.xml: ssl.enable is true by default'],
	[
		9093,
		'Kafka over TLS',
		'depends',
		'Kafka: server.properties has the KRaft controller there, plain',
	],
	[4840, 'OPC UA', 'depends', 'OPC 10000-4: None, Sign, SignAndEncrypt'],
	[7687, 'Neo4j Bolt', 'depends', 'Neo4j manual: server.bolt.tls_level is DISABLED by default'],
	[5985, 'WinRM', 'depends', 'MS-WSMV: message encryption over HTTP, but for Basic'],
	[161, 'SNMP', 'depends', 'RFC 3414: authPriv on the same port'],
	[88, 'Kerberos', 'depends', 'RFC 4120: names are outside of the encrypted parts'],
	[2379, 'etcd', 'depends', 'kubeadm: mutual TLS'],
	[1433, 'SQL Server', 'upgrade', 'MS-TDS: TLS inside of PRELOGIN'],
	[3306, 'MySQL', 'upgrade', 'protocol: SSLRequest packet'],
	[5432, 'PostgreSQL', 'upgrade', 'protocol: SSLRequest message'],
	[3050, 'Firebird', 'upgrade', 'wire encryption is negotiated after connecting'],
];

describe('what was said to be wrong', () => {
	it.each(REVIEWED)('%i, %s: encryption is %s (%s)', (port, name, encryption) => {
		const use = layer.at(port).find(({ en }) => en.name === name);
		expect(use?.encryption).toBe(encryption);
		expect(use?.encryptionNote !== undefined).toBe(encryption === 'depends');
	});

	it.each([
		['vaultwarden', 80],
		['satisfactory', 7777],
		['open webui', 8080],
		['mealie', 9000],
		['audiobookshelf', 80],
		['pgadmin', 80],
		['nextcloud', 80],
		['gitlab', 80],
		['traefik', 80],
		['nntp', 119],
	])('the main port of %s is %i', (name, port) => {
		expect(layer.named(name)[0]?.port).toBe(port);
	});

	it('advises no other service as the encrypted one', () => {
		for (const port of [23, 873, 9418, 548, 139, 13, 37]) {
			for (const { counterpart } of layer.at(port)) expect(counterpart).not.toBe(22);
		}
		expect(layer.at(49).find(({ en }) => en.name === 'TACACS+')?.counterpart).toBe(300);
	});
});
