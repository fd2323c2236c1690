import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

// Written, after the forms that the tool is known to have: no systemd runs where the tests do.
describe('systemctl list-sockets', () => {
	it('takes sockets for TCP, unless a unit has the same one twice, or the port is of UDP', () => {
		expect(told(fixture('systemctl-sockets-list.txt'), 'systemctl-sockets')).toEqual([
			'3 other-protocol',
			'4 other-protocol',
			'5 rpcbind 0.0.0.0:111/tcp',
			'6 rpcbind 0.0.0.0:111/udp',
			'7 sshd :::22/tcp',
			'8 cockpit :::9090/tcp',
			'9 cups 127.0.0.1:631/tcp',
			'10 tftp :::69/udp',
			'11 other-protocol',
			'12 other-protocol',
			'13 dhcp6 fe80::1:546/udp',
		]);
	});

	it('reads the types', () => {
		expect(told(fixture('systemctl-sockets-types.txt'), 'systemctl-sockets')).toEqual([
			'2 other-protocol',
			'3 rpcbind 0.0.0.0:111/tcp',
			'4 rpcbind 0.0.0.0:111/udp',
			'5 systemd-journal-remote :::19532/tcp',
			'6 other-protocol',
			'7 other-protocol',
		]);
	});

	it('tells paths from units', () => {
		const text =
			'LISTEN                UNIT            ACTIVATES\n/run/snapd-snap.socket snapd.socket snapd.service\n' +
			'@/x.socket y.socket y.service';
		expect(told(text, 'systemctl-sockets')).toEqual(['2 other-protocol', '3 other-protocol']);
	});

	it('reads rows without a heading, and a port alone', () => {
		const text =
			'22 ssh.socket ssh.service\n*:7 echo.socket\n0 loaded units\n1 sockets listed.';
		expect(told(text, 'systemctl-sockets')).toEqual([
			'1 ssh *:22/tcp',
			'2 echo *:7/tcp',
			'3 not-understood',
		]);
	});
});
