import type { Port } from '../domain/port';

/**
 * What tools write in place of a number when they may, by the lists of Linux, macOS and BSD: of the
 * many names only those of what is really met listening. Of one port there may be several.
 */
const NAMES =
	'tcpmux 1 echo 7 discard 9 daytime 13 chargen 19 ftp-data 20 ftp 21 ssh 22 telnet 23 smtp 25 ' +
	'mail 25 time 37 whois 43 nicname 43 tacacs 49 domain 53 bootps 67 bootpc 68 tftp 69 gopher 70 ' +
	'finger 79 http 80 www 80 www-http 80 kerberos 88 kerberos-sec 88 pop3 110 pop-3 110 ' +
	'sunrpc 111 rpcbind 111 portmapper 111 auth 113 ident 113 nntp 119 ntp 123 epmap 135 ' +
	'loc-srv 135 msrpc 135 netbios-ns 137 netbios-dgm 138 netbios-ssn 139 imap 143 imap2 143 ' +
	'snmp 161 snmptrap 162 snmp-trap 162 xdmcp 177 bgp 179 irc 194 ptp-event 319 ptp-general 320 ' +
	'rpki-rtr 323 ldap 389 svrloc 427 https 443 microsoft-ds 445 kpasswd 464 kpasswd5 464 ' +
	'submissions 465 smtps 465 ssmtp 465 urd 465 isakmp 500 exec 512 biff 512 login 513 who 513 ' +
	'shell 514 syslog 514 printer 515 talk 517 ntalk 518 route 520 router 520 ' +
	'dhcpv6-client 546 dhcpv6-server 547 afpovertcp 548 rtsp 554 nntps 563 submission 587 ipp 631 ' +
	'ipps 631 ldaps 636 kerberos-adm 749 domain-s 853 rsync 873 vmware-authd 902 ' +
	'ideafarm-door 902 ftps-data 989 ftps 990 telnets 992 imaps 993 pop3s 995 socks 1080 ' +
	'rmiregistry 1099 openvpn 1194 lotusnote 1352 ms-sql-s 1433 ms-sql-m 1434 ncube-lm 1521 ' +
	'l2tp 1701 l2f 1701 pptp 1723 radius 1812 radius-acct 1813 mqtt 1883 ibm-mqisdp 1883 ' +
	'ssdp 1900 upnp 1900 cisco-sccp 2000 nfs 2049 nfsd 2049 zookeeper 2181 eforward 2181 ' +
	'ethernet-ip-1 2222 docker 2375 docker-s 2376 etcd-client 2379 etcd-server 2380 ' +
	'ovsessionmgr 2389 gpsd 2947 hbci 3000 remoteware-cl 3000 ppp 3000 redwood-broker 3001 ' +
	'origo-native 3001 exlm-agent 3002 cgms 3003 ndl-aas 3128 squid 3128 squid-http 3128 ' +
	'iscsi-target 3260 mysql 3306 ms-wbt-server 3389 rdp 3389 stun 3478 nut 3493 distcc 3632 ' +
	'daap 3689 svn 3690 ws-discovery 3702 upnotifyp 4445 terabase 4000 newoak 4001 sieve 4190 ' +
	'epmd 4369 ipsec-nat-t 4500 sae-urn 4500 iax 4569 munin 4949 commplex-main 5000 upnp-org 5000 ' +
	'commplex-link 5001 sip 5060 sip-tls 5061 sips 5061 xmpp-client 5222 jabber-client 5222 ' +
	'xmpp-server 5269 cfengine 5308 nat-pmp 5351 mdns 5353 hostmon 5355 llmnr 5355 ' +
	'postgresql 5432 postgres 5432 personal-agent 5555 rplay 5555 esmagent 5601 nrpe 5666 ' +
	'amqps 5671 amqp 5672 couchdb 5984 wsman 5985 wsmans 5986 vnc 5900 rfb 5900 vnc-server 5900 ' +
	'x11 6000 x11-1 6001 x11-2 6002 x11-ssh 6010 redis 6379 sun-sr-https 6443 sane-port 6566 ' +
	'ircd 6667 ircs-u 6697 bittorrent 6881 afs3-fileserver 7000 afs3-callback 7001 ' +
	'afs3-prserver 7002 irdmi 8000 http-alt 8080 webcache 8080 http-proxy 8080 tproxy 8081 ' +
	'sunproxyadmin 8081 us-cli 8082 us-srv 8083 simplifymedia 8087 radan-http 8088 omniorb 8088 ' +
	'puppet 8140 intermapper 8181 patrol 8160 mqtts 8883 secure-mqtt 8883 pcsync-https 8443 ' +
	'ddi-tcp-1 8888 ddi-udp-1 8888 ospf-lite 8899 cslistener 9000 etlservicemgr 9001 ' +
	'websm 9090 zeus-admin 9090 xmltec-xmlmail 9091 xmltec 9091 jetdirect 9100 ' +
	'hp-pdl-datastr 9100 pdl-datastream 9100 bacula-dir 9101 bacula-fd 9102 bacula-sd 9103 ' +
	'wap-wsp 9200 vrace 9300 git 9418 distinct 9999 abyss 9999 ndmp 10000 webmin 10000 ' +
	'zabbix-agent 10050 zabbix-trapper 10051 amanda 10080 memcache 11211 memcached 11211 ' +
	'icl-twobase1 25000 quake 26000 mongodb 27017';

const PORTS: ReadonlyMap<string, Port> = new Map(
	[...NAMES.matchAll(/(\S+) (\d+)/g)].map(([, name = '', port]) => [name, Number(port)]),
);

/** The port that a service's name stands for; undefined for one that is not known. */
export function portOfService(name: string): Port | undefined {
	return PORTS.get(name.toLowerCase());
}
