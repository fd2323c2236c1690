import { describe, expect, it } from 'vitest';
import { readParts } from '../../src/formats/read-parts';
import { runToEnd } from '../../src/lib/run-to-end';

/** The lines of a text that are left out, each with why. */
function leftOut(text: string): string[] {
	const { parts, outside } = runToEnd(readParts(text));
	return [...outside, ...parts.flatMap(({ listing }) => listing.skipped)]
		.map(({ line, reason }) => ({ line, said: `${line} ${reason}` }))
		.sort((one, other) => one.line - other.line || one.said.localeCompare(other.said))
		.map(({ said }) => said);
}

/** Awkward texts: what each leaves out, and the reason that is true of it. */
const TEXTS: readonly (readonly [about: string, text: string, ...leftOut: string[]])[] = [
	[
		'ss',
		'Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port\ntcp   LISTEN 0      128    0.0.0.0:22 0.0.0.0:*\ntcp   ESTAB  0      0      10.0.0.2:22 10.0.0.9:50000\nu_str LISTEN 0      128    /run/x.sock 123 * 0\nthanks in advance',
		'3 connection',
		'4 other-protocol',
		'5 not-understood',
	],
	[
		'netstat',
		'Proto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp        0      0 0.0.0.0:80              0.0.0.0:*               LISTEN\ntcp        0      0 10.0.0.2:80             10.0.0.9:1024           TIME_WAIT\nraw        0      0 0.0.0.0:1               0.0.0.0:*               7',
		'3 connection',
		'4 other-protocol',
	],
	[
		'nmap',
		'PORT     STATE    SERVICE\n22/tcp   open     ssh\n23/tcp   filtered telnet\n99999/tcp open x\n5/sctp   open     y',
		'3 closed',
		'4 bad-port',
		'5 other-protocol',
	],
	[
		'nmap -oG',
		'Host: 10.0.0.1 ()\tPorts: 22/open/tcp//ssh///, 25/filtered/tcp//smtp///\nwhat is 25?',
		'1 closed',
		'2 not-understood',
	],
	[
		'docker ps',
		'NAMES   PORTS\nweb     0.0.0.0:80->80/tcp\ndb      5432/tcp\nempty',
		'3 unpublished',
	],
	[
		'compose',
		'services:\n  a:\n    image: x\n    ports:\n      - "80"\n      - "${P}:81"\n      - "70000:82"\n      - "83:83/sctp"\n    expose:\n      - "84"\n  b:\n    image: y\n    network_mode: host',
		'5 random-port',
		'6 unset-variable',
		'7 bad-port',
		'8 other-protocol',
		'10 unpublished',
		'13 host-network',
	],
	[
		'docker run',
		'docker run -p 80 -p 81:81 img -p 82:82\ndocker run --network host img2',
		'1 after-image',
		'1 random-port',
		'2 host-network',
	],
	[
		'nginx',
		'server {\n  listen unix:/run/x.sock;\n  listen $port;\n  listen 80;\n  listen 99999;\n}\nHello there',
		'2 unix-socket',
		'3 unset-variable',
		'5 bad-port',
		'7 not-understood',
	],
	[
		'haproxy',
		'frontend a\n  bind /run/a.sock\n  bind :"${P}"\n  bind :80\nbackend b\n  server s 10.0.0.1:8080',
		'2 unix-socket',
		'3 unset-variable',
	],
	[
		'traefik',
		'entryPoints:\n  web:\n    address: ":80"\n  x:\n    address: ":{{ p }}"',
		'5 unset-variable',
	],
	['Apache', 'Listen 80\nListen ${PORT}\n<VirtualHost *:80>\n</VirtualHost>', '2 unset-variable'],
	[
		'a socket unit',
		'[Socket]\nListenStream=80\nListenStream=/run/a\nListenSequentialPacket=/run/b\nListenNetlink=route 1\nListenStream=vsock::5',
		'3 unix-socket',
		'4 unix-socket',
		'5 other-protocol',
		'6 other-protocol',
	],
	[
		'ssh',
		'ssh -L 8080:a:80 -L /run/x.sock:/run/y.sock -R 0:b:81 -L $P:c:82 me@nas',
		'1 random-port',
		'1 unix-socket',
		'1 unset-variable',
	],
	[
		'socat',
		'socat TCP-LISTEN:80,fork TCP:a:81\nsocat UNIX-LISTEN:/run/x TCP:a:82\nsocat SCTP-LISTEN:83 -\nsocat TCP-LISTEN:$P -\nsocat TCP-LISTEN:0 -\nsocat TCP-LISTEN:eighty -',
		'2 unix-socket',
		'3 other-protocol',
		'4 unset-variable',
		'5 random-port',
		'6 not-understood',
	],
	[
		'port-forward',
		'kubectl port-forward pod/a 8080:80 :81 $P:82',
		'1 random-port',
		'1 unset-variable',
	],
	[
		'ufw',
		'ufw allow 22\nufw allow out 53\nufw route allow 80\nufw deny from 192.0.2.1\nufw allow proto gre from any\nufw delete allow 80\nufw allow $P/tcp\nufw allow 99999\nufw status\nis that right',
		'2 not-incoming',
		'3 not-incoming',
		'4 no-port',
		'5 other-protocol',
		'6 removed',
		'7 unset-variable',
		'8 bad-port',
		'10 not-understood',
	],
	[
		'ufw status',
		'To                         Action      From\n--                         ------      ----\n22/tcp                     ALLOW       Anywhere\n25                         DENY OUT    Anywhere (out)\n80/tcp                     ALLOW FWD   Anywhere\nAnywhere                   DENY        192.0.2.1\n192.0.2.2/gre              ALLOW       192.0.2.3/gre\nno idea',
		'4 not-incoming',
		'5 not-incoming',
		'6 no-port',
		'7 other-protocol',
		'8 not-understood',
	],
	[
		'iptables -S',
		'-P INPUT DROP\n-A INPUT -p tcp --dport 22 -j ACCEPT\n-A INPUT -p tcp --dport 23 -j LOG\n-A INPUT -i lo -j ACCEPT\n-A INPUT -p sctp --dport 24 -j ACCEPT\n-A INPUT -p tcp ! --dport 25 -j DROP\n-A OUTPUT -p tcp --dport 26 -j DROP\n-D INPUT -p tcp --dport 27 -j ACCEPT\nok?',
		'3 no-verdict',
		'4 no-port',
		'5 other-protocol',
		'6 other-ports',
		'7 not-incoming',
		'8 removed',
		'9 not-understood',
	],
	[
		'iptables -L',
		'Chain INPUT (policy DROP)\ntarget     prot opt source               destination\nACCEPT     tcp  --  anywhere             anywhere             tcp dpt:ssh\nACCEPT     all  --  anywhere             anywhere\nLOG        tcp  --  anywhere             anywhere             tcp dpt:23\nACCEPT     sctp --  anywhere             anywhere             sctp dpt:24\nDROP       tcp  --  anywhere             anywhere             tcp dpt:!25\n\nChain FORWARD (policy DROP)\ntarget     prot opt source               destination\nACCEPT     tcp  --  anywhere             anywhere             tcp dpt:80',
		'4 no-port',
		'5 no-verdict',
		'6 other-protocol',
		'7 other-ports',
		'11 not-incoming',
	],
	[
		'nft',
		'table inet f {\n  chain input {\n    type filter hook input priority 0; policy drop;\n    tcp dport 22 accept\n    iif lo accept\n    tcp dport 23 log\n    sctp dport 24 accept\n    tcp dport != 25 drop\n    tcp dport @unknown accept\n  }\n  chain output {\n    type filter hook output priority 0;\n    tcp dport 26 drop\n  }\n}\nfine?',
		'5 no-port',
		'6 no-verdict',
		'7 other-protocol',
		'8 other-ports',
		'9 unset-variable',
		'13 not-incoming',
		'16 not-understood',
	],
	[
		'firewalld',
		'public (active)\n  target: default\n  interfaces: eth0\n  services: ssh\n  ports: 80/tcp 81/sctp\n  protocols: gre\n  forward-ports: port=82:proto=tcp:toport=83\n  source-ports: 84/udp\n  rich rules:\n\trule family="ipv4" source address="192.0.2.1" drop\n\trule protocol value="esp" accept\n\trule family="ipv4" source address="192.0.2.1" log',
		'5 other-protocol',
		'6 other-protocol',
		'7 not-incoming',
		'8 no-port',
		'10 no-port',
		'11 other-protocol',
		'12 no-verdict',
	],
	[
		'Windows firewall',
		'netsh advfirewall firewall add rule name=a dir=in action=allow protocol=TCP localport=80\nnetsh advfirewall firewall add rule name=b dir=out action=allow protocol=TCP localport=81\nnetsh advfirewall firewall add rule name=c dir=in action=allow program=x.exe\nnetsh advfirewall firewall add rule name=d dir=in action=allow protocol=TCP localport=82 enable=no',
		'2 not-incoming',
		'3 no-port',
		'4 disabled',
	],
	[
		'.env',
		'WEB_PORT=80\nDB_PORT=${OTHER}\nMAIL_PORT=\nBAD_PORT=70000',
		'2 unset-variable',
		'3 no-number',
		'4 bad-port',
	],
	[
		'a Markdown table',
		'| Service | Port |\n|---|---|\n| a | 80 |\n| b | ${P} |\n| c | none |\n| ~~d~~ | ~~81~~ |\n| e | 70000 |\n| f | 82/sctp |',
		'4 unset-variable',
		'5 no-number',
		'6 struck-out',
		'7 bad-port',
		'8 other-protocol',
	],
	[
		'a table of a switch',
		'| Port | Device | VLAN |\n|---|---|---|\n| 1 | Camera | 10 |\n| 2 | NAS | 20 |',
		'3 connector',
		'4 connector',
	],
	['CSV', 'service,port,state\na,80,open\nb,81,closed\nc,,open', '3 closed', '4 no-number'],
	[
		'a list',
		'Ports:\n- 443/tcp: tls\n- 22/tcp: ssh\n- 80/tcp: web\n- ~~81/tcp: old~~\n- ${P}: x\n- nothing here',
		'5 struck-out',
		'6 unset-variable',
		'7 no-number',
	],
	[
		'kubectl get svc',
		'NAME   TYPE           CLUSTER-IP   EXTERNAL-IP   PORT(S)    AGE\na      ClusterIP      10.0.0.1     <none>        80/TCP     1d\nb      ExternalName   <none>       x.example     <none>     1d\nc      ClusterIP      10.0.0.3     <none>        82/SCTP    1d',
		'3 no-number',
		'4 other-protocol',
	],
	[
		'Dockerfile',
		'FROM nginx\nEXPOSE 80 $P 81/sctp\nEXPOSE 70000',
		'2 other-protocol',
		'2 unset-variable',
		'3 bad-port',
	],
	[
		'lsof',
		'COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\na 1 me 3u IPv4 1 0t0 TCP *:80 (LISTEN)\na 1 me 4u IPv4 1 0t0 TCP 10.0.0.2:80->10.0.0.9:1024 (ESTABLISHED)\na 1 me 5u unix 0x1 0t0 2 /run/x\na 1 me 6u IPv4 1 0t0 TCP 10.0.0.2:81 (CLOSED)',
		'3 connection',
		'4 other-protocol',
		'5 closed',
	],
];

describe('what is left out', () => {
	it.each(TEXTS)('has its reason: %s', (_, text, ...expected) => {
		expect(leftOut(text)).toEqual(expected);
	});
});
