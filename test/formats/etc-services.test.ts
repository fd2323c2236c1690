import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('/etc/services', () => {
	it('reads entries', () => {
		expect(told(fixture('etc-services-linux.txt'), 'etc-services')).toEqual([
			'3 tcpmux *:1/tcp',
			'4 ssh *:22/tcp',
			'5 domain *:53/tcp',
			'6 domain *:53/udp',
			'7 http *:80/tcp',
			'8 z3950 *:210/tcp',
			'9 3com-tsmux *:106/tcp',
			'10 other-protocol',
			'11 other-protocol',
			'13 my_app *:8123/tcp',
			'14 bad-port',
			'15 not-understood',
		]);
	});
});
