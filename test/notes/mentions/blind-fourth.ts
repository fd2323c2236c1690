import { BLIND_FOURTH_CHINESE } from './blind-fourth-chinese';

/** English passages of the fourth blind set. */
const BLIND_FOURTH_ENGLISH: readonly (readonly [string, string])[] = [
	[
		'The lab machine only answers on port 443, so my plain http curl just hung for 30 seconds.',
		'443',
	],
	[
		'Security group for the web tier: inbound 80/tcp and 443/tcp from anywhere, 22/tcp from the VPN only.',
		'80/tcp 443/tcp 22/tcp',
	],
	[
		'Grafana lives at http://10.0.12.7:3000/d/home and was upgraded to 10.4.2 on 2024-03-11.',
		'3000',
	],
	['Ran `npm run dev` and the page came up on localhost:5173 after about 12 seconds.', '5173'],
	[
		'What I typed to get the wiki going:\n\n```sh\ndocker run -d --name wiki -p 8090:3000 -v /srv/wiki:/data requarks/wiki:2\n```',
		'8090 3000',
	],
	[
		'```dockerfile\nFROM node:20-alpine\nWORKDIR /app\nCOPY . .\nEXPOSE 4000\nCMD ["node", "server.js"]\n```',
		'4000',
	],
	[
		'PORT    STATE         SERVICE VERSION\n22/tcp  open          ssh     OpenSSH 8.2p1\n80/tcp  open          http    Apache httpd 2.4.41\n161/udp open|filtered snmp',
		'22/tcp 80/tcp 161/udp',
	],
	[
		'| App | Port | Installed |\n| --- | --- | --- |\n| Jellyfin | 8096 | 2021 |\n| Sonarr | 8989 | 2022 |\n| Radarr | 7878 | 2022 |',
		'8096 8989 7878',
	],
	[
		'For the site-to-site tunnel the firewall team opened UDP 500 and UDP 4500; ESP itself is IP protocol 50 and has no ports.',
		'500/udp 4500/udp',
	],
	[
		'Old X servers accept remote clients on TCP ports 6000-6063. Nobody should do this in 2025.',
		'6000-6063/tcp',
	],
	[
		'mosh wants UDP 60000-61000 through the firewall in addition to the ordinary ssh port 22.',
		'60000-61000/udp 22',
	],
	['Our resolver has to be reachable on port 53, over both TCP and UDP.', '53/tcp+udp'],
	[
		'Allow 53/udp first; only add 53/tcp if you see truncated answers larger than 512 bytes.',
		'53/udp 53/tcp',
	],
	[
		'To reach the Pi from outside: `ssh -p 2222 pi@home.example.org`, then attach tmux session 1.',
		'2222',
	],
	['Copied the 40 MB dump over with `scp -P 2200 dump.sql.gz backup@vault:/srv/2024/`.', '2200'],
	[
		'Tunnel to the staging database:\n\n    ssh -N -L 15432:db.internal:5432 jump.example.org',
		'15432 5432',
	],
	[
		'Redis listens on port 6379 by default, and Sentinel uses port 26379. Quorum is 2 of 3.',
		'6379 26379',
	],
	[
		'```sh\nsudo ufw allow 51820/udp\nsudo ufw allow 22/tcp\nsudo ufw status numbered\n```',
		'51820/udp 22/tcp',
	],
	[
		'iptables -A INPUT -p tcp --dport 8443 -m limit --limit 25/minute --limit-burst 100 -j ACCEPT',
		'8443/tcp',
	],
	[
		'```yaml\nservices:\n  db:\n    image: postgres:16\n    ports:\n      - "5433:5432"\n    mem_limit: 512m\n```',
		'5433 5432',
	],
	[
		'```nginx\nserver {\n    listen 8081;\n    client_max_body_size 64m;\n    location / {\n        proxy_read_timeout 300;\n        proxy_pass http://127.0.0.1:9000;\n    }\n}\n```',
		'8081 9000',
	],
	[
		'LISTEN 0  4096  127.0.0.1:5432  0.0.0.0:*\nLISTEN 0   511    0.0.0.0:80    0.0.0.0:*',
		'5432 80',
	],
	[
		'The app reads DATABASE_URL=postgres://app:secret@db1.lan:6432/orders, so it goes through pgbouncer with a pool of 20.',
		'6432',
	],
	[
		'Mail notes: submission is port 587, implicit TLS is port 465, and port 25 stays closed to clients.',
		'587 465 25',
	],
	[
		'Block ports 137, 138 and 139 at the edge, NetBIOS has no business leaving the building.',
		'137 138 139',
	],
	[
		'The Brother printer takes raw jobs on port 9100 and IPP on port 631; it prints 30 pages per minute.',
		'9100 631',
	],
	[
		'Error: listen EADDRINUSE: address already in use :::3000\n    at Server.setupListenHandle [as _listen2] (node:net:1817:16)',
		'3000',
	],
	['curl: (7) Failed to connect to localhost port 8000 after 2 ms: Connection refused', '8000'],
	[
		'`kubectl -n monitoring port-forward svc/prometheus 9091:9090` and leave that terminal open.',
		'9091 9090',
	],
	['If something already squats there, start it with `PORT=4321 npm start` instead.', '4321'],
	['```json\n{ "host": "0.0.0.0", "port": 7070, "timeout": 3000, "retries": 5 }\n```', '7070'],
	['IANA suggests ephemeral ports 49152–65535, though Linux picks its own range.', '49152-65535'],
	[
		'Game night: forward 19132/udp for Bedrock and 25565/tcp for Java. World seed is 8675309, 12 slots.',
		'19132/udp 25565/tcp',
	],
	['Jupyter printed http://[::1]:8888/lab?token=4f2a91 and nothing else.', '8888'],
	[
		'The capture shows 10.1.1.5:51514 talking to 10.1.1.9:443 with 3 retransmits in 40 s.',
		'51514 443',
	],
	['Ports to memorize for Network+:\n- 21 FTP control\n- 23 Telnet\n- 69 TFTP', '21 23 69'],
	[
		'The new switch has 48 ports, but the controller behind it only needs TCP port 8443 from the APs.',
		'8443/tcp',
	],
	[
		'Kibana (port 5601) and Elasticsearch (ports 9200 and 9300) share one node with 32 GB of RAM.',
		'5601 9200 9300',
	],
	[
		'SIP trunk: 5060/udp for signalling, 10000-20000/udp for the audio. The provider bills 0.02 per minute.',
		'5060/udp 10000-20000/udp',
	],
	[
		'Syslog goes over UDP port 514; the encrypted variant over TCP port 6514 (RFC 5425).',
		'514/udp 6514/tcp',
	],
	[
		'| Port | Protocol | Used by |\n|---|---|---|\n| 88 | TCP | Kerberos |\n| 123 | UDP | NTP, stratum 2 |\n| 636 | TCP | LDAPS |',
		'88/tcp 123/udp 636/tcp',
	],
	['HTTP on port 80 answers with a 301 to port 443; any unknown host gets a 404.', '80 443'],
	[
		'Proxmox web UI: https://pve.lan:8006. Guests are VMs 100 through 110 and the backup runs at 02:30.',
		'8006',
	],
	['```\n# /etc/ssh/sshd_config\nPort 2022\nMaxAuthTries 3\nLoginGraceTime 30\n```', '2022'],
	[
		'Pentest finding 7: block inbound TCP/3389 and TCP/5985 on all 14 jump hosts.',
		'3389/tcp 5985/tcp',
	],
	[
		'1. Start the API: `uvicorn main:app --port 8008 --workers 4`\n2. Start the broker and point clients at mqtt://broker.local:1883\n3. Wait 10 seconds',
		'8008 1883',
	],
	[
		'NFSv4 gets by with TCP port 2049 alone. That is one of the reasons we dropped v3 in 2019.',
		'2049/tcp',
	],
	[
		'The container is only published locally (`-p 127.0.0.1:9001:9000`), and passive FTP uses ports 5000 to 5010.',
		'9001 9000 5000-5010',
	],
	['Patch panel port 12 goes to switch port 24 in the second rack, blue cable, 3 m.', ''],
	[
		'The 48-port Aruba finally arrived; ports 1 to 24 have PoE+, the rest are plain gigabit RJ45.',
		'',
	],
	['The API answered 502 twice, then 200, then a long run of 429 until we backed off.', ''],
	['Office hours moved to 14:30 in room 3306, bring homework 5.', ''],
	['Sourdough: water to flour 3:5, rest 45 minutes, bake at 220 degrees for 35 minutes.', ''],
	['Upgraded MySQL from 8.0.33 to 8.0.36 because of bug #8080.', ''],
	['Read chapter 22 (pages 443-451) on block ciphers before Monday.', ''],
	['Guest network is 10.0.80.0/24, gateway 10.0.80.1, DHCP hands out .100 to .200.', ''],
	[
		'Traceback (most recent call last):\n  File "loader.py", line 443, in read\nIndexError: list index out of range',
		'',
	],
	[
		'The port of Rotterdam moved 14.8 million containers in 2022, more than any other harbour in Europe.',
		'',
	],
	['It took me 3 weekends, but I ported about 3000 lines of Perl to Go 1.22.', ''],
	['USB port 2 on the dock is dead, HDMI port 1 still works.', ''],
	['Help desk: 555-0143, extension 8080, weekdays 9:00 to 17:00.', ''],
	['Invoice 5432: 3 chairs at $443.00 each, 20% VAT, due within 30 days.', ''],
	['git bisect says the culprit is 3306abf; the register it writes is 0x1F90.', ''],
	['Bought a bottle of 20 year old tawny port for 80 euros. Serve at 16 °C.', ''],
	['Set the MTU to 1420 on the tunnel and the receive window to 65535 bytes.', ''],
	['Reading list: RFC 8446, RFC 9110 and sections 5 and 22 of RFC 9000.', ''],
	['Sunday readings: Psalm 119:105 and John 3:16, hymn 443.', ''],
	['Lost the badminton final 21:19, 18:21, 20:22 in front of 80 people.', ''],
	['top shows PID 8443 eating 3000 MB and 99.7 % of a core.', ''],
	[
		'The second monitor only does 1920x1080 at 60 Hz; the first one runs 2560x1440 at 144 Hz.',
		'',
	],
	['A port number is 16 bits wide, which gives 65536 possible values per address.', ''],
	['Uplink is Gi1/0/24, native VLAN 80, tagged VLANs 443 and 990.', ''],
	['| Year | Students | Passed |\n|---|---|---|\n| 2021 | 443 | 389 |\n| 2022 | 512 | 465 |', ''],
	[
		'| Switch port | Link | Mbit/s |\n|---|---|---|\n| 1 | up | 1000 |\n| 2 | down | 0 |\n| 3 | up | 100 |',
		'',
	],
	[
		'```python\nfor i in range(8080):\n    total += weights[i % 443]\nprint(total / 3306)\n```',
		'',
	],
	['The NAS has MAC 00:11:32:80:44:43 and got fd00:db8::8080 from the router.', ''],
	['Pinned images: nginx:1.25, python:3.12 and redis:7. Renovate opened 22 pull requests.', ''],
	['64 bytes from 1.1.1.1: icmp_seq=3 ttl=58 time=22.1 ms', ''],
	['crontab: `30 22 * * 5 /usr/local/bin/backup.sh`, and remember chmod 755 on the script.', ''],
	[
		'A TCP handshake costs one round trip; at 80 ms that means 80 ms before the first byte leaves.',
		'',
	],
	[
		'```properties\nserver.port=8085\nserver.tomcat.max-threads=200\nspring.redis.timeout=3000\n```',
		'8085',
	],
	[
		'```yaml\nnacos:\n  image: nacos/nacos-server:v2.2.3\n  ports:\n    - "8848:8848"\n    - "9848:9848"\n```',
		'8848 8848 9848 9848',
	],
	[
		'```ini\n[common]\nbind_port = 7000\nvhost_http_port = 8088\nmax_pool_count = 5\n```',
		'7000 8088',
	],
];

/**
 * A fourth blind set, of what a strict judge would ask. The rules had a precision of 0.986 and a
 * recall of 0.986 at the first time, and 0.974 and 1 after they had been widened for the third set.
 */
export const BLIND_FOURTH = [...BLIND_FOURTH_ENGLISH, ...BLIND_FOURTH_CHINESE];
