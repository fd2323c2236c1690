import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VaultFacts } from '../../../src/notes/checks/check-listeners';
import { checkNote } from '../../../src/notes/checks/check-note';
import { dismissalOf, mendedText } from '../../../src/notes/checks/finding';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

const host = (source: string) => `\`\`\`port-host\n${source}\n\`\`\`\n`;

/** What the vault knows when it holds these notes besides. */
function factsOf(notes: Record<string, string> = {}): VaultFacts {
	const context = mentionContext(registry);
	const read = Object.entries(notes).map(([path, text]) => ({
		path,
		...readNotePorts(text, path, registry, context),
	}));
	return {
		registry,
		listeners: read.flatMap(({ path, listeners }) =>
			listeners.map((each) => ({ ...each, path })),
		),
		hosts: read.flatMap(({ hosts }) => hosts),
	};
}

const check = (text: string, facts = factsOf()) => checkNote('n.md', text, facts);
const told = (text: string, facts = factsOf()) =>
	check(text, facts).map(
		({ line, check: kind, number, fixes }) =>
			`${line}: ${kind} ${number} -> ${fixes.map(({ to }) => to).join(' ')}`,
	);

describe('a check of a note', () => {
	it('finds who is on the same port, in this note or another', () => {
		const facts = factsOf({ 'films.md': host('host: NAS\njellyfin: 8080') });
		const [finding, ...others] = check(host('host: nas\nadguard: 8080'), facts);
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ check: 'conflict', line: 3, number: 8080 });
		expect(finding?.other).toMatchObject({ path: 'films.md', application: 'jellyfin' });
		// Nearby, where its owner would look for it.
		expect(finding?.fixes).toHaveLength(1);
		expect(Number(finding?.fixes[0]?.to)).toBeGreaterThan(8080);
		expect(Number(finding?.fixes[0]?.to)).toBeLessThan(8130);
		// One below 1024 goes where such services usually go.
		const [clash] = check(host('host: nas\nssh: 22\nweb2: 22'));
		expect(Number(clash?.fixes[0]?.to)).toBeGreaterThan(8021);
		expect(Number(clash?.fixes[0]?.to)).toBeLessThan(8073);
		expect(told(host('host: nas\na: 10.0.0.1:8080\nb: 10.0.0.2:8080'))).toEqual([]);
	});

	it('takes one program in two spellings for one', () => {
		const facts = factsOf({
			'nas.md': host('host: nas\nsshd: 22\nhome-assistant: 8123\nfoo: 9500'),
		});
		const text = host('host: nas\nSSH: 22\nHome Assistant: 8123\nfood store: 9500');
		expect(told(text, facts).map((each) => each.split(' ->')[0])).toEqual(['5: conflict 9500']);
	});

	it('says nothing of browsers where no web page is expected', () => {
		const text = host('host: nas\nSSH: 22\nPi-hole: 53\nPi-hole admin: 8081');
		expect(told(text).filter((each) => each.includes('blocked'))).toEqual([]);
	});

	it('knows what systems let two programs share', () => {
		const two = (os: string, one: string, other: string) =>
			told(host(`host: nas\nos: ${os}\navahi: ${one}\nplex: ${other}`)).filter((each) =>
				each.includes('conflict'),
			);
		expect(two('linux', '5353/udp', '5353/udp')).toEqual([]);
		expect(two('linux', '8080', '127.0.0.1:8080')).toHaveLength(1);
		expect(two('windows', '8080', '127.0.0.1:8080')).toEqual([]);
		expect(two('windows', '8080', '8080')).toHaveLength(1);
	});

	it('does not hold a note against its own former words', () => {
		const facts = factsOf({ 'n.md': host('host: nas\nold name: 8080') });
		expect(told(host('host: nas\nnew name: 8080'), facts)).toEqual([]);
	});

	it('finds numbers that are no ports', () => {
		expect(
			told('Open port 70000.\nAnd 99999/tcp, 端口 65536.\nPart 70000, and 65535/tcp.'),
		).toEqual(['1: too-large 70000 -> ', '2: too-large 65536 -> ', '2: too-large 99999 -> ']);
	});

	it('finds slips of the finger, with what may have been meant', () => {
		expect(told('Open port 553 for video.')).toEqual(['1: slip 553 -> 53 554']);
		expect(told(host('host: nas\nvideo: 553'))).toEqual(['3: slip 553 -> 53 554']);
		expect(told(host('host: nas\nmosquitto: 1833'))).toEqual(['3: slip 1833 -> 1883']);
		// What is said of a wrong number isn't worth reading.
		expect(told(host('host: nas\nxrdp: 3398'))).toEqual(['3: slip 3398 -> 3389']);
		expect(told('Open port 554 for video.')).toEqual([]);
	});

	it('finds plain services that all may reach', () => {
		expect(told(host('host: nas\nredis: 6379'))).toEqual([
			'3: exposed 6379 -> 6380 127.0.0.1:6379',
		]);
		expect(told(host('host: nas\nredis: 127.0.0.1:6379\nweb: 80, 443'))).toEqual([]);
		expect(told(host('host: nas\ntelnetd: 23'))).toEqual(['3: exposed 23 -> 127.0.0.1:23']);
	});

	it('finds listeners in the ephemeral range of their system', () => {
		const [finding] = check(host('host: nas\nos: freebsd\napp: 12000'));
		expect(finding).toMatchObject({ check: 'ephemeral', number: 12000 });
		expect(told(host('host: nas\nos: linux\napp: 12000'))).toEqual([]);
		expect(told(host('host: nas\nos: windows\napp: 40001'))).toEqual([]);
		expect(check(host('host: nas\napp: 40001'))).toHaveLength(1);
	});

	it('finds web services where browsers do not go', () => {
		const [finding] = check(host('host: nas\nnginx: 6665'));
		expect(finding).toMatchObject({ check: 'blocked', number: 6665 });
		expect(told(host('host: nas\nircd: 6665'))).toEqual([]);
	});

	it('leaves out what the author has dismissed', () => {
		const note = `---\nignored-port-checks:\n  - slip 553\n---\nport 553, port 70000`;
		expect(told(note)).toEqual(['5: too-large 70000 -> ']);
	});

	it('offers only fixes that mend, and never throws', () => {
		const facts = factsOf({ 'b.md': host('host: nas\nx: 8080, 22, 6379') });
		const line = fc.constantFrom(
			'port 553',
			'```port-host',
			'host: nas',
			'nginx: 6665, 8080',
			'redis: 6379, 6379',
			'app: 127.0.0.1:553',
			'```',
			'553 and 553/tcp',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
				const text = lines.join('\n');
				for (const finding of check(text, facts)) {
					for (const fix of finding.fixes) {
						const after = mendedText(text, finding.line, fix)!;
						const stays = check(after, facts).filter(
							(each) =>
								each.line === finding.line &&
								dismissalOf(each) === dismissalOf(finding),
						);
						expect(stays).toEqual([]);
					}
				}
			}),
		);
	});
});
