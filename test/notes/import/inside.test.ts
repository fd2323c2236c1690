import { describe, expect, it } from 'vitest';
import { readParts } from '../../../src/formats/read-parts';
import { runToEnd } from '../../../src/lib/run-to-end';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import { writeHostBlock, writePropertyPort } from '../../../src/notes/blocks/host/write-host';
import { hostAsTable } from '../../../src/notes/export/host-export';
import { hostsOfParts, writableHost } from '../../../src/notes/import/observed-host';
import { mergeHost } from '../../../src/notes/import/merge';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

const COMPOSE = `services:
  web:
    image: nginx
    ports: ["8080:80", "127.0.0.1:8443:443"]
  media:
    image: x
    ports: ["3000-3002:4000-4002/udp", "[::1]:9000:9100", "5000:5000"]`;
const words = { application: 'App', protocol: 'Protocol', address: 'Address' };
const headings = { ...words, port: 'Port', inside: 'Container port' };

const hostOf = (text: string) => {
	const { parts } = runToEnd(readParts(text));
	const [[host] = []] = hostsOfParts(parts, { name: 'nas', addresses: ['10.0.0.2'] });
	return writableHost(host!, registry);
};
const insides = (listeners: readonly { first: number; target?: number | undefined }[]) =>
	listeners.map(({ first, target }) => `${first} ${target ?? ''}`.trim()).sort();
const EXPECTED = ['3000 4000', '5000', '8080 80', '8443 443', '9000 9100'];

describe('what a container listens on inside', () => {
	it('is kept by a diagram', () => {
		const block = writeHostBlock(hostOf(COMPOSE));
		expect(block.split('\n').slice(2)).toEqual([
			'media: 3000-3002:4000-4002/udp, 5000/tcp, [::1]:9000:9100/tcp',
			'web: 8080:80/tcp, 127.0.0.1:8443:443/tcp',
		]);
		const { host, problems } = parseHostBlock(block, registry);
		expect(problems).toEqual([]);
		expect(insides(host.applications.flatMap(({ listeners }) => listeners))).toEqual(EXPECTED);
	});

	it('is kept by properties', () => {
		const ports = hostOf(COMPOSE).applications.flatMap(({ name, listeners }) =>
			listeners.map((each) => `  - "${writePropertyPort(each, name)}"`),
		);
		const note = ['---', 'host: nas', 'ports:', ...ports, '---', ''].join('\n');
		const read = readNotePorts(note, 'Nas', registry, mentionContext(registry));
		expect(read.problems).toEqual([]);
		expect(insides(read.listeners)).toEqual(EXPECTED);
		expect(new Set(read.listeners.map(({ application }) => application))).toEqual(
			new Set(['web', 'media']),
		);
	});

	it('is kept by a table, which can be read again', () => {
		const table = hostAsTable(hostOf(COMPOSE), headings);
		expect(table).toContain('| web | TCP | \\* | 8080 | 80 |');
		const again = hostOf(table);
		expect(insides(again.applications.flatMap(({ listeners }) => listeners))).toEqual(EXPECTED);
	});

	it('is kept where a note describes the host already', () => {
		const note = '# Nas\n\n```port-host\nhost: nas\nweb: 8080:80/tcp\n```\n';
		const after = mergeHost(note, 'Nas', hostOf(COMPOSE), registry) ?? '';
		expect(after).toContain('web: 8080:80/tcp, 127.0.0.1:8443:443/tcp');
		expect(after).toContain('[::1]:9000:9100/tcp');
	});

	it('needs no column where nothing is published', () => {
		const text = 'LISTEN 0 128 0.0.0.0:80 0.0.0.0:* users:(("nginx",pid=1,fd=6))';
		expect(hostAsTable(hostOf(text), headings)).not.toContain('Container port');
	});

	it('does not read times as ports', () => {
		expect(parseHostBlock('web: 12:30', registry).problems).toHaveLength(1);
		const [listener] = hostOf('docker run -p 25:26 --name mail x').applications[0]!.listeners;
		expect(writePropertyPort(listener!, 'mail')).toBe('25/tcp mail');
	});
});

describe("Docker's helper", () => {
	it('is never the name of two containers', () => {
		const row = (port: number) =>
			`LISTEN 0 4096 0.0.0.0:${port} 0.0.0.0:* users:(("docker-proxy",pid=${port},fd=4))`;
		const { applications } = hostOf([8080, 3000, 6000, 6001].map(row).join('\n'));
		expect(applications.map(({ listeners }) => listeners.length)).toEqual([1, 1, 1, 1]);
		const names = applications.map(({ name }) => name);
		expect(new Set(names).size).toBe(4);
		expect(names).not.toContain('docker-proxy');
	});
});
