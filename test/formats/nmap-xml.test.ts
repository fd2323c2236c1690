import { describe, expect, it } from 'vitest';
import { readListing } from '../../src/formats/read-listing';
import { TagReader } from '../../src/formats/scans/xml-tags';
import { fixture, formatOf, told } from './support/told';

const read = (name: string) => told(fixture(`nmap-xml-${name}.txt`), 'nmap-xml');

describe('nmap -oX', () => {
	// Recorded from 7.93.
	it('reads one host and several', () => {
		expect(read('versions')).toEqual([
			'14 closed',
			'15 OpenSSH 127.0.0.1:2222/tcp',
			'16 Postfix smtpd 127.0.0.1:2525/tcp',
			'17 127.0.0.1:7777/tcp',
			'18 nginx 127.0.0.1:8088/tcp',
		]);
		expect(read('two')).toEqual([
			'14 closed',
			'15 localhost 127.0.0.1:2222/tcp',
			'16 localhost 127.0.0.1:2525/tcp',
			'17 localhost 127.0.0.1:7777/tcp',
			'18 localhost 127.0.0.1:8088/tcp',
			'26 closed',
			'27 127.0.0.2 127.0.0.2:2222/tcp',
			'28 127.0.0.2 127.0.0.2:2525/tcp',
			'29 closed',
			'30 127.0.0.2 127.0.0.2:8088/tcp',
		]);
	});

	// From here on written.
	it('tells hints of hosts from hosts, and MAC addresses from those of IP', () => {
		const text = `<nmaprun>
<hosthint><status state="up"/><address addr="10.0.0.1" addrtype="ipv4"/><hostnames><hostname name="wrong"/></hostnames></hosthint>
<host><address addr="AA:BB:CC:DD:EE:FF" addrtype="mac"/><address addr='10.0.0.2' addrtype='ipv4'/>
<hostnames><hostname name="a&amp;b.lan" type="PTR"/></hostnames>
<ports><extraports state="closed" count="99"/>
<port protocol="udp" portid="161"><state state="open"/><service name="snmp" method="table"/></port>
</ports></host></nmaprun>`;
		const { listeners, hostName, addresses } = readListing(text, formatOf('nmap-xml'));
		expect(told(text, 'nmap-xml')).toEqual(['6 10.0.0.2:161/udp']);
		expect([listeners.length, hostName, addresses]).toEqual([1, 'a&b.lan', ['10.0.0.2']]);
	});

	it('reads tags over several lines, and none in comments and document types', () => {
		const text = `<?xml version="1.0"?>
<!DOCTYPE nmaprun [
  <!ENTITY port "443">
]>
<!-- <port protocol="tcp" portid="1"><state state="open"/></port>
<port protocol="tcp" portid="2"><state state="open"/></port> -->
<nmaprun><host><ports>
<port
  protocol="tcp"
  portid="80"
><state state="open"/><service name="http" product="a &gt; &#98;&#x63;&port;" /></port>
<port protocol="tcp" portid="&port;"><state state="open"/></port>
</ports></host></nmaprun>
and some words`;
		expect(told(text, 'nmap-xml')).toEqual([
			'8 a > bc&port; *:80/tcp',
			'12 bad-port',
			'14 not-understood',
		]);
	});

	it('goes on after a tag that was cut off', () => {
		const text =
			'<host><address addr="10.0.0.2"/><port protocol="tcp" portid="80\n' +
			'<port protocol="tcp" portid="81"><state state="open"/></port>';
		expect(told(text, 'nmap-xml')).toEqual(['2 10.0.0.2:81/tcp']);
	});
});

describe('tags', () => {
	const names = (...lines: string[]) => {
		const reader = new TagReader();
		return lines.flatMap((line, at) =>
			reader
				.tagsOf(line, at + 1)
				.map((tag) => `${tag.line}${tag.closes ? '/' : ''}${tag.name}`),
		);
	};

	it('are told from text, character data and instructions', () => {
		expect(names('<a x="1>2">1 < 2</a>', '<![CDATA[<b>]]><c', 'y="<"/>', '<?d <e>?>')).toEqual([
			'1a',
			'1/a',
			'4e',
		]);
	});
});
