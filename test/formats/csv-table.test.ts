import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('CSV', () => {
	it('reads quoted cells over several lines', () => {
		expect(told(fixture('csv-inventory.txt'), 'csv')).toEqual([
			'2 web-01 nginx *:80/tcp',
			'2 web-01 nginx *:443/tcp',
			'4 dns 10.0.0.53:53/tcp',
			'4 dns 10.0.0.53:53/udp',
			'5 web-01 ftp *:20-21/tcp',
			'6 other-protocol',
			'7 no-number',
			'8 bad-port',
		]);
	});

	it('reads Chinese headings, semicolons and wide digits', () => {
		expect(told(fixture('csv-chinese.txt'), 'csv')).toEqual([
			'2 网站 192.168.1.10:8080/tcp',
			'3 数据库 127.0.0.1:3306/tcp',
		]);
	});

	it('reads tabs, and what a state says', () => {
		expect(told(fixture('csv-tabs.txt'), 'csv')).toEqual([
			'2 svchost 0.0.0.0:135/tcp',
			'3 connection',
		]);
	});
});
