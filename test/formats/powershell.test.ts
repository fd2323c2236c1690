import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

// All of these texts are written, after the forms that PowerShell is known to print.
const read = (name: string) => told(fixture(`powershell-${name}.txt`), 'powershell');

describe('PowerShell', () => {
	it('reads the table of Get-NetTCPConnection', () => {
		expect(read('tcp')).toEqual([
			'5 :::49668/tcp',
			'6 ::1:42050/tcp',
			'7 fe80::d4a8:6435:d2d8:d9f3:2177/tcp',
			'8 0.0.0.0:135/tcp',
			'9 closed',
			'10 connection',
			'11 connection',
		]);
	});

	it('reads the table of Get-NetUDPEndpoint', () => {
		expect(read('udp')).toEqual([
			'5 :::5353/udp',
			'6 fe80::d4a8:6435:d2d8:d9f3:1900/udp',
			'7 0.0.0.0:3702/udp',
			'8 127.0.0.1:1900/udp',
		]);
	});

	it('reads selected columns by their place, names with spaces too', () => {
		expect(read('selected')).toEqual([
			'3 svchost :::135/tcp',
			'4 node 0.0.0.0:8080/tcp',
			'5 mongod 127.0.0.1:27017/tcp',
			'6 Plex Media Server 0.0.0.0:32400/tcp',
		]);
	});

	it('reads lists', () => {
		expect(read('list')).toEqual(['5 :::445/tcp', '15 connection', '30 0.0.0.0:3702/udp']);
	});

	it('takes what the command asks for, where the columns do not tell', () => {
		const table =
			'LocalPort OwningProcess\n--------- -------------\n     5353          2440\nor so\n';
		const asked = (command: string) => told(`PS C:\\> ${command}\n\n${table}`, 'powershell');
		expect(told(table, 'powershell')).toEqual(['3 *:5353/tcp', '4 not-understood']);
		expect(asked('Get-NetUDPEndpoint | select LocalPort, OwningProcess')).toEqual([
			'5 *:5353/udp',
			'6 not-understood',
		]);
	});

	it('says when an address was cut off', () => {
		const table =
			'LocalAddress LocalPort State\n------------ --------- -----\nfe80::d4a... 2177      Listen';
		expect(told(table, 'powershell')).toEqual(['3 bad-address']);
	});
});
