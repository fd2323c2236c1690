import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

describe('docker run', () => {
	it('reads commands of a script', () => {
		expect(told(fixture('docker-run-lines.txt'), 'docker-run')).toEqual([
			'4 proxy *:80->80/tcp',
			'4 proxy *:443->443/tcp',
			'4 proxy *:443->443/udp',
			'9 notes 127.0.0.1:8001->8000/tcp',
			'10 notes ::1:8002->8000/tcp',
			'13 dns *:5353->53/udp',
			'14 app *:3000-3005->3000/tcp',
			'14 app *:9443->9443/tcp',
			'14 unpublished',
			'15 random-port',
			'15 host-network',
			'16 later *:8080->80/tcp',
			'17 unset-variable',
			'18 random-port',
			'18 bad-port',
			'18 other-protocol',
		]);
	});

	it('reads commands of PowerShell and cmd', () => {
		expect(told(fixture('docker-run-windows.txt'), 'docker-run')).toEqual([
			'3 web *:8080->80/tcp',
			'7 sql *:1433->1433/tcp',
		]);
	});

	it('reads a unit of systemd', () => {
		expect(told(fixture('docker-run-unit.txt'), 'docker-run')).toEqual([
			'6 relay *:3478->3478/tcp',
			'6 relay *:3478->3478/udp',
		]);
	});

	it('knows prompts that stand close to the command, and remarks', () => {
		const text =
			'[me@host /srv]#docker run -d --name "one" -v `pwd`/a:/a -p 80:80 nginx:stable\n' +
			'$docker run -p:8080:8080 two:1.1\n' +
			'#docker run -p 1:1 three\n' +
			'id=$(docker run -d -p 90:90 four)\n' +
			'cd /srv\n';
		expect(told(text, 'docker-run')).toEqual([
			'1 one *:80->80/tcp',
			'2 two *:8080->8080/tcp',
			'4 four *:90->90/tcp',
			'5 not-understood',
		]);
	});

	it.each([
		['-p published=8080,target=80,protocol=udp img', '1 img *:8080->80/udp'],
		['-dp 8080:80 img -v 9:9', '1 img *:8080->80/tcp'],
		['-itp8080:80 img', '1 img *:8080->80/tcp'],
		['--rm -e A -p ::1:6000:6000 -- img', '1 img ::1:6000->6000/tcp'],
		['-p 0:80 img', '1 random-port'],
		['-p 8080:80-81 img', '1 bad-port'],
		['-p localhost:80:80 img', '1 bad-address'],
		['--net=host -p 80:80 img', '1 host-network'],
	])('reads %s as Docker itself does', (options, expected) => {
		expect(told(`docker run ${options}`, 'docker-run')).toEqual([expected]);
	});
});
