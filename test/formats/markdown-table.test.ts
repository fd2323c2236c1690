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
			'9 no-number',
			'10 sshd everywhere:22/tcp',
			'18 远程桌面 *:3389/tcp',
		]);
	});

	it.each([
		['443', ['*:443/tcp']],
		['80, 443/udp', ['*:80/tcp', '*:443/udp']],
		['53 tcp/udp', ['*:53/tcp', '*:53/udp']],
		['udp/161', ['*:161/udp']],
		['8000 - 8010', ['*:8000-8010/tcp']],
		['8080:80', ['*:8080->80/tcp']],
		['127.0.0.1:6379', ['127.0.0.1:6379/tcp']],
		['[::1]:6379', ['::1:6379/tcp']],
		['0.0.0.0:8080->80/tcp', ['0.0.0.0:8080->80/tcp']],
		['443 (HTTPS, HTTP/2)', ['*:443/tcp']],
		['80 和 443、8443', ['*:80/tcp', '*:443/tcp', '*:8443/tcp']],
		['9000-8000', ['bad-port']],
		['v2', ['not-understood']],
		['n/a', ['no-number']],
	])('reads the cell %s', (cell, expected) => {
		const text = `| port |\n| --- |\n| ${cell} |`;
		expect(told(text, 'markdown-table')).toEqual(expected.map((each) => `3 ${each}`));
	});
});
