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
		expect(answers.https).toMatchObject({ port: 443, names: ['HTTPS', 'https'] });
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
});
