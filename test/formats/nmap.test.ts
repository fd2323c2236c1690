import { describe, expect, it } from 'vitest';
import { detectFormats, readListing } from '../../src/formats/read-listing';
import { fixture, formatOf, told } from './support/told';

const read = (name: string) => told(fixture(`nmap-normal-${name}.txt`), 'nmap');

describe('nmap, recorded from 7.93', () => {
	it('reads programs where versions were asked for', () => {
		expect(read('versions')).toEqual([
			'6 closed',
			'7 OpenSSH 127.0.0.1:2222/tcp',
			'8 Postfix smtpd 127.0.0.1:2525/tcp',
			'9 127.0.0.1:7777/tcp',
			'10 nginx 127.0.0.1:8088/tcp',
		]);
	});

	it('says the host of the listing, where there is one', () => {
		const listing = readListing(fixture('nmap-normal-versions.txt'), formatOf('nmap'));
		expect(listing.hostName).toBe('localhost');
		expect(listing.addresses).toEqual(['127.0.0.1']);
	});

	it('says whose a port is among several hosts', () => {
		expect(read('two')).toEqual([
			'6 closed',
			'7 localhost 127.0.0.1:2222/tcp',
			'8 localhost 127.0.0.1:2525/tcp',
			'9 localhost 127.0.0.1:7777/tcp',
			'10 localhost 127.0.0.1:8088/tcp',
			'16 closed',
			'17 127.0.0.2 127.0.0.2:2222/tcp',
			'18 127.0.0.2 127.0.0.2:2525/tcp',
			'19 closed',
			'20 127.0.0.2 127.0.0.2:8088/tcp',
		]);
	});

	it('reads reasons before versions, and IPv6', () => {
		expect(read('reasons')).toEqual(['6 closed', '7 Postfix smtpd ::1:2525/tcp']);
	});

	it('reads a scan of all ports, and one that was stopped before its tables', () => {
		expect(read('all')).toEqual([
			'6 127.0.0.3:2024/tcp',
			'7 127.0.0.3:2222/tcp',
			'8 127.0.0.3:2525/tcp',
			'9 127.0.0.3:8088/tcp',
		]);
		expect(read('stopped')).toEqual(['10 127.0.0.1:2222/tcp', '11 127.0.0.1:8088/tcp']);
	});
});

// Written, after the forms that the tool is known to have.
describe('nmap', () => {
	it('knows what scripts, systems and routes have to say', () => {
		expect(read('long')).toEqual([
			'11 nas.lan OpenSSH 192.168.1.10:22/tcp',
			'15 nas.lan Apache httpd 192.168.1.10:80/tcp',
			'18 nas.lan rpcbind 192.168.1.10:111/tcp',
			'22 nas.lan Samba smbd 192.168.1.10:139/tcp',
			'23 closed',
			'24 nas.lan MySQL 192.168.1.10:3306/tcp',
			'25 nas.lan 192.168.1.10:5000/tcp',
			'26 nas.lan Microsoft HTTPAPI httpd 192.168.1.10:5357/tcp',
			'27 nas.lan nginx 192.168.1.10:8443/tcp',
			'28 nas.lan dnsmasq 192.168.1.10:53/udp',
			'29 closed',
			'58 192.168.1.12 192.168.1.12:9100/tcp',
			'59 not-understood',
		]);
	});

	it('reads a part of a table, without a host', () => {
		expect(told('22/tcp open ssh\n53/udp open|filtered domain\n9/sctp open x', 'nmap')).toEqual(
			['1 *:22/tcp', '2 closed', '3 other-protocol'],
		);
	});

	it('is told by a few ports among much that scripts say', () => {
		const text =
			'21/tcp open ftp vsftpd 3.0.3\n|_ftp-anon: Anonymous FTP login allowed\n| ftp-syst:\n|_End\n' +
			'OS:SCAN(V=7.94%E=4)\nSEQ(SP=105%GCD=1)\nT1(R=Y%DF=Y)\n22/tcp closed ssh';
		expect(detectFormats(text).map(({ id }) => id)).toEqual(['nmap']);
		expect(told(text, 'nmap')).toEqual(['1 vsftpd *:21/tcp', '8 closed']);
	});

	it('keeps a port once that was scanned twice, with its program', () => {
		const report =
			'Nmap scan report for 10.0.0.9\nPORT STATE SERVICE VERSION\n80/tcp open http';
		expect(told(`${report}\n\n${report} nginx 1.22.1\n\n${report}`, 'nmap')).toEqual([
			'7 nginx 10.0.0.9:80/tcp',
		]);
	});

	it('reads versions of old, and scans of protocols', () => {
		const old =
			'Interesting ports on old.lan (10.0.0.3):\n(The 1659 ports scanned but not shown below are in state: closed)\n' +
			'PORT   STATE SERVICE\n25/tcp open  smtp\n\nNmap finished: 1 IP address (1 host up) scanned in 0.1 seconds';
		expect(told(old, 'nmap')).toEqual(['4 10.0.0.3:25/tcp']);
		expect(told('PROTOCOL STATE SERVICE\n1 open icmp\n6 open tcp', 'nmap')).toEqual([
			'2 other-protocol',
			'3 other-protocol',
		]);
	});

	it("reads masscan's lines", () => {
		const text =
			'Discovered open port 80/tcp on 10.0.0.7   \nDiscovered open port 443/tcp on 10.0.0.8   ';
		expect(told(text, 'nmap')).toEqual([
			'1 10.0.0.7 10.0.0.7:80/tcp',
			'2 10.0.0.8 10.0.0.8:443/tcp',
		]);
	});

	it('skips numbers that are no ports', () => {
		expect(told('PORT STATE SERVICE\n65536/tcp open x', 'nmap')).toEqual(['2 bad-port']);
	});
});
