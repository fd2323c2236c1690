import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

/*
 * ss-old, ss-wrapped, ss-established and ss-unix are written by hand after the tool's documentation;
 * the others are recorded from ss of iproute2 6.1, in a network namespace of its own.
 */
const LISTENING = [
	'nginx 192.168.1.10:443/tcp',
	'postgres 127.0.0.1:5432/tcp',
	'systemd-resolve 127.0.0.53:53/tcp',
	'sshd 0.0.0.0:22/tcp',
	'nginx 0.0.0.0:80/tcp',
	'cupsd 127.0.0.1:631/tcp',
	'java app 127.0.0.1:9200/tcp',
	'java app *:8080/tcp',
	'nginx *:3000/tcp',
	'sshd :::22/tcp',
	'nginx :::80/tcp',
	'cupsd ::1:631/tcp',
];
const WAITING = [
	'systemd-resolve 127.0.0.53:53/udp',
	'dhclient 0.0.0.0:68/udp',
	'avahi-daemon 0.0.0.0:5353/udp',
	'dhclient fe80::1:546/udp',
	'avahi-daemon :::5353/udp',
];

/** What is told, without the numbers of lines. */
function said(text: string): string[] {
	return told(text, 'ss').map((each) => each.replace(/^\d+ /, ''));
}

function withoutNames(listeners: readonly string[]): string[] {
	return listeners.map((each) => each.split(' ').pop()!);
}

describe('ss', () => {
	it.each([
		...['ss-tulpn.txt', 'ss-names.txt', 'ss-extended.txt'],
		...['ss-narrow-60.txt', 'ss-narrow-80.txt', 'ss-narrow-100.txt'],
	])('reads TCP and UDP with programs: %s', (name) => {
		expect(said(fixture(name))).toEqual([...WAITING, ...LISTENING]);
	});

	it('tells TCP from UDP where there is no Netid', () => {
		expect(said(fixture('ss-tln.txt'))).toEqual(withoutNames(LISTENING));
		expect(said(fixture('ss-uln-no-header.txt'))).toEqual(withoutNames(WAITING));
		expect(said(fixture('ss-six.txt'))).toEqual(LISTENING.slice(6));
	});

	it('reads a table without states', () => {
		expect(said(fixture('ss-no-state.txt'))).toEqual(withoutNames(LISTENING));
	});

	it.each([
		['$ ss -Hln -u state unconnected', 'udp'],
		['$ ss -nl --udp state all', 'udp'],
		['$ ss -Hltn state listening', 'tcp'],
		['', 'tcp'],
	])('asks the command for the protocol where no column tells it: "%s"', (command, protocol) => {
		expect(said(`${command}\n0      128      *:53      *:*`)).toEqual([`*:53/${protocol}`]);
	});

	it.each(['$ ss -wln', '# ss -ln --sctp', '$ ss -lnd'])(
		'knows other protocols by: %s',
		(command) => {
			expect(said(`${command}\nLISTEN 0 0 *:58 *:*`)).toEqual(['other-protocol']);
		},
	);

	it('skips connections and sockets of other kinds', () => {
		const connections = Array<string>(5).fill('connection');
		expect(said(fixture('ss-tanp.txt'))).toEqual([
			...LISTENING.slice(0, 6),
			...connections,
			...LISTENING.slice(6),
		]);
		expect(told(fixture('ss-uanp.txt'), 'ss')).toContain('4 connection');
		expect(said(fixture('ss-all-families.txt'))).toEqual([
			...Array<string>(9).fill('other-protocol'),
			...WAITING,
			...LISTENING,
		]);
		expect(told(fixture('ss-established.txt'), 'ss')).toEqual(['3 connection', '5 connection']);
	});

	it('says why a row is no listener', () => {
		expect(told(fixture('ss-unix.txt'), 'ss')).toEqual([
			...[2, 3, 4, 5, 6, 7].map((line) => `${line} other-protocol`),
			'8 0.0.0.0:8443/tcp',
			'10 not-understood',
			'11 bad-port',
			'12 somewhere:22/tcp',
			'13 closed',
		]);
	});

	it('reads an old one, with addresses without brackets', () => {
		expect(told(fixture('ss-old.txt'), 'ss')).toEqual([
			'3 dhclient *:68/udp',
			'4 ntpd :::123/udp',
			'5 sshd *:22/tcp',
			'6 sshd :::22/tcp',
			'7 master 127.0.0.1:25/tcp',
			'8 master ::1:25/tcp',
		]);
	});

	it('puts together what a terminal has broken, within code fences', () => {
		expect(told(fixture('ss-wrapped.txt'), 'ss')).toEqual([
			'5 avahi-daemon 0.0.0.0:5353/udp',
			'7 nginx 0.0.0.0:80/tcp',
			'10 systemd :::9090/tcp',
			'13 caddy fd00::1:2:3:4:8443/tcp',
		]);
	});

	it.each([
		['LISTEN 0 128 127.0.0.53%lo:53 0.0.0.0:*', '127.0.0.53:53/tcp'],
		['LISTEN 0 128 [fe80::1%eth0]:546 [::]:*', 'fe80::1:546/tcp'],
		['LISTEN 0 128 [fe80::1]%eth0:546 [::]:*', 'fe80::1:546/tcp'],
		['LISTEN 0 128 *%virbr0:67 *:*', '*:67/tcp'],
		['LISTEN 0 128 localhost:ipp 0.0.0.0:*', '127.0.0.1:631/tcp'],
		['LISTEN 0 128 ip6-localhost:ipp [::]:*', '::1:631/tcp'],
		['LISTEN 0 128 0.0.0.0:22 0.0.0.0:*users:(("sshd",pid=1,fd=3))', 'sshd 0.0.0.0:22/tcp'],
		['tcp\u00a0\u00a0LISTEN\u00a00\u00a0128\u00a0*:22\u00a0*:*', '*:22/tcp'],
		[
			'LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:(("(sd-pam)",pid=1,fd=3))',
			'(sd-pam) 0.0.0.0:22/tcp',
		],
		[
			'LISTEN 0 128 *:22 *:* users:(("systemd",pid=1,fd=5),("sshd",pid=9,fd=3))',
			'sshd *:22/tcp',
		],
		['LISTEN 0 128 *:22 *:* users:(("systemd",pid=1,fd=5))', 'systemd *:22/tcp'],
	])('reads "%s"', (row, listener) => expect(said(row)).toEqual([listener]));
});
