import { describe, expect, it } from 'vitest';
import { detectFormats } from '../../src/formats/read-listing';
import { fixture, told } from './support/told';

const UFW = [
	'allow tcp 22',
	'limit tcp 2222',
	'allow tcp 80',
	'allow tcp 443',
	'allow tcp 5432 from 10.0.0.0/8',
	'deny any 25',
	'allow udp 60000-60010',
	'allow udp 53 from 192.0.2.7',
];

/**
 * Recorded in network namespaces of their own from ufw 0.36.2, ip6tables 1.8.9, firewalld 1.3.3
 * (firewall-offline-cmd), masscan 1.3.2 and nmap 7.93.
 */
const RECORDED: readonly (readonly [id: string, name: string, ...expected: string[]])[] = [
	['ufw-status', 'ufw-status-recorded.txt', ...UFW],
	['ufw-status', 'ufw-status-recorded-numbered.txt', ...UFW],
	['ufw-status', 'ufw-status-recorded-verbose.txt', ...UFW],
	['ufw', 'ufw-recorded.txt', ...UFW],
	[
		'iptables',
		'iptables-recorded-ip6.txt',
		'allow tcp https',
		'allow udp dhcpv6-client from fe80::/10',
		'deny udp 1024-2048',
	],
	[
		'iptables',
		'iptables-recorded-ip6-verbose.txt',
		'allow tcp 443',
		'allow udp 546 from fe80::/10',
		'deny udp 1024-2048',
	],
	[
		'firewalld',
		'firewalld-recorded.txt',
		'allow any dhcpv6-client',
		'allow any https',
		'allow any ssh',
		'allow tcp 8080',
		'allow udp 60000-60010',
		'allow tcp 5432 from 10.0.0.0/8',
		'reject any smtp from !10.0.0.0/8',
	],
	['masscan', 'masscan-recorded-list.txt', '10.9.0.2:8080/tcp', '10.9.0.2:8443/tcp'],
	['masscan', 'masscan-recorded-json.txt', '10.9.0.2:8080/tcp', '10.9.0.2:8443/tcp'],
	['masscan', 'masscan-recorded-live.txt', '10.9.0.2:8443/tcp', '10.9.0.2:8080/tcp'],
	['nmap-xml', 'nmap-xml-recorded-masscan.txt', '10.9.0.2:8080/tcp', '10.9.0.2:8443/tcp'],
	[
		'nmap-greppable',
		'nmap-greppable-recorded-masscan.txt',
		'10.9.0.2:8443/tcp',
		'10.9.0.2:8080/tcp',
	],
	['nmap', 'nmap-normal-recorded-udp.txt', '10.9.0.2:8080/tcp', '10.9.0.2:8443/tcp'],
];

describe('recorded output', () => {
	it.each(RECORDED)('of %s is read: %s', (id, name, ...expected) => {
		const text = fixture(name);
		expect(detectFormats(text)[0]?.id).toBe(id);
		const found = told(text, id)
			.map((each) => each.replace(/^\d+ /, ''))
			.filter((each) => /[ :]\d|any /.test(each) || /^(?:allow|deny)/.test(each));
		expect([...new Set(found)]).toEqual(expected);
	});

	it('has nothing that is not understood', () => {
		const left = RECORDED.flatMap(([id, name]) =>
			told(fixture(name), id).filter((each) => each.endsWith('not-understood')),
		);
		expect(left).toEqual([]);
	});
});
