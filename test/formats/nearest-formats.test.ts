import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats';
import { nearestFormats } from '../../src/formats/nearest-formats';

const near = (text: string) =>
	nearestFormats(text).map(({ format, missing }) => `${format.id}: ${missing.join(', ')}`);

describe('a text that is not recognised', () => {
	it.each([
		['LISTEN 0 128', 'ss: Local Address:Port, users:(('],
		['Proto Recv-Q Send-Q Local Address', 'netstat: LISTEN, Foreign Address'],
		['CONTAINER ID   NAMES\n1a2b3c   web', 'docker-ps: PORTS, ->'],
		['COMMAND   PID   USER', 'lsof: (LISTEN)'],
		['services:\n  web:\n    build: .', 'compose: image:, ports:'],
		['docker run -d nginx', 'docker-run: -p'],
		['server {\n  root /srv;\n}', 'nginx: server_name, listen'],
		['PORT   STATE  SERVICE', 'nmap: Nmap scan report'],
		['[Socket]\nAccept=no', 'systemd-unit: ListenStream='],
	])('is nearest to a format by what tells it: %j', (text, first) => {
		expect(near(text)[0]).toBe(first);
	});

	it.each(['Dear all,\nthe meeting is on Monday at 10.', 'We listen to music.', '', '🙂\0'])(
		'is near to none: %j',
		(text) => {
			expect(near(text)).toEqual([]);
		},
	);

	it('is near to each format whose example it is', () => {
		const marked = FORMATS.filter((each) =>
			nearestFormats(each.example).some(({ format }) => format.id === each.id),
		);
		expect(marked.length).toBeGreaterThan(20);
		for (const { id, example } of marked) {
			const own = nearestFormats(example).find(({ format }) => format.id === id)!;
			expect(own.missing.length, `${id}: ${own.missing.join()}`).toBeLessThan(3);
		}
	});
});
