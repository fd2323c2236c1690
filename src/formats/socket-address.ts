import { ANY, parseAddress, type Address } from '../domain/address';
import type { Port } from '../domain/port';

/** One end of a socket as tools write it. */
export interface Socket {
	/** Null where it is no IP address. */
	readonly address: Address | null;
	/** Null for "*", a socket that is bound to no port; NaN for a name that is not known. */
	readonly port: Port | null;
}

/** The names that tools print in the place of a number, as far as they are met on listeners. */
const PORTS: Readonly<Record<string, Port>> = Object.fromEntries(
	`ftp 21 ssh 22 telnet 23 smtp 25 domain 53 bootps 67 bootpc 68 tftp 69 http 80 www 80 kerberos 88
	pop3 110 sunrpc 111 ntp 123 epmap 135 netbios-ns 137 netbios-dgm 138 netbios-ssn 139 imap 143
	imap2 143 snmp 161 bgp 179 ldap 389 svrloc 427 https 443 microsoft-ds 445 isakmp 500 syslog 514
	printer 515 dhcpv6-client 546 dhcpv6-server 547 afpovertcp 548 rtsp 554 submissions 465 urd 465
	smtps 465 submission 587 ipp 631 ldaps 636 rsync 873 imaps 993 pop3s 995 socks 1080 openvpn 1194
	ms-sql-s 1433 mqtt 1883 ssdp 1900 radius 1812 nfs 2049 docker 2375 zookeeper 2181 mysql 3306
	ms-wbt-server 3389 distcc 3632 svn 3690 epmd 4369 ipsec-nat-t 4500 commplex-main 5000 sip 5060
	xmpp-client 5222 xmpp-server 5269 mdns 5353 llmnr 5355 postgresql 5432 postgres 5432 hpvroom 5228
	amqps 5671 amqp 5672 rfb 5900 vnc-server 5900 x11 6000 redis 6379 irdmi 8000 http-alt 8080
	webcache 8080 pcsync-https 8443 https-alt 8443 secure-mqtt 8883 websm 9090 zeus-admin 9090
	jetdirect 9100 wap-wsp 9200 git 9418 bacula-dir 9101 zabbix-agent 10050 zabbix-trapper 10051
	memcached 11211 memcache 11211 mongodb 27017 cslistener 9000 scp-config 10001`
		.split(/\s+/)
		.flatMap((word, at, all) => (at % 2 ? [[all[at - 1]!, Number(word)]] : [])),
);

/** Reads "0.0.0.0:22", "[::]:22", ":::22", "*:http", "127.0.0.53%lo:53", "localhost:ipp". */
export function readSocket(text: string): Socket | null {
	const at = text.lastIndexOf(':');
	return at < 0 ? null : socketOf(text.slice(0, at), text.slice(at + 1));
}

/** Reads what BSD and macOS write: "*.22", "127.0.0.1.631", "fe80::1%lo0.123". */
export function readDottedSocket(text: string): Socket | null {
	const at = text.lastIndexOf('.');
	return at < 0 ? null : socketOf(text.slice(0, at), text.slice(at + 1));
}

function socketOf(head: string, tail: string): Socket | null {
	const port = readPort(tail);
	if (port === undefined) return null;
	const bare = head.replace(/%[^\]]*/, '').toLowerCase();
	if (bare === '') return { address: ANY, port };
	const address = /^ip6-(?:localhost|loopback)$/.test(bare) ? '::1' : parseAddress(bare);
	return { address, port };
}

function readPort(text: string): Port | null | undefined {
	if (text === '*') return null;
	if (/^\d{1,9}$/.test(text)) return Number(text);
	if (!/^[a-z][\w.+-]*$/i.test(text)) return undefined;
	const name = text.toLowerCase();
	return Object.prototype.hasOwnProperty.call(PORTS, name) ? PORTS[name]! : NaN;
}
