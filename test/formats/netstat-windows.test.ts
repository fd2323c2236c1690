import { describe, expect, it } from 'vitest';
import { readListing } from '../../src/formats/read-listing';
import { fixture, formatOf, told } from './support/told';

// All of these texts are written, after the forms that the tool is known to have.
const read = (name: string) => told(fixture(`netstat-windows-${name}.txt`), 'netstat-windows');

describe('netstat of Windows', () => {
	it('reads what listens and passes conversations over', () => {
		expect(read('ano')).toEqual([
			'6 0.0.0.0:135/tcp',
			'7 0.0.0.0:445/tcp',
			'8 connection',
			'9 192.168.1.23:139/tcp',
			'10 connection',
			'11 :::135/tcp',
			'12 ::1:49671/tcp',
			'13 fe80::d4a8:6435:d2d8:d9f3:2177/tcp',
			'14 0.0.0.0:123/udp',
			'15 0.0.0.0:5353/udp',
			'16 :::5353/udp',
			'17 fe80::d4a8:6435:d2d8:d9f3:1900/udp',
		]);
	});

	it('reads the programs below the rows, and tells ports that are only taken', () => {
		expect(read('programs')).toEqual([
			'6 nginx.exe 0.0.0.0:80/tcp',
			'8 svchost.exe 0.0.0.0:135/tcp',
			'11 0.0.0.0:445/tcp',
			'13 closed',
			'15 mongod.exe 127.0.0.1:27017/tcp',
			'17 connection',
			'19 nginx.exe :::80/tcp',
			'21 svchost.exe 0.0.0.0:3702/udp',
		]);
	});

	it('tells by the other end what listens, in any language', () => {
		expect(read('german')).toEqual([
			'4 0.0.0.0:135/tcp',
			'5 127.0.0.1:8080/tcp',
			'6 connection',
			'7 :::135/tcp',
			'8 0.0.0.0:5050/udp',
		]);
		expect(read('chinese')).toEqual([
			'4 0.0.0.0:3306/tcp',
			'5 127.0.0.1:6379/tcp',
			'6 connection',
			'7 ::1:58421/udp',
		]);
	});

	it('knows names of ports, and says which it does not know', () => {
		expect(read('names')).toEqual([
			'4 0.0.0.0:135/tcp',
			'5 0.0.0.0:445/tcp',
			'6 connection',
			'7 BUREAU:139/tcp',
			'8 0.0.0.0:123/udp',
			'9 not-understood',
		]);
	});

	it('lists a line between the rows that it does not know', () => {
		const text =
			'TCP 0.0.0.0:80 0.0.0.0:0 LISTENING 4\nand so on\nTCP 0.0.0.0:81 0.0.0.0:0 LISTENING';
		expect(told(text, 'netstat-windows')).toEqual([
			'1 0.0.0.0:80/tcp',
			'2 not-understood',
			'3 0.0.0.0:81/tcp',
		]);
	});

	it('keeps each listener of a program once', () => {
		const row = '  TCP    0.0.0.0:80             0.0.0.0:0              LISTENING       4\n';
		const { listeners, skipped } = readListing(row.repeat(3), formatOf('netstat-windows'));
		expect(listeners).toHaveLength(1);
		expect(skipped).toEqual([]);
	});
});
