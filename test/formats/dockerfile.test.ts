import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('a Dockerfile', () => {
	it('reads what every stage exposes', () => {
		expect(told(fixture('dockerfile-stages.txt'), 'dockerfile')).toEqual([
			'14 build *:7000/tcp',
			'20 web *:80/tcp',
			'20 web *:443/tcp',
			'20 web *:53/udp',
			'21 web *:8080/tcp',
			'21 web *:8088/tcp',
			'21 web *:8090/tcp',
			'22 web *:8000-8010/tcp',
			'23 unset-variable',
			'24 other-protocol',
			'24 not-understood',
			'24 bad-port',
		]);
	});
});
