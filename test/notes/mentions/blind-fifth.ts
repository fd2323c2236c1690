import { BLIND_FIFTH_CHINESE } from './blind-fifth-chinese';

/** English passages of the fifth blind set. */
const BLIND_FIFTH_ENGLISH: readonly (readonly [string, string])[] = [
	['Opened port 443 on the new VPS and left port 80 for the ACME challenge.', '443 80'],
	[
		'Remember to allow ports 80 and 443 in the security group before testing the load balancer.',
		'80 443',
	],
	[
		'Moved sshd to port 2022 because the logs were full of bots: 1,340 failed logins in one day.',
		'2022',
	],
	[
		'The Grafana dashboard is at http://192.168.1.40:3000/login, password is in the vault.',
		'3000',
	],
	[
		'```sh\nssh -p 2200 lena@10.8.0.1\nscp -P 2200 notes.tar.gz lena@10.8.0.1:/srv/backup\n```',
		'2200 2200',
	],
	[
		'Scan of the lab box:\nPORT     STATE  SERVICE\n22/tcp   open   ssh\n80/tcp   open   http\n3306/tcp closed mysql',
		'22/tcp 80/tcp 3306/tcp',
	],
	[
		'| Service | Port | Notes |\n| --- | --- | --- |\n| Jellyfin | 8096 | running since 2021 |\n| Sonarr | 8989 | needs 2 GB |\n| Radarr | 7878 | v5.2 |',
		'8096 8989 7878',
	],
	[
		'| Port | Protocol | Used for |\n|------|----------|----------|\n| 53 | TCP/UDP | DNS |\n| 67 | UDP | DHCP server |\n| 22 | TCP | SSH |',
		'53/tcp+udp 67/udp 22/tcp',
	],
	['docker run -d --name web --memory 256m -p 8088:80 nginx:1.25', '8088 80'],
	[
		'```yaml\nservices:\n  db:\n    image: postgres:16\n    shm_size: 128mb\n    ports:\n      - "5433:5432"\n```',
		'5433 5432',
	],
	[
		'```dockerfile\nFROM node:20\nWORKDIR /app\nCOPY . .\nEXPOSE 4000\nCMD ["node", "server.js"]\n```',
		'4000',
	],
	[
		'IPsec needs UDP ports 500 and 4500; IP protocol 50 (ESP) has to pass too.',
		'500/udp 4500/udp',
	],
	[
		'```ini\n[Interface]\nAddress = 10.66.0.1/24\nListenPort = 51820\n\n[Peer]\nEndpoint = vpn.example.net:51821\nPersistentKeepalive = 25\n```',
		'51820 51821',
	],
	[
		'X11 uses ports 6000-6063, one per display, so display :3 ends up on port 6003.',
		'6000-6063 6003',
	],
	[
		'mosh picks something in 60000-61000/udp, so the firewall needs that whole range.',
		'60000-61000/udp',
	],
	[
		'sudo ufw allow 51413/udp\nsudo ufw limit 2222/tcp\nsudo ufw status numbered',
		'51413/udp 2222/tcp',
	],
	['iptables -A INPUT -p tcp --dport 8443 -m limit --limit 25/minute -j ACCEPT', '8443/tcp'],
	[
		'```\nchain input {\n\ttcp dport { 22, 80, 443 } accept\n\tudp dport 5353 accept\n}\n```',
		'22/tcp 80/tcp 443/tcp 5353/udp',
	],
	[
		'```\nNetid State  Recv-Q Send-Q Local Address:Port Peer Address:Port\ntcp   LISTEN 0      128    0.0.0.0:22         0.0.0.0:*\nudp   UNCONN 0      0      127.0.0.1:323      0.0.0.0:*\n```',
		'22/tcp 323/udp',
	],
	[
		'Error: listen EADDRINUSE: address already in use :::3000\nSo I started it with PORT=3001 instead.',
		'3000 3001',
	],
	[
		'```nginx\nserver {\n    listen 80;\n    listen [::]:80;\n    server_name wiki.example.org;\n    return 301 https://$host$request_uri;\n}\n```',
		'80 80',
	],
	[
		'```nginx\nlocation /kibana/ {\n    proxy_pass http://127.0.0.1:5601;\n    proxy_read_timeout 300;\n    client_max_body_size 50m;\n}\n```',
		'5601',
	],
	[
		'```yaml\nspec:\n  type: NodePort\n  ports:\n    - port: 80\n      targetPort: 8080\n      nodePort: 30080\n```',
		'80 8080 30080',
	],
	[
		'kubectl -n monitoring port-forward svc/prometheus 9090:80 dies after about 10 minutes idle.',
		'9090 80',
	],
	['For VNC over the tunnel: `ssh -N -L 5900:localhost:5901 pi@raspi`', '5900 5901'],
	["`ssh -D 1080 bastion`, then Firefox's SOCKS host is 127.0.0.1, port 1080.", '1080 1080'],
	['nc -zv 10.20.0.15 3389 timed out after 5 s, but ping is fine with ttl=128.', '3389'],
	['Quick share for the study group: python3 -m http.server 8000 --directory ~/public', '8000'],
	[
		'Lecture 7: well-known ports are 0-1023, registered ports are 1024-49151, dynamic ports are 49152-65535.',
		'0-1023 1024-49151 49152-65535',
	],
	[
		'SMTP servers talk to each other on port 25, clients submit on 587, and IMAP over TLS is on 993.',
		'25 587 993',
	],
	['Elasticsearch answers HTTP on 9200 and the nodes talk to each other on 9300.', '9200 9300'],
	[
		'```go\nsrv := &http.Server{Addr: ":8081", ReadTimeout: 15 * time.Second}\nlog.Fatal(srv.ListenAndServe())\n```',
		'8081',
	],
	[
		'```python\ns = socket.socket()\ns.bind(("0.0.0.0", 9999))\ns.listen(5)\ndata = conn.recv(1024)\n```',
		'9999',
	],
	['```js\nconst app = express();\napp.listen(4200, () => console.log("ready"));\n```', '4200'],
	[
		'```properties\nserver.port=8085\nspring.datasource.url=jdbc:postgresql://db:5432/orders\nspring.datasource.hikari.maximum-pool-size=20\n```',
		'8085 5432',
	],
	['REDIS_URL=redis://cache:6380/2\nSESSION_TTL=3600', '6380'],
	['Quiz 4: what runs on port 69? TFTP. Which RFC? 1350.', '69'],
	['```json\n{ "host": "10.0.3.7", "port": 8883, "keepalive": 60, "qos": 1 }\n```', '8883'],
	[
		'Squid has http_port 3128 and cache_mem 256 MB; the clients set http_proxy=http://proxy.lan:3128.',
		'3128 3128',
	],
	['access-list 110 permit tcp any host 203.0.113.9 eq 443', '443/tcp'],
	['The Wireshark filter that found it was tcp.port == 8009 && frame.len > 1400.', '8009/tcp'],
	['tcpdump -i eth0 -c 200 udp port 123 shows the clock is off by 90 seconds.', '123/udp'],
	[
		'The router forwards external port 32400 to 192.168.0.22, so Plex works from the office too.',
		'32400',
	],
	[
		'Someone left Telnet open: TCP 23 on the printer at 10.1.4.77, and UDP 161 with the default community.',
		'23/tcp 161/udp',
	],
	[
		'```\nfrontend fe_main\n    bind *:443 ssl crt /etc/haproxy/site.pem\nbackend be_app\n    server app1 10.0.0.11:8080 check weight 10\n    server app2 10.0.0.12:8080 check weight 20\n```',
		'443 8080 8080',
	],
	["Kids' Minecraft box: server-port=25566, max-players=20, view-distance=10.", '25566'],
	[
		'```hcl\ningress {\n  from_port   = 5432\n  to_port     = 5432\n  cidr_blocks = ["10.20.0.0/16"]\n}\n```',
		'5432 5432',
	],
	['MinIO serves the S3 API on port 9000 and the web console on port 9001.', '9000 9001'],
	[
		'Moved the dashboard to 9443 after the cert renewal on 3 May; bookmark is https://dash.lan:9443/.',
		'9443 9443',
	],
	[
		'Ports in use on the Pi:\n- Home Assistant: 8123\n- Zigbee2MQTT: 8080\n- Mosquitto: 1883',
		'8123 8080 1883',
	],
	['curl -v http://[::1]:8787/health returned 204 in 12 ms.', '8787'],
	['The k3s API is at [2001:db8:12::5]:6443, only reachable over the VPN.', '6443'],
	[
		'If nslookup hangs, check that 53/udp and 53/tcp both pass; answers over 512 bytes used to be a problem.',
		'53/udp 53/tcp',
	],
	['iperf3 -s -p 5202 on the NAS, then 4 streams for 30 s gave 940 Mbit/s.', '5202'],
	[
		'On port 8443 I got HTTP 403, on port 8444 it was 200, so the ACL is per listener.',
		'8443 8444',
	],
	['lsof -i :5173 shows node, pid 48213; kill it and Vite comes back.', '5173'],
	[
		'From /etc/services:\nntp             123/udp\nsnmp            161/udp\nimaps           993/tcp',
		'123/udp 161/udp 993/tcp',
	],
	[
		"Flannel's VXLAN was blocked, fixed with `firewall-cmd --permanent --add-port=8472/udp`; VNI is 1.",
		'8472/udp',
	],
	[
		'The game server wants TCP 27016 and UDP 27015-27030 open, plus about 6 GB of RAM.',
		'27016/tcp 27015-27030/udp',
	],
	[
		'Postgres on the replica listens on 5433, version 15.4, with wal_keep_size at 1024 MB.',
		'5433',
	],
	['Switch port 24 is the uplink; switch ports 1-8 carry VLAN 20.', ''],
	['Gi1/0/12 flapped 443 times since Tuesday according to the NOC, probably a bad SFP.', ''],
	['Got a 502 from the proxy, then a 504 after 60 seconds; a reload fixed it.', ''],
	['We peer with AS 64512 and AS13335, hold time 90, keepalive 30.', ''],
	['The seminar meets at 14:30 in room 3306, Tuesdays and Thursdays.', ''],
	['Chapter 22 covers queues; read pages 443-460 before Monday.', ''],
	['The Intel 8080 came out in 1974 and ran at 2 MHz; the 8086 followed in 1978.', ''],
	['The Port of Rotterdam handled about 468 million tonnes in 2021.', ''],
	['A bottle of 1994 vintage port, 20% alcohol, cost me 80 euros.', ''],
	['In the capture the SYN/ACK has MSS 1460, window 65535, seq 3306 and ack 8081.', ''],
	["main.c:443:12: error: expected ';' before '}' token", ''],
	['chmod 755 deploy.sh && chown 1000:1000 /srv/data', ''],
	['Exit code 137 means the container was OOM-killed; the limit was 512 MB.', ''],
	['Upgraded from Debian 11 to 12.5: kernel 6.1.0-18, OpenSSH 9.2p1, nginx 1.22.1.', ''],
	['Call the helpdesk on extension 8080, or from outside 555-0143.', ''],
	['Mixed the rye and water 1:2, rested it for 45 minutes, oven at 220.', ''],
	['The monitor is 1920x1080 at 144 Hz, with 2 HDMI ports and 4 USB 3.0 ports.', ''],
	['Ported 22 functions to Rust this week; 80 tests pass, 3 are flaky.', ''],
	['MAC is 00:1a:2b:3c:44:80, gateway is 10.0.80.1/24, DHCP lease 86400 seconds.', ''],
	['Offset 0x1F90 holds the record length (4 bytes), 0x0050 the flags.', ''],
	[
		'| Code | Meaning |\n| --- | --- |\n| 200 | OK |\n| 301 | Moved permanently |\n| 503 | Service unavailable |',
		'',
	],
	['Order #8443 shipped on 22 March; a refund of $30.80 is still pending.', ''],
	['Ticket INC-3306 is closed, see also bug 8080 and commit 5432abc.', ''],
	['We won 3:2 after extra time, 22 shots to 9, attendance 8080.', ''],
	[
		'| Switch port | VLAN | Device |\n| --- | --- | --- |\n| 1 | 10 | printer |\n| 2 | 10 | desk phone |\n| 22 | 80 | camera |',
		'',
	],
	['IP protocol numbers to memorise: 1 is ICMP, 6 is TCP, 17 is UDP.', ''],
	['The report exported 3306 rows in 80 seconds; the import of 5000 more failed.', ''],
	[
		'A UDP header is 8 bytes, a TCP header at least 20, and an IPv4 packet can be 65535 bytes.',
		'',
	],
	[
		'```yaml\nreplicas: 3\nresources:\n  limits:\n    cpu: 500m\n    memory: 512Mi\nimage: registry.local/api:8.2.1\n```',
		'',
	],
	['```sql\nSELECT name, total FROM invoices WHERE year = 2023 LIMIT 80 OFFSET 443;\n```', ''],
	['Backup job: 30 22 * * 1-5 /usr/local/bin/backup.sh, keeps 14 copies.', ''],
	['64 bytes from 10.0.0.22: icmp_seq=443 ttl=64 time=8.08 ms', ''],
	["ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)", ''],
	['Sailing log: turned 12 degrees to port, then 22 minutes at 6 knots.', ''],
	['RFC 793 was replaced by RFC 9293 in August 2022, 98 pages.', ''],
	['Patch panel B: port 17 goes to desk 204, port 18 is dead.', ''],
	['Postmortem: PID 3306 used 80% CPU for 25 minutes and wrote 443 MB of logs.', ''],
	[
		'```toml\nserverAddr = "203.0.113.50"\nserverPort = 7000\n\n[[proxies]]\nname = "ssh"\nlocalPort = 22\nremotePort = 6022\n```',
		'7000 22 6022',
	],
];

/**
 * A fifth blind set, of notes of every kind. The rules had a precision of 0.984 and a recall of 0.984
 * at the first time, and 0.995 of both after they had been widened for the third set.
 */
export const BLIND_FIFTH = [...BLIND_FIFTH_ENGLISH, ...BLIND_FIFTH_CHINESE];
