import { describe, expect, it } from 'vitest';
import { detectFormats } from '../../src/formats/read-listing';
import { fixture, fixtures } from './support/told';

/** The longer identifiers first: a fixture is of the first that its name begins with. */
const OWN = [
	...['netstat-windows', 'netstat-bsd', 'nmap-greppable', 'nmap-xml', 'systemctl-sockets'],
	...['powershell', 'netstat', 'lsof', 'nmap', 'ss'],
];

const PROSE = [
	'netstat shows what listens: TCP 80 and UDP 53 are open.',
	'tcp is the protocol of the web\nudp 53 is for names',
	'We LISTEN on 0.0.0.0:80 and [::]:443.',
	'| Port | State |\n| --- | --- |\n| 22/tcp | open |',
	'Host: example.org\nAccept: text/html',
	'COMMAND and CONQUER is a game',
	'From 10:30 to 11:45 there is a meeting\nTCP meets UDP at 12:00',
	'LISTEN to me: 0 excuses, 128 reasons.',
	'<html><body><p>port 80</p></body></html>',
	'PORT: 8080\nSTATE: on',
];

describe('what tools print of sockets is told', () => {
	it.each(
		fixtures(...OWN.map((id) => `${id}-`)).map(
			(name) => [OWN.find((id) => name.startsWith(`${id}-`))!, name] as const,
		),
	)('as %s: %s', (id, name) => expect(detectFormats(fixture(name))[0]?.id).toBe(id));

	it.each(PROSE)('apart from prose: %s', (text) => {
		expect(detectFormats(text).filter(({ id }) => OWN.includes(id))).toEqual([]);
	});

	it.each(
		fixtures('compose', 'docker', 'kube', 'csv', 'markdown', 'etc').map(
			(name) => [name] as const,
		),
	)('apart from containers and tables: %s', (name) => {
		const found = detectFormats(fixture(name)).map(({ id }) => id);
		expect(found.filter((id) => OWN.includes(id))).toEqual([]);
	});
});
