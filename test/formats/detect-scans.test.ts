import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats';
import { detectFormats, readListing } from '../../src/formats/read-listing';
import { fixture, fixtures, formatOf } from './support/told';

const OWN: readonly (readonly [id: string, fixtures: string])[] = [
	['netstat-windows', 'netstat-windows-'],
	['netstat-bsd', 'netstat-bsd-'],
	['nmap', 'nmap-normal-'],
	['nmap-greppable', 'nmap-greppable-'],
	['nmap-xml', 'nmap-xml-'],
	['systemctl-sockets', 'systemctl-sockets-'],
	['powershell', 'powershell-'],
];
const TEXTS = OWN.flatMap(([id, prefix]) => fixtures(prefix).map((name) => [id, name] as const));

const PROSE = [
	'The scan found port 22/tcp open, and 80/tcp closed. TCP 0.0.0.0:80 is the wildcard.',
	'PORT is a variable. STATE is another.\nHost: me\nPorts: 80, 443',
	'LISTEN, everybody: the UNIT is on.\nssh.socket is a unit; cups.service another.',
	'# Log\n\n- TCP and UDP\n- *.80 are wildcards\n- local ports: 80',
	'In PowerShell, LocalPort: what a connection has on this side.',
	'Proto is short for protocol.\nActive Connections are dear to us.',
	'The <port> element and the <host> element are part of <b>XML</b>.',
];

describe('the output of a tool is told', () => {
	it.each(TEXTS)('as %s with Windows line ends, and within a fence: %s', (id, name) => {
		const text = `\`\`\`text\r\n${fixture(name).replace(/\n/g, '\r\n')}\`\`\`\r\n`;
		expect(detectFormats(text)[0]?.id).toBe(id);
		expect(readListing(text, formatOf(id)).listeners).toEqual(
			readListing(fixture(name), formatOf(id)).listeners.map((each) => ({
				...each,
				line: each.line + 1,
			})),
		);
	});

	it.each(PROSE)('and prose as nothing: %s', (text) => {
		expect(detectFormats(text).map(({ id }) => id)).toEqual([]);
	});
});

describe('a line that belongs to nothing', () => {
	const LINE = 'what is this line';
	/** Where all is for people, where parts of programs are named, or in the place of a title. */
	const isHidden = (name: string, at: number) =>
		/xml|programs/.test(name) || (name.startsWith('netstat-windows') && at < 5);

	it.each(TEXTS)('takes nothing away, and is listed, wherever it is in %s: %s', (id, name) => {
		const format = FORMATS.find((each) => each.id === id)!;
		const lines = fixture(name).split('\n');
		const listeners = readListing(lines.join('\n'), format).listeners.map(said);
		for (let at = 0; at <= lines.length; at++) {
			const text = [...lines.slice(0, at), LINE, ...lines.slice(at)].join('\n');
			const listing = readListing(text, format);
			expect(listing.listeners.map(said)).toEqual(listeners);
			const isListed = listing.skipped.some(({ line }) => line === at + 1);
			if (!isListed && !isHidden(name, at)) expect.fail(`not listed at ${at + 1}`);
		}
	});
});

/** A listener without its line. */
function said(listener: object): object {
	return { ...listener, line: 0 };
}
