import { describe, expect, it } from 'vitest';
import { detectFormats } from '../../src/formats/read-listing';
import { fixture, told } from './support/told';

/** What each text says, its format first. Written from the tools' own documentation. */
const TEXTS: readonly (readonly [id: string, text: string, ...expected: string[]])[] = [
	[
		'nginx',
		'server {\n  listen 80;\n  listen [::]:443 ssl;\n  listen 443 quic;\n  listen unix:/run/x.sock;\n  server_name a.example;\n}',
		'2 nginx *:80/tcp',
		'3 nginx :::443/tcp',
		'4 nginx *:443/udp',
		'5 unix-socket',
	],
	[
		'nginx',
		'stream {\n  server { listen 127.0.0.1:53 udp; proxy_pass dns; }\n}\nhttp { server { server_name b; } }',
		'2 nginx 127.0.0.1:53/udp',
		'4 nginx *:80/tcp',
	],
	[
		'caddyfile',
		'example.com, http://b.example {\n\treverse_proxy localhost:3000\n}\n:9080 {\n\tbind 127.0.0.1\n\tfile_server\n}',
		'1 caddy *:443/tcp',
		'1 caddy *:80/tcp',
		'1 caddy *:80/tcp',
		'4 caddy 127.0.0.1:9080/tcp',
	],
	[
		'apache',
		'# ports\nListen 80\nListen 192.0.2.1:8443 https\n<VirtualHost *:80>\n  ServerName a\n</VirtualHost>',
		'2 Apache *:80/tcp',
		'3 Apache 192.0.2.1:8443/tcp',
	],
	[
		'haproxy',
		'frontend web\n  bind :80\n  bind *:443,[::1]:444 ssl crt x\n  bind quic4@:443\n  bind /run/h.sock\nbackend b\n  server s 10.0.0.1:80',
		'2 haproxy *:80/tcp',
		'3 haproxy *:443/tcp',
		'3 haproxy ::1:444/tcp',
		'4 haproxy *:443/udp',
		'5 unix-socket',
	],
	[
		'traefik',
		'entryPoints:\n  web:\n    address: ":80"\n  dns:\n    address: "127.0.0.1:53/udp"\nproviders:\n  docker: {}',
		'3 traefik *:80/tcp',
		'5 traefik 127.0.0.1:53/udp',
	],
	['traefik', '[entryPoints.web]\naddress = ":81"', '2 traefik *:81/tcp'],
	[
		'ssh',
		'ssh -N -L 8080:localhost:80 -D 1080 me@nas',
		'1 ssh 127.0.0.1:8080->80/tcp',
		'1 ssh 127.0.0.1:1080/tcp',
	],
	[
		'ssh',
		'ssh -fNL *:5433:db:5432 me@nas\nssh -R 9000:localhost:3000 me@vps',
		'1 ssh *:5433->5432/tcp',
		'2 vps ssh 127.0.0.1:9000->3000/tcp',
	],
	[
		'ssh',
		'Host nas\n  LocalForward 8080 localhost:80\n  DynamicForward 1080',
		'2 ssh 127.0.0.1:8080->80/tcp',
		'3 ssh 127.0.0.1:1080/tcp',
	],
	[
		'socat',
		'socat TCP-LISTEN:8080,bind=127.0.0.1,fork TCP:10.0.0.1:80\nsocat UDP4-RECVFROM:53,fork -\nsocat UNIX-LISTEN:/x TCP:a:1',
		'1 socat 127.0.0.1:8080->80/tcp',
		'2 socat 0.0.0.0:53/udp',
		'3 unix-socket',
	],
	[
		'port-forward',
		'kubectl -n x port-forward svc/web 8080:80 8443 --address 0.0.0.0',
		'1 web 0.0.0.0:8080->80/tcp',
		'1 web 0.0.0.0:8443->8443/tcp',
	],
	[
		'port-forward',
		'$ kubectl port-forward pod/a :80\nForwarding from 127.0.0.1:41234 -> 80',
		'2 127.0.0.1:41234->80/tcp',
	],
	[
		'portproxy',
		'netsh interface portproxy add v4tov4 listenport=8080 listenaddress=0.0.0.0 connectport=80 connectaddress=10.0.0.1',
		'1 0.0.0.0:8080->80/tcp',
	],
	[
		'portproxy',
		'Listen on ipv4:             Connect to ipv4:\n\nAddress         Port        Address         Port\n--------------- ----------  --------------- ----------\n*               2222        10.0.0.1        22',
		'5 *:2222->22/tcp',
	],
	[
		'helm',
		'replicaCount: 1\nservice:\n  type: NodePort\n  port: 80\n  targetPort: 8080\n  nodePort: 30080',
		'4 *:80->8080/tcp',
		'6 *:30080->8080/tcp',
	],
	[
		'home-assistant',
		'ports:\n  8080/tcp: 8071\n  53/udp: null',
		'2 *:8071->8080/tcp',
		'3 unpublished',
	],
	[
		'env',
		'# web\nWEB_PORT=8080\nAPI_LISTEN=127.0.0.1:9000\nDB_UDP_PORT="53"\nTRANSPORT=3\nEMPTY_PORT=',
		'2 web *:8080/tcp',
		'3 api 127.0.0.1:9000/tcp',
		'4 db *:53/udp',
		'6 no-number',
	],
	[
		'list',
		'## Ports\n- `3478/udp`: Relay\n- Jellyfin: 8096\n- Port 22 – SSH\n- UDP 514 (syslog)\n- ~~8080~~',
		'2 Relay *:3478/udp',
		'3 Jellyfin *:8096/tcp',
		'4 SSH *:22/tcp',
		'5 syslog *:514/udp',
		'6 struck-out',
	],
	[
		'list',
		'1. 443/tcp nginx\n2. https://nas.local:8971 Frigate',
		'1 nginx *:443/tcp',
		'2 Frigate nas.local:8971/tcp',
	],
	[
		'sockstat',
		'USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS\nroot     sshd       812   4   tcp4   *:22                  *:*\nroot     sshd       813   4   tcp4   10.0.0.5:22           10.0.0.7:51515\nntpd     ntpd       700   20  udp4   127.0.0.1:123         *:*',
		'2 sshd 0.0.0.0:22/tcp',
		'3 connection',
		'4 ntpd 127.0.0.1:123/udp',
	],
	[
		'rustscan',
		'Open 192.168.1.10:22\nOpen 192.168.1.10:80',
		'1 192.168.1.10:22/tcp',
		'2 192.168.1.10:80/tcp',
	],
	['rustscan', '192.168.1.10 -> [22,80]', '1 192.168.1.10:22/tcp', '1 192.168.1.10:80/tcp'],
	[
		'masscan',
		'#masscan\nopen tcp 80 10.0.0.1 1700000000\nopen udp 53 10.0.0.2 1700000000\n# end',
		'2 10.0.0.1 10.0.0.1:80/tcp',
		'3 10.0.0.2 10.0.0.2:53/udp',
	],
	['masscan', 'Discovered open port 443/tcp on 10.0.0.1', '1 10.0.0.1:443/tcp'],
	['naabu', '[INF] Found 1 ports on host nas (10.0.0.1)\n10.0.0.1:22', '2 10.0.0.1:22/tcp'],
	[
		'docker-inspect',
		'[{\n "Name": "/web",\n "NetworkSettings": {\n  "Ports": {\n   "80/tcp": [{ "HostIp": "0.0.0.0", "HostPort": "8080" }],\n   "443/tcp": null\n  }\n }\n}]',
		'5 web 0.0.0.0:8080->80/tcp',
		'6 unpublished',
	],
	[
		'powershell-json',
		'[\n { "LocalAddress": "0.0.0.0", "LocalPort": 445, "RemotePort": 0, "State": 2 },\n { "LocalAddress": "10.0.0.1", "LocalPort": 5, "RemotePort": 443, "State": 5 }\n]',
		'2 0.0.0.0:445/tcp',
		'3 connection',
	],
	[
		'lsof-fields',
		'p1\ncnginx\nf6\ntIPv4\nPTCP\nn*:80\nTST=LISTEN\nf7\nPTCP\nn10.0.0.1:80->10.0.0.2:5\nTST=ESTABLISHED',
		'6 nginx 0.0.0.0:80/tcp',
		'10 connection',
	],
	[
		'kubectl-describe',
		'Name:        web\nNamespace:   x\nType:        NodePort\nIP:          10.96.0.10\nPort:        http  80/TCP\nTargetPort:  8080/TCP\nNodePort:    http  30080/TCP\nEndpoints:   10.1.0.1:8080',
		'5 web 10.96.0.10:80->8080/tcp',
		'7 web *:30080->8080/tcp',
	],
	[
		'ufw',
		'sudo ufw allow 22/tcp\nufw limit ssh\nufw deny from 10.0.0.0/8 to any port 80,443 proto tcp\nufw allow 6000:6007/udp comment "x"\nufw delete allow 5\nufw allow out 53',
		'1 allow tcp 22',
		'2 limit any ssh',
		'3 deny tcp 80 from 10.0.0.0/8',
		'3 deny tcp 443 from 10.0.0.0/8',
		'4 allow udp 6000-6007',
		'5 removed',
		'6 not-incoming',
	],
	[
		'ufw-status',
		'Status: active\n\nTo                         Action      From\n--                         ------      ----\n22/tcp                     ALLOW IN    Anywhere\nOpenSSH                    LIMIT       192.168.1.0/24\nAnywhere                   DENY        10.0.0.5\n25/tcp                     DENY OUT    Anywhere\n22/tcp (v6)                ALLOW IN    Anywhere (v6)',
		'5 allow tcp 22',
		'6 limit any OpenSSH from 192.168.1.0/24',
		'7 no-port',
		'8 not-incoming',
		'9 allow tcp 22',
	],
	[
		'firewalld',
		'public (active)\n  target: default\n  services: ssh http\n  ports: 8080/tcp 9000-9010/udp\n  rich rules: \n\trule family="ipv4" source address="10.0.0.0/8" port port="5432" protocol="tcp" accept',
		'3 allow any ssh',
		'3 allow any http',
		'4 allow tcp 8080',
		'4 allow udp 9000-9010',
		'6 allow tcp 5432 from 10.0.0.0/8',
	],
	[
		'windows-firewall',
		'Rule Name: Web\nEnabled: Yes\nDirection: In\nProtocol: TCP\nLocalPort: 80,443\nRemoteIP: LocalSubnet\nAction: Allow',
		'5 allow tcp 80 from LocalSubnet',
		'5 allow tcp 443 from LocalSubnet',
	],
	[
		'windows-firewall',
		'New-NetFirewallRule -DisplayName "Web" -Direction Inbound -LocalPort 8080 -Protocol TCP -Action Block',
		'1 deny tcp 8080',
	],
];

