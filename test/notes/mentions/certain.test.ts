import { describe, expect, it } from 'vitest';
import { portsIn } from './world';
import { find } from './judge';

const ports = (text: string) => [...portsIn(text)].join(' ');

describe('a number right behind the word for a port', () => {
	it.each([
		// 553 and 6203 are numbers of nothing that people commonly run.
		['Open port 553 for video.', '553'],
		['Forward port 553 to the NAS.', '553'],
		['On port 553 it waits.', '553'],
		['Port number 553 was a guess.', '553'],
		['It uses port no. 6203 by default.', '6203'],
		['Port: 553', '553'],
		['port = 553', '553'],
		['For now the port is 553.', '553'],
		['The daemon was seen listening on port 6203 yesterday.', '6203'],
		['Ports 80 and 443 stay closed.', '80 443'],
		['Give the range ports 6201-6210 to the phones.', '6201-6210'],
		['Somebody left TCP port 553 open.', '553'],
		['The camera sends to UDP-Port 553.', '553'],
		['Der Zielport 553 ist frei.', '553'],
		['Die Portnummer 6203 steht im Handbuch.', '6203'],
		['Abre el puerto 553 en el cortafuegos.', '553'],
		['La porta 553 è chiusa.', '553'],
		['A porta 553 do servidor está aberta.', '553'],
		['Le port 553 est fermé.', '553'],
		['Откройте порт 553 на шлюзе.', '553'],
		['Он слушает на порту 6203.', '6203'],
		['ポート553を開けてください。', '553'],
		['ポート番号 6203 を使う', '6203'],
		['把端口553转给摄像头', '553'],
		['端口号：6203', '6203'],
		['開啟連接埠 553', '553'],
		['埠 553 已經關閉', '553'],
		['The **port 553** is odd.', '553'],
		['Port `553` is odd.', '553'],
	])('is a port: %s', (text, expected) => {
		expect(ports(text)).toBe(expected);
	});

	it.each([
		['Each port 553 Mbit/s at most.'],
		['We measured 40 W per port 553 times.'],
		['Port 553 Mbit/s, uplink 10 Gbit/s.'],
		['Per port: 553 units.'],
		['The USB port 553 is a joke.'],
		['COM port 553 does not exist.'],
		['The serial port 9600 8N1 prints garbage.'],
		['Switch port 553 goes to the hall.'],
		['Patch-Port 553 ist frei.'],
		['HDMI port 553'],
		['Port 553 of the patch panel is dead.'],
		['A glass of port 750 ml'],
		['Rotterdam is the largest port: 469 km of quays.'],
		['Il treno porta 450 passeggeri.'],
		['El puerto: 350 barcos al año.'],
		['Порт: 350 судов в год.'],
		['The port is 350 years old.'],
		['Airport 553, support 6203, export 6203, passport 55312.'],
		['每个端口 553 元'],
		['端口 553 个，全部满了'],
		['交换机端口 553 坏了'],
		['端口数 553'],
		['Porto: 553 €'],
		['Turn the ship to port 270 and keep going.'],
		['See obsidian://port-explorer?x=port 553 and https://a.example/?port=553'],
	])('is none: %s', (text) => {
		expect(ports(text)).toBe('');
	});

	it('has the protocol that is said before it', () => {
		expect(find('Open UDP port 553 for video.')[0]?.protocols).toEqual(['udp']);
		expect(find('TCP-Port 6203 ist frei')[0]?.protocols).toEqual(['tcp']);
	});
});

