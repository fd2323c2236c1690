import { CHINESE } from './relevance-zh';

/**
 * What people type, and the port they mean: the table that the search is held to. Several ports
 * mean that any of them is right at the top.
 */
export interface Wanted {
	readonly query: string;
	readonly ports: readonly number[];
}

const ENGLISH = `
80: 80
443: 443
443/tcp: 443
:8080: 8080
8096: 8096
553: 553
25565: 25565
6010: 6010
51820: 51820
60000: 60000
44: 44
http: 80
https: 443
htps: 443
htpps: 443
ssh: 22
shh: 22
sftp: 22
scp: 22
openssh: 22
ftp: 21
ftps: 990
tftp: 69
telnet: 23
tlenet: 23
smtp: 25
smtps: 465
submission: 587
imap: 143
imaps: 993
pop3: 110
pop3s: 995
mail: 25 587 465 993
email: 25 587 465 993
send mail: 25 587 465
receive mail: 143 993 110 995
starttls: 587
dns: 53
domain: 53
name server: 53
dns over tls: 853
dot: 853
mdns: 5353
bonjour: 5353
avahi: 5353
dhcp: 67
dhcp client: 68
dhcpv6: 547 546
ntp: 123
time: 123 37
time sync: 123
chrony: 123
snmp: 161
snmp trap: 162
syslog: 514
rsyslog: 514
whois: 43
finger: 79
echo: 7
discard: 9
wake on lan: 9
traceroute: 33434
bgp: 179
rip: 520
netconf: 830
winbox: 8291
tr-069: 7547
radius: 1812
tacacs: 49
kerberos: 88
ldap: 389
ldaps: 636
active directory: 389 636 3268
global catalog: 3268 3269
smb: 445
samba: 445
cifs: 445
windows share: 445
share files: 445 2049
netbios: 137 138 139
nfs: 2049
rsync: 873
iscsi: 3260
afp: 548
git: 9418
rdp: 3389
remote desktop: 3389
mstsc: 3389
vnc: 5900
screen sharing: 5900
teamviewer: 5938
anydesk: 7070
rustdesk: 21115
winrm: 5985 5986
powershell: 5985 5986
x11: 6000
ipmi: 623
cockpit: 9090
mysql: 3306
mariadb: 3306
mysq: 3306
postgres: 5432
postgers: 5432
postgresql: 5432
pgadmin: 80 5050
psql: 5432
mssql: 1433
sql server: 1433
oracle: 1521
mongodb: 27017
mongo: 27017
redis: 6379
rediss: 6379 6380
valkey: 6379
memcached: 11211
cassandra: 9042
elasticsearch: 9200
elastic: 9200
opensearch: 9200
kibana: 5601
influxdb: 8086
neo4j: 7474 7687
couchdb: 5984
clickhouse: 8123 9000
cockroachdb: 26257
db2: 50000
firebird: 3050
database: 3306 5432 1433
sql: 3306 5432 1433
rabbitmq: 5672
amqp: 5672
mqtt: 1883
mosquitto: 1883
mqtts: 8883
mqtt tls: 8883
kafka: 9092
zookeeper: 2181
nats: 4222
activemq: 61616
etcd: 2379
docker: 2375 2376
docker api: 2375 2376
docker registry: 5000
kubernetes: 6443
k8s: 6443
kubectl: 6443 8001
kubelet: 10250
nodeport: 30000
portainer: 9443 9000
consul: 8500
vault: 8200
nomad: 4646
prometheus: 9090
promethues: 9090
grafana: 3000
node exporter: 9100
alertmanager: 9093
loki: 3100
zabbix: 10050 10051
nagios: 5666
netdata: 19999
uptime kuma: 3001
jaeger: 16686
otlp: 4317 4318
opentelemetry: 4317 4318
statsd: 8125
jellyfin: 8096
jelyfin: 8096
emby: 8096
plex: 32400
sonarr: 8989
radarr: 7878
prowlarr: 9696
transmission: 9091 51413
qbittorrent: 8080
torrent: 6881
immich: 2283
photos: 2283 2342
navidrome: 4533
rtsp: 554
rtmp: 1935
airplay: 7000 5000
ssdp: 1900
upnp: 1900
home assistant: 8123
hass: 8123
node-red: 1880
nodered: 1880
esphome: 6052 6053
homebridge: 8581
chromecast: 8009 8008
sonos: 1400
proxmox: 8006
pve: 8006
synology: 5000 5001
nas: 5000 5001 445
unifi: 8443 8080
jenkins: 8080
gitea: 3000
minio: 9000 9001
nextcloud: 443 80 11000
syncthing: 22000 8384
webmin: 10000
vaultwarden: 8080 80 3012
pi-hole: 80 53
pihole: 80 53
n8n: 5678
vite: 5173
react: 3000
angular: 4200
django: 8000
flask: 5000
jupyter: 8888
ollama: 11434
streamlit: 8501
storybook: 6006
hugo: 1313
wireguard: 51820
wiregaurd: 51820
openvpn: 1194
vpn: 51820 1194
ipsec: 500 4500
tailscale: 41641
zerotier: 9993
socks: 1080
squid: 3128
proxy: 3128 1080 8080
tor: 9050 9001 9051
shadowsocks: 8388
sip: 5060
voip: 5060
asterisk: 5060 5038
stun: 3478
irc: 6667 194
xmpp: 5222
jabber: 5222
mumble: 64738
teamspeak: 9987
matrix: 8448 8008
minecraft: 25565
bedrock: 19132
valheim: 2456
steam: 27015 27031 27036
counter-strike: 27015
factorio: 34197
terraria: 7777
printer: 9100 631 515
cups: 631
ipp: 631
jetdirect: 9100
modbus: 502
bacnet: 47808
opc ua: 4840
s7: 102
dnp3: 20000
dicom: 104 11112
metasploit: 4444
back orifice: 31337
ms-wbt-server: 3389
microsoft-ds: 445
pirp: 553
snpp: 444
`;

/** At least 200 pairs, in both languages. */
export const WANTED: readonly Wanted[] = `${ENGLISH.trim()}\n${CHINESE.trim()}`
	.split('\n')
	.map((line) => {
		const cut = line.lastIndexOf(': ');
		return {
			query: line.slice(0, cut),
			ports: line
				.slice(cut + 2)
				.split(' ')
				.map(Number),
		};
	});