describe('a text is recognised and read', () => {
	it.each(TEXTS)('as %s: %j', (id, text, ...expected) => {
		expect(detectFormats(text)[0]?.id).toBe(id);
		expect(told(text, id)).toEqual(expected);
	});
});

describe('recorded output', () => {
	const loopback = '127.0.0.1';
	it.each([
		['nginx', 'nginx-recorded.txt', ['nginx *:80/tcp', 'nginx :::80/tcp']],
		[
			'caddyfile',
			'caddyfile-recorded.txt',
			['caddy *:8543/tcp', 'caddy *:8180/tcp', 'caddy *:9080/tcp'],
		],
		['haproxy', 'haproxy-recorded.txt', ['haproxy *:8444/tcp', `haproxy ${loopback}:8445/tcp`]],
		[
			'apache',
			'apache-recorded.txt',
			['Apache *:80/tcp', 'Apache *:443/tcp', 'Apache *:443/tcp'],
		],
		['lsof-fields', 'recorded-lsof-fields.txt', [`socat ${loopback}:9443/tcp`]],
		[
			'nft',
			'nft-recorded.txt',
			[
				'no-port',
				'no-port',
				'allow tcp 22',
				'allow tcp 80',
				'allow tcp 443',
				'allow udp 5000-5010 from 10.0.0.0/8',
				'deny tcp 8080',
				'deny tcp 8443',
				'not-incoming',
			],
		],
		[
			'iptables-save',
			'iptables-save-recorded.txt',
			[
				'no-port',
				'allow tcp 22',
				'allow tcp 80',
				'allow tcp 443',
				'reject udp 5000-5010 from 10.0.0.0/8',
				'not-incoming',
			],
		],
		[
			'iptables',
			'iptables-recorded.txt',
			[
				'no-port',
				'allow tcp 22',
				'allow tcp 80',
				'allow tcp 443',
				'reject udp 5000-5010 from 10.0.0.0/8',
				'not-incoming',
			],
		],
		[
			'iptables',
			'iptables-recorded-verbose.txt',
			[
				'no-port',
				'allow tcp ssh',
				'allow tcp http',
				'allow tcp https',
				'reject udp 5000-5010 from 10.0.0.0/8',
				'not-incoming',
			],
		],
	] as const)('of %s is read: %s', (id, name, expected) => {
		const text = fixture(name);
		expect(detectFormats(text)[0]?.id).toBe(id);
		expect(told(text, id).map((each) => each.replace(/^\d+ /, ''))).toEqual(expected);
	});
});
