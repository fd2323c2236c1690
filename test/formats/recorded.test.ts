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

const AWKWARD_UFW = [
	'allow tcp 22',
	'limit tcp 2222',
	'allow any Nginx Full',
	'allow tcp 80',
	'allow tcp 443',
	'allow tcp 8000-8010',
	'deny tcp 3306 from 192.0.2.0/24',
	'allow tcp 5432 from 10.0.0.0/8',
	'reject udp 161',
	'allow any 8443 from 2001:db8::/32',
];

/** Of iptables, whichever tool shows it; by name where it isn't asked for numbers. */
const awkwardIptables = (
	ike: string,
	nat: string,
	mysql: string,
	ssh: string,
	http: string,
	https: string,
) => [
	`allow udp ${ike}`,
	`allow udp ${nat}`,
	'allow tcp 8006',
	`reject tcp ${mysql} from !10.0.0.0/8`,
	'allow tcp 5900-5910 from 10.0.0.10-10.0.0.20',
	'allow udp 1024-65535',
	`deny tcp ${ssh}`,
	`allow tcp ${http}`,
	`allow tcp ${https}`,
	'allow tcp 8000-8010',
];
const AWKWARD_IPTABLES = awkwardIptables('500', '4500', '3306', '22', '80', '443');

const TRUSTED = 'from 10.0.0.0/8,192.0.2.7';

/**
 * Recorded in network namespaces of their own from ufw 0.36.2, iptables and ip6tables 1.8.9, nft
 * 1.0.6, firewalld 1.3.3 (firewall-offline-cmd), masscan 1.3.2, nmap 7.93 and socat 1.7.4.
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
	['ufw-status', 'ufw-status-recorded-awkward.txt', ...AWKWARD_UFW],
	['ufw-status', 'ufw-status-recorded-awkward-numbered.txt', ...AWKWARD_UFW],
	[
		'ufw-status',
		'ufw-status-recorded-awkward-verbose.txt',
		...AWKWARD_UFW.filter((each) => each !== 'allow any Nginx Full'),
	],
	['ufw', 'ufw-recorded-awkward.txt', ...AWKWARD_UFW],
	['iptables-save', 'iptables-save-recorded-awkward.txt', ...AWKWARD_IPTABLES],
	['iptables', 'iptables-recorded-awkward.txt', ...AWKWARD_IPTABLES],
	[
		'iptables',
		'iptables-recorded-awkward-names.txt',
		...awkwardIptables('isakmp', 'ipsec-nat-t', 'mysql', 'ssh', 'http', 'https'),
	],
	['nft', 'nft-recorded-iptables.txt', ...AWKWARD_IPTABLES],
	[
		'nft',
		'nft-recorded-awkward.txt',
		'allow tcp 80',
		'allow tcp 443',
		'allow tcp 22',
		'deny tcp 23',
		...['8000-8010', '9100', '9443', '10050-10051', '11211', '15672', '16379', '27017'].map(
			(ports) => `allow tcp ${ports} ${TRUSTED}`,
		),
		...['28015', '29418', '30000-30010', '33060'].map(
			(ports) => `allow tcp ${ports} ${TRUSTED}`,
		),
		'allow tcp 9000 from 10.0.0.2',
		'allow tcp 8080 from 10.0.0.1',
		'allow udp 514 from 10.0.0.1',
		'allow udp 5514 from 10.0.0.2',
		'allow tcp 2222',
		'allow tcp 53',
		'allow udp 53',
		'allow udp 123',
		'allow udp 33434-33523',
		'allow udp 546 from fe80::/10',
		'deny tcp 60001-65535',
	],
	[
		'firewalld',
		'firewalld-recorded-awkward.txt',
		'allow any dhcpv6-client',
		'allow any ssh',
		'allow udp 60000-60010',
		'allow tcp 3306 from 10.4.0.0/16',
		'reject tcp 8000-8010 from !10.4.0.0/16',
	],
	[
		'firewalld',
		'firewalld-recorded-rich.txt',
		'allow tcp 3306 from 10.4.0.0/16',
		'reject tcp 8000-8010 from !10.4.0.0/16',
	],
	[
		'firewalld',
		'firewalld-recorded-sources.txt',
		...['dhcpv6-client', 'mdns', 'nfs', 'samba', 'samba-client', 'ssh'].map(
			(service) => `allow any ${service} from 10.0.0.0/8`,
		),
		'allow tcp 3260 from 10.0.0.0/8',
	],
	[
		'nmap',
		'nmap-normal-recorded-scripts.txt',
		'10.9.0.2 SimpleHTTPServer 10.9.0.2:8080/tcp',
		'10.9.0.3 SimpleHTTPServer 10.9.0.3:8443/tcp',
	],
	['nmap', 'nmap-normal-recorded-verbose.txt', '10.9.0.2:8080/tcp', '10.9.0.2:161/udp'],
	['nmap', 'nmap-normal-recorded-six.txt', 'fd09::2:8081/tcp'],
	[
		'nmap-greppable',
		'nmap-greppable-recorded-versions.txt',
		'10.9.0.2 SimpleHTTPServer 10.9.0.2:8080/tcp',
		'10.9.0.3 SimpleHTTPServer 10.9.0.3:8443/tcp',
	],
	['nmap-greppable', 'nmap-greppable-recorded-six.txt', 'fd09::2:8081/tcp'],
	['socat', 'socat-recorded.txt', 'socat 10.9.0.3:8443/tcp'],
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
			.filter(
				(each) => /[ :]\d|any /.test(each) || /^(?:allow|deny|reject|limit)/.test(each),
			);
		expect([...new Set(found)]).toEqual(expected);
	});

	it('has nothing that is not understood', () => {
		const left = RECORDED.flatMap(([id, name]) =>
			told(fixture(name), id).filter((each) => each.endsWith('not-understood')),
		);
		expect(left).toEqual([]);
	});
});
