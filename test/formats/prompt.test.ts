import { describe, expect, it } from 'vitest';
import { isAround } from '../../src/formats/text/prompt';
import { told } from './support/told';

describe('around what a tool prints', () => {
	it.each([
		...['$ sudo ss -tulpn', 'root@host:~# ss -tlnp', '[root@web01 ~]# netstat -an', 'ss -tln'],
		...['me@mini ~ % lsof -i', 'PS C:\\Users\\me> Get-NetTCPConnection -State Listen'],
		...['C:\\Windows\\system32>netstat -ano', '~ # netstat -tulpn', '/ # netstat -an'],
		...[
			'sudo lsof -i -P -n | grep LISTEN',
			'nmap -sV 192.168.1.10',
			'me@nas:~$',
			'➜  ~ ss -tln',
		],
		...['┌──(me㉿kali)-[~/lab]', '└─$ sudo nmap nas.lan', '└──╼ $', '>>> Get-NetTCPConnection'],
		...['```', '```text', '~~~', '[sudo] password for me:', 'root@host:~# exit'],
	])('is: %s', (line) => expect(isAround(line)).toBe(true));

	it.each([
		'netstat shows what listens.',
		...[
			'# A heading',
			'> A quotation',
			'write to me@example.com for more',
			'`code`',
			'port 80',
		],
		...['$ 5 for a lunch', 'tcp LISTEN 0 128 *:22 *:*', '80/tcp open http'],
		...['└─ a leaf', '┌──────┬──────┐', '>>> print(80)'],
	])('is not: %s', (line) => expect(isAround(line)).toBe(false));

	it('or the marks of a callout, all over it, are none of its business', () => {
		const text = '> [!NOTE] Output\n> ```\n> $ ss -tln\n> LISTEN 0 128 *:22 *:*\n> ```';
		expect(told(text, 'ss')).toEqual(['1 outside', '4 *:22/tcp']);
	});

	it('is understood in every format', () => {
		const text = '```\n$ ss -tln\n---\n```';
		for (const id of ['compose', 'docker-ps', 'csv', 'ss', 'nmap']) {
			expect(told(text, id).filter((each) => !each.startsWith('3'))).toEqual([]);
		}
	});
});
