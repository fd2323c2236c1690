import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('tables of Markdown', () => {
	it('reads tables with a column of ports', () => {
		expect(told(fixture('markdown-table-ports.txt'), 'markdown-table')).toEqual([
			'1 not-understood',
			'5 nginx 0.0.0.0:443/tcp',
			'6 DNS 192.168.1.53:53/udp',
			'6 DNS 192.168.1.53:53/tcp',
			'7 dev 127.0.0.1:8000-8010/tcp',
			'8 wiki *:8080->80/tcp',
			'10 bad-address',
			'18 远程桌面 *:3389/tcp',
		]);
	});
});
