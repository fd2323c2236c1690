import { describe, expect, it } from 'vitest';
import type { Api } from '../../types/port-explorer';
import { useWorkbench, type WorkbenchWindow } from './support/workbench';

const { open } = useWorkbench();

describe('the interface for other plugins', () => {
	it('looks up and searches, with plain and frozen answers', async () => {
		const page = await open();
		const answers = await page.evaluate(() => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const { api } = workbench.loader.enabled as unknown as { api: Api };
			const https = api.v1.lookup('https');
			return {
				https,
				frozen: Object.isFrozen(https) && Object.isFrozen(https?.layers.common),
				plain: JSON.stringify(https) === JSON.stringify(structuredClone(https)),
				udp: api.v1.lookup('514', { protocol: 'udp' })?.names,
				range: api.v1.lookup('6000-6063')?.endPort,
				nothing: ['no-such-name', '70000', '', '<b>'].map((query) => api.v1.lookup(query)),
				found: api.v1.search('jelyfin', { limit: 2 }).map(({ port }) => port),
				odd: api.v1.search('dns', { limit: -1 }).length,
			};
		});
		expect(answers.https?.port).toBe(443);
		expect(answers.https?.names).toEqual(expect.arrayContaining(['HTTPS', 'https']));
		expect(answers.https?.layers.assigned[0]?.name).toBe('https');
		expect(answers).toMatchObject({
			frozen: true,
			plain: true,
			range: 6063,
			nothing: [null, null, null, null],
			odd: 0,
		});
		expect(answers.udp).toContain('syslog');
		expect(answers.udp).not.toContain('shell');
		expect(answers.found[0]).toBe(8096);
	});

	it('delivers packets, and takes anything without failing', async () => {
		const page = await open();
		const answers = await page.evaluate(() => {
			const { workbench } = window as unknown as WorkbenchWindow;
			const { v1 } = (workbench.loader.enabled as unknown as { api: Api }).api;
			const host = {
				addresses: ['10.0.0.5'],
				applications: [
					{ name: 'web', listeners: [{ port: 443 }] },
					{ name: 'db', listeners: [{ port: 5432, address: '127.0.0.1' }] },
				],
			};
			const from = { address: '127.0.0.1', port: 40000 };
			return {
				web: v1.deliver(host, { to: { port: 443 } }),
				db: v1.deliver(host, { to: { port: 5432 } })?.outcome,
				local: v1.deliver(host, { to: { port: 5432, address: '127.0.0.1' }, from })
					?.application,
				mentions: v1.mentions('ssh on port 2222, then 53/udp\n8000-8010/tcp'),
				udp: v1.deliver(host, { protocol: 'udp', to: { port: 443 } })?.outcome,
				odd: [
					v1.deliver(null as never, {} as never),
					v1.deliver(host, { to: { port: 99999 } }),
					v1.deliver(host, { to: { port: 1, address: 'x' } }),
					v1.deliver(
						{ applications: [{ name: 'x', listeners: [{ port: -1 }] }] },
						{ to: { port: 1 } },
					),
				],
			};
		});
		expect(answers.web).toMatchObject({
			outcome: 'delivered',
			application: 'web',
			reason: 'wildcard',
			steps: ['sent', 'arrived', 'protocol', 'candidates', 'chosen', 'delivered'],
		});
		expect(answers.mentions).toEqual([
			{ port: 2222, line: 1, column: 12, certainty: 'sure' },
			{ port: 53, protocol: 'udp', line: 1, column: 23, certainty: 'sure' },
			{
				...{ port: 8000, endPort: 8010, protocol: 'tcp' },
				...{ line: 2, column: 0, certainty: 'sure' },
			},
		]);
		expect(answers).toMatchObject({ db: 'refused', local: 'db', udp: 'unreachable' });
		expect(answers.odd).toEqual([null, null, null, null]);
	});
});
