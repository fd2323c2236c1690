import { describe, expect, it } from 'vitest';
import type { VaultListener } from '../../../src/notes/index/vault-index';
import { fitForApi } from '../../../src/obsidian/api/api-fit';
import { registry } from '../../support/registry';

const listener = (host: string, application: string, port: number): VaultListener => ({
	...{ host, application, protocol: 'tcp', address: '*', first: port, last: port },
	...{ path: `${host}.md`, line: 3 },
});
const vault = {
	listeners: [listener('nas', 'nginx', 8080), listener('pi', 'web', 9090)],
	hosts: [],
	isComplete: true,
};
const COMPOSE =
	'services:\n  web:\n    image: nginx\n    ports: ["8080:80", "9090:90", "9090:91", "53:53/udp"]';

describe('fit of the API', () => {
	it('tells what is free on a host, what is taken, and where it could go', () => {
		const ports = fitForApi(COMPOSE, { host: 'NAS' }, vault, registry);
		expect(ports.map(({ port, verdict, by }) => [port, verdict, by.length])).toEqual([
			[8080, 'taken', 1],
			[9090, 'free', 0],
			[9090, 'twice', 0],
			[53, 'free', 0],
		]);
		const [taken] = ports;
		expect(taken).toMatchObject({
			...{ protocol: 'tcp', address: '*', service: 'web', line: 4 },
			by: [{ host: 'nas', application: 'nginx', port: 8080, path: 'nas.md', line: 3 }],
		});
		expect(taken!.next).toBeGreaterThan(1023);
		expect(taken!.next).not.toBe(8080);
	});

	it('looks at all hosts without a name, and knows the service itself', () => {
		expect(fitForApi(COMPOSE, {}, vault, registry)[1]).toMatchObject({
			...{ port: 9090, verdict: 'own', by: [{ host: 'pi' }] },
		});
	});

	it('calls nothing free before all notes have been read', () => {
		const ports = fitForApi(
			COMPOSE,
			{ host: 'nas' },
			{ ...vault, isComplete: false },
			registry,
		);
		expect(ports.map(({ verdict }) => verdict)).toEqual([
			'taken',
			'unknown',
			'twice',
			'unknown',
		]);
		expect(ports.every(({ next }) => next === undefined)).toBe(true);
	});

	it('has nothing for other texts, whatever is handed over', () => {
		for (const text of ['Dear diary', '', null, 5])
			expect(fitForApi(text, { host: 7 as never }, vault, registry)).toEqual([]);
	});
});
