import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

/*
 * netstat-an, -extended, -names, -tln and -tulpn are recorded from net-tools 2.10 (all programs of
 * the recording are written in Python), the others written by hand after real forms.
 */
const TCP = [
	...['192.168.1.10:443', '127.0.0.1:5432', '127.0.0.53:53', '0.0.0.0:22', '0.0.0.0:80'],
	...['127.0.0.1:631', '127.0.0.1:9200', ':::8080', ':::3000', ':::22', ':::80', '::1:631'],
].map((socket) => `${socket}/tcp`);
const UDP = ['127.0.0.53:53', '0.0.0.0:68', '0.0.0.0:5353', 'fe80::1:546', ':::5353'].map(
	(socket) => `${socket}/udp`,
);

function said(text: string): string[] {
	return told(text, 'netstat').map((each) => each.replace(/^\d+ /, ''));
}

describe('netstat of Linux', () => {
	it.each(['netstat-tulpn.txt', 'netstat-names.txt', 'netstat-extended.txt'])(
		'reads TCP and UDP with programs: %s',
		(name) => {
			expect(said(fixture(name))).toEqual([...TCP, ...UDP].map((each) => `python3 ${each}`));
		},
	);

	it('reads TCP alone, without programs', () => {
		expect(said(fixture('netstat-tln.txt'))).toEqual(TCP);
	});

	it('skips connections', () => {
		const found = said(fixture('netstat-an.txt'));
		expect(found.filter((each) => each !== 'connection')).toEqual([...TCP, ...UDP]);
		expect(found.filter((each) => each === 'connection')).toHaveLength(6);
	});

	it('reads names of programs, and skips sockets of other kinds', () => {
		expect(told(fixture('netstat-programs.txt'), 'netstat')).toEqual([
			'6 nginx 0.0.0.0:80/tcp',
			'7 postgres 127.0.0.1:5432/tcp',
			'8 0.0.0.0:22/tcp',
			'9 sshd 0.0.0.0:2222/tcp',
			'10 Plex Media Ser 0.0.0.0:32400/tcp',
			'11 named fe80::a00:27ff:fe4e:53/tcp',
			'12 nginx :::80/tcp',
			'13 connection',
			'14 dhclient 0.0.0.0:68/udp',
			'15 dhclient fe80::1:546/udp',
			'16 other-protocol',
			'17 other-protocol',
			'20 other-protocol',
			'21 other-protocol',
		]);
	});

	it.each([
		['netstat-french.txt', ['3 sshd 0.0.0.0:22/tcp', '4 ntpd 0.0.0.0:123/udp']],
		['netstat-chinese.txt', ['4 0.0.0.0:3306/tcp', '5 connection']],
		['netstat-japanese.txt', ['3 0.0.0.0:25/tcp', '4 ::1:25/tcp']],
	])('reads other languages: %s', (name, rows) => {
		expect(told(fixture(name), 'netstat')).toEqual(rows);
	});

	it('reads that of BusyBox', () => {
		expect(told(fixture('netstat-busybox.txt'), 'netstat')).toEqual([
			'5 nginx 0.0.0.0:80/tcp',
			'6 127.0.0.11:40177/tcp',
			'7 127.0.0.11:59043/udp',
		]);
	});

	it('takes localhost of IPv6 for ::1, and no address for whole that may be cut off', () => {
		const text =
			'tcp        0      0 localhost:smtp          0.0.0.0:*               LISTEN\n' +
			'tcp6       0      0 localhost:smtp          [::]:*                  LISTEN\n' +
			'udp6       0      0 fe80::a00:27ff:fe4e:546 :::*\n' +
			'udp6       0      0 fe80::a00:27ff:fe4e:66a1:546 :::*';
		expect(told(text, 'netstat')).toEqual([
			'1 127.0.0.1:25/tcp',
			'2 ::1:25/tcp',
			'3 bad-address',
			'4 fe80::a00:27ff:fe4e:66a1:546/udp',
		]);
	});

	it('tells a closed socket, an unknown name and text that is none of it', () => {
		const text =
			'tcp 0 0 0.0.0.0:80 0.0.0.0:* CLOSE\n' +
			'tcp 0 0 0.0.0.0:frobnicate 0.0.0.0:* LISTEN\n' +
			'tcp 0 0 here there LISTEN\n' +
			'udp 0 0 0.0.0.0:0 0.0.0.0:*\n' +
			'what else is there';
		expect(told(text, 'netstat')).toEqual([
			'1 closed',
			'2 not-understood',
			'3 not-understood',
			'4 closed',
			'5 not-understood',
		]);
	});
});
