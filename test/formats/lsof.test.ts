import { describe, expect, it } from 'vitest';
import { fixture, told } from './support/told';

/*
 * lsof-mac is written by hand after the form that macOS has; the others are recorded from lsof 4.95,
 * of which lsof-process and lsof-tasks are shortened.
 */
const TCP = [
	...['sshd 0.0.0.0:22', 'sshd :::22', 'nginx 0.0.0.0:80', 'nginx :::80'],
	...['nginx 192.168.1.10:443', 'cupsd 127.0.0.1:631', 'cupsd ::1:631'],
	...['systemd-r 127.0.0.53:53', 'java a 127.0.0.1:9200', 'java a :::8080', 'nginx :::3000'],
	'postgres 127.0.0.1:5432',
].map((each) => `${each}/tcp`);
const UDP = [
	...['systemd-r 127.0.0.53:53', 'avahi-dae 0.0.0.0:5353', 'avahi-dae :::5353'],
	...['dhclient 0.0.0.0:68', 'dhclient fe80::1:546'],
].map((each) => `${each}/udp`);

function said(text: string): string[] {
	return told(text, 'lsof').map((each) => each.replace(/^\d+ /, ''));
}

describe('lsof', () => {
	it('reads what listens, each once for all the processes that share it', () => {
		expect(said(fixture('lsof-listen.txt'))).toEqual(TCP);
	});

	it.each(['lsof-numbers.txt', 'lsof-names.txt'])('skips connections: %s', (name) => {
		// The name hides that this one is ::ffff:127.0.0.1; nearly always it stands for ::1.
		const mapped = 'java a ::1:9200/tcp';
		const found = said(fixture(name)).map((each) =>
			each === mapped ? 'java a 127.0.0.1:9200/tcp' : each,
		);
		const kept = found.filter((each) => each !== 'connection');
		expect(kept.sort()).toEqual([...TCP, ...UDP].sort());
		expect(found.length - kept.length).toBe(4);
	});

	it('reads columns of threads', () => {
		expect(said(fixture('lsof-tasks.txt'))).toEqual(TCP.slice(0, 7));
		const row = 'node 12 15 libuv-worker me 21u IPv4 122 0t0 TCP *:3000 (LISTEN)';
		expect(said(row)).toEqual(['node 0.0.0.0:3000/tcp']);
	});

	it('passes over what it may not look into', () => {
		const text =
			'lsof: WARNING: no access\nkthreadd 2 root NOFD   /proc/2/fd (opendir: Permission denied)';
		expect(told(text, 'lsof')).toEqual([]);
	});

	it('takes localhost of IPv6 for ::1', () => {
		const row = 'node 12 me 21u IPv6 122 0t0 TCP localhost:us-cli (LISTEN)';
		expect(said(row)).toEqual(['node ::1:8082/tcp']);
	});

	it('skips files', () => {
		expect(told(fixture('lsof-process.txt'), 'lsof')).toEqual([
			...[2, 3, 4, 5].map((line) => `${line} other-protocol`),
			'6 cupsd 127.0.0.1:631/tcp',
			'7 cupsd ::1:631/tcp',
			'8 other-protocol',
			'9 other-protocol',
		]);
	});

	it('reads that of macOS', () => {
		expect(told(fixture('lsof-mac.txt'), 'lsof')).toEqual([
			'3 rapportd 0.0.0.0:49152/tcp',
			'4 rapportd :::49152/tcp',
			'5 ControlCe 0.0.0.0:7000/tcp',
			'6 Google Chrome H 0.0.0.0:5353/udp',
			'7 connection',
			'8 closed',
			'9 node ::1:3000/tcp',
			'10 closed',
		]);
	});

	it.each([
		['n 1 me 3u IPv4 1 0t0 TCP *:80 (LISTEN QR=0 QS=0)', 'n 0.0.0.0:80/tcp'],
		['n 1 me 3u IPv6 1 0t0 TCP [::1]:http-alt (LISTEN)', 'n ::1:8080/tcp'],
		['n 1 me 3u IPv4 1 0t0 SCTP *:80 (LISTEN)', 'other-protocol'],
		['n 1 me 3u IPv4 1 0t0 TCP *:frobnicate (LISTEN)', 'not-understood'],
		['n 1 me 3u IPv4 1 0t0 TCP box.lan:80 (LISTEN)', 'n box.lan:80/tcp'],
		['caf\\xc3\\xa9 1 me 3u IPv4 1 0t0 TCP *:80 (LISTEN)', 'café 0.0.0.0:80/tcp'],
		['caf\\xc3 1 me 3u IPv4 1 0t0 TCP *:80 (LISTEN)', 'caf\\xc3 0.0.0.0:80/tcp'],
	])('reads "%s"', (row, listener) => expect(said(row)).toEqual([listener]));
});
