import type { Port } from '../domain/port';
import { readPortNumbers, type PortNumbers } from './port-numbers';
import type { ReadContext } from './read-context';

/**
 * What tools write in place of a number when they may, by the lists of Linux, macOS and BSD: of the
 * many names only those of what is really met listening. Of one port there may be several.
 */
const NAMES =
	'ftp-data 20 ftp 21 ssh 22 telnet 23 smtp 25 time 37 domain 53 bootps 67 bootpc 68 ' +
	'tftp 69 http 80 www 80 kerberos 88 pop3 110 sunrpc 111 rpcbind 111 portmapper 111 rpc.portmapper 111 auth 113 ntp 123 ' +
	'epmap 135 netbios-ns 137 netbios-dgm 138 netbios-ssn 139 imap 143 imap2 143 snmp 161 ' +
	'snmptrap 162 snmp-trap 162 bgp 179 ldap 389 svrloc 427 https 443 microsoft-ds 445 ' +
	'kpasswd 464 submissions 465 smtps 465 urd 465 isakmp 500 syslog 514 printer 515 ' +
	'route 520 dhcpv6-client 546 dhcpv6-server 547 afpovertcp 548 rtsp 554 submission 587 ' +
	'ipp 631 ldaps 636 kerberos-adm 749 domain-s 853 rsync 873 vmware-authd 902 ' +
	'ftps-data 989 ftps 990 imaps 993 pop3s 995 socks 1080 rmiregistry 1099 openvpn 1194 ' +
	'ms-sql-s 1433 ms-sql-m 1434 ncube-lm 1521 l2tp 1701 pptp 1723 radius 1812 ' +
	'radius-acct 1813 mqtt 1883 ibm-mqisdp 1883 ssdp 1900 cisco-sccp 2000 nfs 2049 nfsd 2049 ' +
	'zookeeper 2181 docker 2375 docker-s 2376 etcd-client 2379 etcd-server 2380 gpsd 2947 ' +
	'hbci 3000 remoteware-cl 3000 redwood-broker 3001 squid 3128 ndl-aas 3128 ' +
	'iscsi-target 3260 mysql 3306 ms-wbt-server 3389 stun 3478 nut 3493 distcc 3632 ' +
	'daap 3689 svn 3690 ws-discovery 3702 sieve 4190 epmd 4369 ipsec-nat-t 4500 iax 4569 ' +
	'munin 4949 commplex-main 5000 commplex-link 5001 sip 5060 sip-tls 5061 xmpp-client 5222 ' +
	'xmpp-server 5269 mdns 5353 hostmon 5355 llmnr 5355 postgresql 5432 postgres 5432 ' +
	'personal-agent 5555 esmagent 5601 nrpe 5666 amqps 5671 amqp 5672 vnc 5900 rfb 5900 ' +
	'vnc-server 5900 wsman 5985 x11 6000 x11-1 6001 x11-ssh 6010 redis 6379 ' +
	'sun-sr-https 6443 sane-port 6566 ircd 6667 afs3-fileserver 7000 afs3-callback 7001 ' +
	'irdmi 8000 http-alt 8080 webcache 8080 http-proxy 8080 tproxy 8081 sunproxyadmin 8081 ' +
	'radan-http 8088 puppet 8140 intermapper 8181 pcsync-https 8443 mqtts 8883 ' +
	'secure-mqtt 8883 ddi-tcp-1 8888 cslistener 9000 websm 9090 zeus-admin 9090 ' +
	'xmltec-xmlmail 9091 jetdirect 9100 hp-pdl-datastr 9100 pdl-datastream 9100 ' +
	'bacula-dir 9101 bacula-fd 9102 bacula-sd 9103 wap-wsp 9200 vrace 9300 git 9418 ' +
	'distinct 9999 ndmp 10000 zabbix-agent 10050 zabbix-trapper 10051 memcache 11211 ' +
	'memcached 11211 mongodb 27017 ' +
	// On these, developers have servers of their own.
	'exlm-agent 3002 cgms 3003 opsession-prxy 3307 terabase 4000 newoak 4001 vrml-multi-use 4200 ' +
	'rfe 5002 fmpro-internal 5003 wsmans 5986 arcp 7070 cbt 7777 vcom-tunnel 8001 ' +
	'teradataordbms 8002 mcreport 8003 us-cli 8082 us-srv 8083 d-s-n 8086 simplifymedia 8087 ' +
	'opsmessaging 8090 jamlink 8091 trivnet1 8200 fmtp 8500 etlservicemgr 9001 dynamid 9002 ' +
	'xmlipcregsvc 9092 copycat 9093 tungsten-https 9443 snet-sensor-mgmt 10000 ' +
	// Older services, or services at home.
	'echo 7 discard 9 daytime 13 ident 113 nntp 119 rpki-rtr 323 login 513 shell 514 eforward 2181';

let ports: ReadonlyMap<string, Port> | undefined;

/** The port that a service's name stands for; undefined for one that is not known. */
export function portOfService(name: string): Port | undefined {
	ports ??= new Map(
		[...NAMES.matchAll(/(\S+) (\d+)/g)].map(([, known = '', port]) => [known, Number(port)]),
	);
	return ports.get(name.toLowerCase());
}

/** Reads "80", "8000-8010", "8000:8010", "http" and "ftp-data:ftp"; null for what is unknown. */
export function readNamedPorts(text: string, context: ReadContext): PortNumbers | null {
	const ends = text.split(':', 2).map((end) => {
		const isName = /^[a-z]/i.test(end);
		return isName ? (context.portOfService?.(end) ?? portOfService(end) ?? end) : end;
	});
	return readPortNumbers(ends.join('-'));
}
