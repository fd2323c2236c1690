import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/formats/formats';
import { detectFormats, readListing } from '../../../src/formats/read-listing';
import { acceptDifference } from '../../../src/notes/import/accept';
import { compareHost } from '../../../src/notes/import/compare';
import { coverageOf, keepsListeners, withinCoverage } from '../../../src/notes/import/coverage';
import { observedHosts } from '../../../src/notes/import/observed-host';
import { mergeListeners } from '../../../src/notes/index/merge-listeners';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { linesEdit, withEdit } from '../../../src/notes/text/lines-edit';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

const context = mentionContext(registry);
const listenersOf = (text: string) => readNotePorts(text, 'nas', registry, context).listeners;

const NOTE = `# nas

\`\`\`port-host
host: nas
sshd: 22
postgres: 5432
WireGuard: 51820/udp
web: 8080
mail: 127.0.0.1:25
dns: "[fd00::1]:53"
\`\`\`
`;
const SS = 'Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n';
const ssRow = (protocol: string, local: string, name: string) =>
	`${protocol} ${protocol === 'tcp' ? 'LISTEN' : 'UNCONN'} 0 128 ${local} 0.0.0.0:* users:(("${name}",pid=1,fd=3))\n`;

/** What a pasted text says of the note: ports that are gone, and ports that it can't tell of. */
function compare(text: string, note = NOTE) {
	const [format] = detectFormats(text);
	const listing = readListing(text, format!);
	const coverage = coverageOf(format!.id, text, listing);
	const [host] = observedHosts(listing, { name: 'nas', addresses: [] });
	const documented = mergeListeners(
		listenersOf(note).map((each) => ({ ...each, path: 'nas.md' })),
	);
	return {
		coverage,
		...withinCoverage(compareHost(documented, host?.applications ?? [], registry), coverage),
	};
}

const gone = (text: string) =>
	compare(text).differences.flatMap((each) =>
		each.kind === 'gone' ? each.documented.first : [],
	);

describe('what a listing covers', () => {
	it('is everything of its protocols and address families in a whole socket table', () => {
		const text = SS + ssRow('tcp', '0.0.0.0:22', 'sshd') + ssRow('udp', '0.0.0.0:68', 'dhcp');
		expect(gone(text)).toEqual([25, 5432, 8080, 51820]);
	});

	it('is only the protocol that was asked for', () => {
		expect(gone(SS + ssRow('tcp', '0.0.0.0:22', 'sshd'))).toEqual([25, 5432, 8080]);
	});

	it('is only the interface that was asked for', () => {
		const { coverage, unknown } = compare(SS + ssRow('tcp', '127.0.0.1:25', 'mail'));
		expect(coverage.address).toBe('127.0.0.1');
		expect(unknown).toHaveLength(5);
	});

	it.each([
		[
			'docker ps',
			'CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS                  NAMES\n0a1b2c3d4e5f   nginx   "run"     1 day     Up       0.0.0.0:8080->80/tcp   web',
			'containers',
		],
		[
			'Compose',
			'services:\n  web:\n    image: nginx\n    ports:\n      - "8080:80"',
			'containers',
		],
		[
			'nmap',
			'Nmap scan report for nas (10.0.0.2)\nPORT   STATE SERVICE\n22/tcp open  ssh',
			'scan',
		],
		['a table without its heading', ssRow('tcp', '0.0.0.0:22', 'sshd'), 'excerpt'],
		[
			'a filtered table',
			`$ ss -tlnp | grep ssh\n${SS}${ssRow('tcp', '0.0.0.0:22', 'sshd')}`,
			'excerpt',
		],
		[
			'a table that somebody wrote',
			'| Service | Port |\n| --- | --- |\n| ssh | 22 |',
			'written',
		],
	])('is never everything for %s', (_, text, gap) => {
		const { coverage, differences } = compare(text);
		expect(coverage.gap).toBe(gap);
		expect(differences.filter(({ kind }) => kind === 'gone')).toEqual([]);
	});

	it('has a reason for each format that does not list the sockets of a host', () => {
		const whole = FORMATS.filter(
			({ id, example }) =>
				!coverageOf(
					id,
					example,
					readListing(
						example,
						FORMATS.find((each) => each.id === id)!,
					),
				).gap,
		).map(({ id }) => id);
		expect(['ss', 'netstat', 'netstat-windows', 'netstat-bsd', 'powershell']).toEqual(
			expect.arrayContaining(whole),
		);
	});
});

const application = fc.constantFrom('web', 'postgres', 'db', 'sshd', 'immich', 'Photos');
const port = fc.constantFrom(22, 25, 80, 443, 5432, 8080, 51820);
const address = fc.constantFrom('', '127.0.0.1:', '10.0.0.2:', '0.0.0.0:');
const entry = fc.tuple(application, address, port, fc.constantFrom('', '/tcp', '/udp'));
const noteOf = (entries: readonly (readonly [string, string, number, string])[]) =>
	[
		'# nas',
		'> ```port-host',
		'> host: nas',
		...entries.map(([name, ip, number, protocol]) => `> ${name}: ${ip}${number}${protocol}`),
		'> ```',
		'',
		'Mine.',
	].join('\n');
const published = fc.tuple(application, address, port, fc.constantFrom('tcp', 'udp'));
const dockerOf = (rows: readonly (readonly [string, string, number, string])[]) =>
	[
		'CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS                            NAMES',
		...rows.map(
			([name, ip, number, protocol], index) =>
				`0a1b2c3d4e${String(index).padStart(2, '0')}   nginx   "run"     1 day     Up       ${`${ip || '0.0.0.0:'}${number}->80/${protocol}`.padEnd(32)} ${name}`,
		),
	].join('\n');

describe('accepting what a partial listing shows', () => {
	it('never takes a listener away unasked, in whatever order', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(entry, { maxLength: 6, selector: ([name]) => name }),
				fc.uniqueArray(published, {
					maxLength: 5,
					minLength: 1,
					selector: ([name]) => name,
				}),
				fc.array(fc.nat(7), { maxLength: 8 }),
				(entries, rows, picks) => {
					let note = noteOf(entries);
					const before = listenersOf(note);
					const accept = () =>
						compare(dockerOf(rows), note).differences.filter(keepsListeners);
					for (const pick of picks) {
						const offered = accept();
						const difference = offered[pick % Math.max(1, offered.length)];
						if (!difference) break;
						note = acceptDifference(note, 'nas', 'nas', difference, registry) ?? note;
					}
					const after = listenersOf(note);
					for (const { application: name, first, protocol } of before) {
						expect(
							after.some(
								(each) =>
									each.application === name &&
									each.first === first &&
									each.protocol === protocol,
							),
							`${name} ${first}/${protocol} in\n${note}`,
						).toBe(true);
					}
				},
			),
		);
	});

	it('can be undone to the byte', () => {
		fc.assert(
			fc.property(
				fc.array(entry, { maxLength: 6 }),
				fc.array(published, { minLength: 1, maxLength: 5 }),
				(entries, rows) => {
					const before = noteOf(entries);
					let after = before;
					for (const difference of compare(dockerOf(rows), before).differences) {
						after =
							acceptDifference(after, 'nas', 'nas', difference, registry) ?? after;
					}
					const undo = linesEdit(after, before);
					expect(undo ? withEdit(after, undo) : after).toBe(before);
				},
			),
		);
	});
});
