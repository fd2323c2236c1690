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
});
