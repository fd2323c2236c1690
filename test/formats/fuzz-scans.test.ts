import { describe, it } from 'vitest';
import { expectToEndureAnything } from './support/fuzz';

describe('any text at all', () => {
	it.each([
		['netstat-windows', 'netstat-windows-'],
		['netstat-bsd', 'netstat-bsd-'],
		['nmap', 'nmap-normal-'],
		['nmap-greppable', 'nmap-greppable-'],
		['nmap-xml', 'nmap-xml-'],
		['systemctl-sockets', 'systemctl-sockets-'],
		['powershell', 'powershell-'],
	])('is read as %s without harm', (id, prefix) => expectToEndureAnything(id, prefix));
});
