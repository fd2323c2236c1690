import { describe, expect, it } from 'vitest';
import { readListing } from '../../src/formats/read-listing';
import { fixture, formatOf, told } from './support/told';

const read = (name: string) => told(fixture(`nmap-greppable-${name}.txt`), 'nmap-greppable');

describe('nmap -oG', () => {
	// Recorded from 7.93.
	it('reads one host and several', () => {
		expect(read('versions')).toEqual([
			'3 OpenSSH 127.0.0.1:2222/tcp',
			'3 Postfix smtpd 127.0.0.1:2525/tcp',
			'3 127.0.0.1:7777/tcp',
			'3 nginx 127.0.0.1:8088/tcp',
			'3 closed',
		]);
		expect(read('two')).toEqual([
			'3 localhost 127.0.0.1:2222/tcp',
			'3 localhost 127.0.0.1:2525/tcp',
			'3 localhost 127.0.0.1:7777/tcp',
			'3 localhost 127.0.0.1:8088/tcp',
			'3 closed',
			'5 127.0.0.2 127.0.0.2:2222/tcp',
			'5 127.0.0.2 127.0.0.2:2525/tcp',
			'5 127.0.0.2 127.0.0.2:8088/tcp',
			'5 closed',
		]);
	});

	// Written.
	it("reads masscan's", () => {
		expect(read('masscan')).toEqual([
			'3 192.168.1.20 192.168.1.20:80/tcp',
			'4 192.168.1.21 192.168.1.21:443/tcp',
		]);
	});

	it('reads services that say their own names, commas in versions, and other transports', () => {
		const text =
			'Host: 10.0.0.1 (nfs.lan)\tPorts: 111/open/tcp//rpcbind/(rpcbind:100000*2-4)/2-4 (RPC #100000)/, ' +
			'445/open/tcp//netbios-ssn//Samba smbd 3.X - 4.X (workgroup: A, B)/, 9/open/sctp//discard///, ' +
			'137/open|filtered/udp//netbios-ns///\tIgnored State: closed (996)\tOS: Linux 5.4';
		expect(told(text, 'nmap-greppable')).toEqual([
			'1 rpcbind 10.0.0.1:111/tcp',
			'1 Samba smbd 10.0.0.1:445/tcp',
			'1 other-protocol',
			'1 closed',
		]);
		expect(readListing(text, formatOf('nmap-greppable')).hostName).toBe('nfs.lan');
	});
});
