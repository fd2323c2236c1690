import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

// All of these texts are written, after the forms that the tools are known to have.
const read = (name: string) => told(fixture(`netstat-bsd-${name}.txt`), 'netstat-bsd');

describe('netstat of macOS and the BSDs', () => {
	it('reads the network of macOS, and knows its other sections', () => {
		expect(read('macos')).toEqual([
			'4 connection',
			'5 127.0.0.1:631/tcp',
			'6 ::1:631/tcp',
			'7 *:3000/tcp',
			'8 0.0.0.0:5900/tcp',
			'9 :::5900/tcp',
			'10 fe80::1:8021/tcp',
			'11 connection',
			'12 closed',
			'13 0.0.0.0:5353/udp',
			'14 :::5353/udp',
			'15 *:51820/udp',
			'16 192.168.1.5:137/udp',
			'17 closed',
			'18 connection',
			// The tool has cut the address off.
			'19 bad-address',
			'20 other-protocol',
			'25 other-protocol',
			'28 other-protocol',
			'31 other-protocol',
			'34 other-protocol',
		]);
	});

	it('reads the programs that newer versions of macOS name', () => {
		expect(read('verbose')).toEqual([
			'3 postgres 127.0.0.1:5432/tcp',
			'4 com.docker.backe *:8080/tcp',
			'5 Plex Media Server 0.0.0.0:32400/tcp',
			'6 mDNSResponder 0.0.0.0:5353/udp',
			'7 connection',
		]);
	});

	it('reads FreeBSD, and its queues of listeners', () => {
		expect(read('freebsd')).toEqual([
			'4 connection',
			'5 127.0.0.1:25/tcp',
			'6 0.0.0.0:22/tcp',
			'7 :::22/tcp',
			'8 2001:db8::30:443/tcp',
			'9 0.0.0.0:514/udp',
			'10 :::514/udp',
			'13 other-protocol',
			'14 other-protocol',
			'19 0.0.0.0:80/tcp',
			'20 other-protocol',
		]);
	});

	it('reads OpenBSD, with names', () => {
		expect(read('openbsd')).toEqual([
			'4 *:22/tcp',
			'5 127.0.0.1:25/tcp',
			'6 :::22/tcp',
			'7 ::1:25/tcp',
			'8 *:514/udp',
			'9 other-protocol',
		]);
	});

	it('reads rows with pointers before, with counts of packets, and without states', () => {
		const text = `Active Internet connections (including servers)
Tcpcb            Proto Rexmit OOORcv 0-win  Local Address      Foreign Address
fffff80003df47a0 tcp4       0      0      0 localhost.smtp     *.*
fffff80003df43d0 tcp4       3      0      0 192.168.7.16.ssh   192.168.7.1.64330
fffff80003ae81e8 udp4                       *.syslog           *.*
7fb03cb94d505aed cedd0cbf udp4       0      0  192.168.100.21.506 *.*
7fb03cb94d505aee        0 icm4       0      0  *.*                *.*`;
		expect(told(text, 'netstat-bsd')).toEqual([
			'3 127.0.0.1:25/tcp',
			'4 connection',
			'5 0.0.0.0:514/udp',
			// The port may have been longer.
			'6 bad-address',
			'7 other-protocol',
		]);
	});

	it('does not take an address for whole that is cut off at its column', () => {
		const row = 'udp6       0      0  fe80::1c2d:3e4f:.546   *.*';
		const whole = 'udp6       0      0  fe80::1c2d:3e4f:5a6b:7c8d.546  *.*';
		const fitting = 'tcp6       0      0  2001:db8::1:2:3a.443   *.*   LISTEN';
		expect(told(row, 'netstat-bsd')).toEqual(['1 bad-address']);
		expect(told(whole, 'netstat-bsd')).toEqual(['1 fe80::1c2d:3e4f:5a6b:7c8d:546/udp']);
		expect(told(fitting, 'netstat-bsd')).toEqual(['1 bad-address']);
	});
});