describe('forms that are certain by themselves', () => {
	it.each([
		['The record `_imaps._tcp 0 1 993 mail.lan` is missing.', '993'],
		['Transmission Control Protocol, Src Port: 51514, Dst Port: 502, Seq: 1', '51514 502'],
		['User Datagram Protocol, Source Port: 68, Destination Port: 67', '68 67'],
		['Dst Port: http (80)', '80'],
		['sport 6203 dport 22', '6203 22'],
		['ss -tn "sport = :6203"', '6203'],
		['tcpdump -ni eth0 src port 53 or dst port 553', '53 553'],
		['在 6203 上监听', '6203'],
		['LDAP: 389 out, 636 in.', '389 636'],
		['10.0.0.4 → 10.0.0.7 TCP 66 51900 → 6203 [ACK] Seq=1 Win=502', '51900 6203'],
		['1700000000.1 CxT1 10.0.0.4 51900 10.0.0.7 6203 tcp http 0.2 118 4096', '51900 6203'],
		['PROXY TCP4 192.0.2.4 192.0.2.7 51900 6203', '51900 6203'],
		['a=candidate:1 1 udp 2130706431 192.0.2.4 51900 typ host', '51900'],
		['m=video 51900 RTP/AVP 96', '51900'],
		['sqlcmd -S db01,6203 -U sa -t 60', '6203'],
		['Data Source=db01,6203;Timeout=30', '6203'],
		['forwarded_port, guest: 553, host: 6203', '553 6203'],
		['autossh -M 6203 -f -N jump', '6203'],
		['tcp.port in {553 6201..6210}', '553 6201-6210'],
		['destination_port_range = "6203"', '6203'],
		['set udp-portrange 6201-6210', '6201-6210'],
		['zabbix_get -s 10.0.0.4 -p 6203 -k agent.ping', '6203'],
		['DestinationPorts:\n  - 553\n  - 6203', '553 6203'],
		['name,host,port,weight\nweb,10.0.0.4,6203,100\ndb,10.0.0.5,553,80', '6203 553'],
		['name;port;timeout\nweb;6203;300', '6203'],
		['peer 10.0.0.4, port 2001, id 17', '2001'],
		['_sip._udp.lan. 60 IN SRV 10 60 6203 pbx.lan.', '6203'],
		['net.ipv4.ip_local_port_range = 10240 65000', '10240-65000'],
		['echo "10240 65000" > /proc/sys/net/ipv4/ip_local_port_range', '10240-65000'],
		[' permit udp any eq 553 any range 6201 6210', '553 6201-6210'],
		['addr.sin_port = htons(6203);', '6203'],
		['var ep = new IPEndPoint(IPAddress.Any, 6203);', '6203'],
		['Listen 6203', '6203'],
		['Go to <server-ip>:6203 now.', '6203'],
		['curl $HOST:6203/api', '6203'],
		['UNCONN 0 0 127.0.0.53%lo:53 0.0.0.0:*', '53'],
		['[[nas]]:6203', '6203'],
		['listening-port=6203', '6203'],
		['ProtocolHandler ["http-nio-6203"]', '6203'],
		['ACCEPT tcp -- 0.0.0.0/0 tcp dpt:6203', '6203'],
		['+EXPOSE 6203', '6203'],
		['rediriger 6203 en UDP vers 10.0.0.2', '6203'],
		['Poort 553 staat open.', '553'],
		['| Name | TCP | UDP |\n|---|---|---|\n| video | 553 | 6203 |', '553 6203'],
		[
			'| Regel | Extern | Intern | Ziel |\n|---|---|---|---|\n| a | 6203 | 553 | nas |',
			'6203 553',
		],
		['| App | NodePort / Host |\n|---|---|\n| a | 6203 |', '6203'],
	])('are ports: %s', (text, expected) => {
		expect(ports(text)).toBe(expected);
	});

	it.each([
		['_sip is a name; 10 60 5060 pieces'],
		['Sport 200 m, transport 6203 kg'],
		['3 out, 5 in.'],
		['25 guests out, 80 guests in'],
		['100 上没有零头'],
		['MX 10 mail, 3600 seconds'],
		['JIRA-8080 blocks JIRA-443'],
		['nginx[8080]: "GET / HTTP/1.1" 200 8443'],
		['| Team | Extern | Intern |\n|---|---|---|\n| a | 443 | 22 |'],
		['customer no 44332211'],
		['net.ipv4.tcp_fin_timeout = 30 60'],
	])('are none: %s', (text) => {
		expect(ports(text)).toBe('');
	});

	it('are sure where tools list them, with their protocol', () => {
		expect(find('SMB  10.0.0.5  445  FILES01  [*] Windows')[0]?.certainty).toBe('sure');
		expect(find('10.0.0.5  2222  tcp  ssh  open')[0]).toMatchObject({
			first: 2222,
			protocols: ['tcp'],
			certainty: 'sure',
		});
	});

	it('have the protocol that heads their column', () => {
		const [video] = find('| Name | TCP | UDP |\n|---|---|---|\n| video | 553 | - |');
		expect(video?.protocols).toEqual(['tcp']);
	});
});
