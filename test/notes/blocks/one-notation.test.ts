import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/lib/run-to-end';
import { checkNote } from '../../../src/notes/checks/check-note';
import { findNoteBlocks } from '../../../src/notes/index/note-blocks';
import { readNoteHosts } from '../../../src/notes/index/note-listeners';
import type { NoteHosts } from '../../../src/notes/index/note-value';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import {
	addListener,
	removeApplication,
	renameApplication,
} from '../../../src/notes/blocks/host/host-edit';
import { parsePortBlock } from '../../../src/notes/blocks/port-block';
import { registry } from '../../support/registry';

const hostsOf = (note: string, title = 'A note') =>
	runToEnd(readNoteHosts(note, title, findNoteBlocks(note), registry));
const said = ({ listeners }: NoteHosts) =>
	listeners.map(
		({ host, application, protocol, address, first, last }) =>
			`${host}: ${application}: ${address === '*' ? '' : `${address}:`}${first === last ? first : `${first}-${last}`}/${protocol}`,
	);

const inProperty = (value: string) => `---\nhost: nas\nports:\n  - ${value}\n---\n`;
const inBlock = (language: string, line: string) =>
	`\`\`\`${language}\nhost: nas\n${line}\n\`\`\`\n`;

describe('a service', () => {
	it.each([
		['8096 Jellyfin', ['Jellyfin: 8096/tcp']],
		['8096: Jellyfin', ['Jellyfin: 8096/tcp']],
		['Jellyfin: 8096', ['Jellyfin: 8096/tcp']],
		['Jellyfin 8096', ['Jellyfin: 8096/tcp']],
		['Home Assistant: 8123', ['Home Assistant: 8123/tcp']],
		['Home Assistant 8123', ['Home Assistant: 8123/tcp']],
		['Minecraft Server 25565', ['Minecraft Server: 25565/tcp']],
		['[[apps/Jellyfin]]: 8096', ['Jellyfin: 8096/tcp']],
		['8096 [[Jellyfin|Films]]', ['Films: 8096/tcp']],
		['Jellyfin: 8096, 8920', ['Jellyfin: 8096/tcp', 'Jellyfin: 8920/tcp']],
		['WireGuard: 51820/udp', ['WireGuard: 51820/udp']],
		['51820/udp WireGuard', ['WireGuard: 51820/udp']],
		['51820 UDP WireGuard', ['WireGuard: 51820/udp']],
		['WireGuard 51820 udp', ['WireGuard: 51820/udp']],
		['Pi-hole: 53/tcp+udp', ['Pi-hole: 53/tcp', 'Pi-hole: 53/udp']],
		['家庭影院：8096', ['家庭影院: 8096/tcp']],
		['8096：家庭影院', ['家庭影院: 8096/tcp']],
		['Plex: 32400-32410', ['Plex: 32400-32410/tcp']],
		['Gitea: 3000:3000', ['Gitea: 3000/tcp']],
		['SSH: 2222', ['SSH: 2222/tcp']],
		['SSH 2222', ['SSH: 2222/tcp']],
	])('%j means the same in a property, a port block and a host block', (line, expected) => {
		const notes = [
			inProperty(line),
			inBlock('port', line),
			inBlock('port-host', line),
			inBlock('port-host', `- ${line}`),
		];
		for (const note of notes) {
			expect(hostsOf(note).problems).toEqual([]);
			expect(said(hostsOf(note)).sort()).toEqual(
				expected.map((each) => `nas: ${each}`).sort(),
			);
		}
	});

	it.each([
		['127.0.0.1:5432 postgres', ['postgres: 127.0.0.1:5432/tcp']],
		['postgres: 127.0.0.1:5432', ['postgres: 127.0.0.1:5432/tcp']],
		['"postgres: [::1]:5432"', ['postgres: ::1:5432/tcp']],
		['Jellyfin:8096', ['Jellyfin: 8096/tcp']],
		['8096:8096', [': 8096/tcp']],
		['127.0.0.1:8080:80 web', ['web: 127.0.0.1:8080/tcp']],
		['Jellyfin: http://nas.local:8096/web', ['Jellyfin: 8096/tcp']],
		['8096 Jellyfin, upstairs', ['Jellyfin, upstairs: 8096/tcp']],
		['SSH', [': 22/tcp']],
		['{ port: 8096, name: Jellyfin }', ['Jellyfin: 8096/tcp']],
	])('%j is read in a property', (line, expected) => {
		expect(hostsOf(inProperty(line)).problems).toEqual([]);
		expect(said(hostsOf(inProperty(line)))).toEqual(expected.map((each) => `nas: ${each}`));
	});

	it.each([
		['ports: 8096', ['nas: : 8096/tcp']],
		['port: 8096', ['nas: : 8096/tcp']],
		['port: 8096\nports: [22 sshd]', ['nas: sshd: 22/tcp', 'nas: : 8096/tcp']],
		['ports: [Jellyfin: 8096, ssh: 22]', ['nas: Jellyfin: 8096/tcp', 'nas: ssh: 22/tcp']],
		['ports: {Jellyfin: 8096, ssh: 22}', ['nas: Jellyfin: 8096/tcp', 'nas: ssh: 22/tcp']],
		['ports:\n  Jellyfin: 8096\n  ssh: 22', ['nas: Jellyfin: 8096/tcp', 'nas: ssh: 22/tcp']],
		['ports:\n  8096: Jellyfin', ['nas: Jellyfin: 8096/tcp']],
		['ports:\n  nginx:\n    - 80\n    - 443', ['nas: nginx: 80/tcp', 'nas: nginx: 443/tcp']],
		[
			'ports:\n  - port: 8096\n    name: Jellyfin\n  - name: dns\n    port: 53\n    protocol: udp\n  - 22',
			['nas: Jellyfin: 8096/tcp', 'nas: dns: 53/udp', 'nas: : 22/tcp'],
		],
		['ports:\n- 8096 Jellyfin\n- 22', ['nas: Jellyfin: 8096/tcp', 'nas: : 22/tcp']],
	])('the properties %j are read', (properties, expected) => {
		const { problems, ...hosts } = hostsOf(`---\nhost: "[[nas]]"\n${properties}\n---\n`);
		expect(problems).toEqual([]);
		expect(said({ ...hosts, problems })).toEqual(expected);
	});

	it('is of the note that a host links to', () => {
		const links = ['"[[nas]]"', '[[nas]]', '"[[Hosts/nas|The NAS]]"', '[[nas#Ports]]'];
		for (const link of links) {
			expect(hostsOf(`---\nhost: ${link}\nports: [22]\n---\n`).hosts[0]?.name).toBe('nas');
			expect(hostsOf(`\`\`\`port-host\nhost: ${link}\nssh: 22\n\`\`\``).hosts[0]?.name).toBe(
				'nas',
			);
			expect(parsePortBlock(`host: ${link}\n22`, registry).host).toBe('nas');
		}
	});
});

describe('what cannot be read', () => {
	it.each([
		['99999 big', 'too-large'],
		['big: 99999', 'too-large'],
		['99999: big', 'too-large'],
		['something odd', 'unknown-name'],
		['44 3', 'numbers-apart'],
		['数据库', 'ambiguous-name'],
		['web/icmp', 'unknown-protocol'],
	])('%j is a problem with its line in the property and in the check', (value, code) => {
		const note = inProperty(value);
		const { problems, listeners } = hostsOf(note);
		expect(listeners).toEqual([]);
		expect(
			problems.map(({ line, problem, isOfHost }) => [line, problem.code, isOfHost]),
		).toEqual([[4, code, true]]);
		const facts = { registry, listeners: [], hosts: [] };
		const unreadable = checkNote('a.md', note, facts).filter(
			({ check }) => check === 'unreadable',
		);
		expect(unreadable.map(({ line, problem }) => [line, problem?.code])).toEqual([[4, code]]);
	});

	it('names the services that a name may mean, in the block, too', () => {
		const [found] = parsePortBlock('数据库', registry).problems;
		expect(found?.problem).toMatchObject({ code: 'ambiguous-name', text: '数据库' });
		const candidates = found?.problem.code === 'ambiguous-name' ? found.problem.candidates : [];
		expect(candidates.map(({ port }) => port)).toEqual(expect.arrayContaining([3306, 5432]));
		expect(parseHostBlock('db: 数据库', registry).problems[0]?.problem.code).toBe(
			'ambiguous-name',
		);
	});

	it('is left alone where the property is about harbours', () => {
		expect(hostsOf('---\nport: Rotterdam\n---\n').problems).toEqual([]);
		expect(hostsOf('---\nport: Rotterdam\n---\n').listeners).toEqual([]);
	});

	it('is a problem of the note where a block stands in a note about a host', () => {
		const note = `---\nhost: nas\n---\n\n\`\`\`port\n70000 big\n\`\`\`\n`;
		expect(hostsOf(note).problems).toMatchObject([{ line: 6, isOfHost: true }]);
		const loose = hostsOf('```port\n70000 big\n```');
		expect(loose.problems).toMatchObject([{ line: 2, isOfHost: false }]);
	});
});

describe('a host block without a name', () => {
	it('belongs to the host of its note, or is called like the note', () => {
		const block = '```port-host\nJellyfin: 8096\n```\n';
		expect(said(hostsOf(`---\nhost: nas\n---\n${block}`))).toEqual(['nas: Jellyfin: 8096/tcp']);
		expect(said(hostsOf(block, 'NAS'))).toEqual(['NAS: Jellyfin: 8096/tcp']);
	});
});

describe('editing a host block in another order', () => {
	const source = 'host: nas\n8096 Jellyfin, 22 sshd  # both\n443: nginx\nweb: 80';
	const edit = (change: (block: ReturnType<typeof parseHostBlock>) => string) =>
		change(parseHostBlock(source, registry)).split('\n');

	it('changes what is meant and keeps the rest', () => {
		expect(edit((block) => renameApplication(source, block, 0, 'Films'))).toEqual([
			'host: nas',
			'Films: 8096  # both',
			'sshd: 22',
			'443: nginx',
			'web: 80',
		]);
		expect(edit((block) => removeApplication(source, block, 1))).toEqual([
			'host: nas',
			'Jellyfin: 8096  # both',
			'443: nginx',
			'web: 80',
		]);
		expect(edit((block) => addListener(source, block, 2, '8443'))).toEqual([
			'host: nas',
			'8096 Jellyfin, 22 sshd  # both',
			'nginx: 443, 8443',
			'web: 80',
		]);
	});
});

/** Values as people might write them, and some as nobody would. */
const value = fc
	.oneof(
		fc.string({ unit: 'grapheme', maxLength: 30 }),
		fc
			.tuple(
				fc.constantFrom(
					'Jellyfin',
					'ssh',
					'数据库',
					'a b',
					'[[nas]]',
					'8096',
					'99999',
					'8080:80',
					'',
				),
				fc.constantFrom(' ', ': ', '：', ' - ', ', ', ':'),
				fc.constantFrom(
					'8096',
					'53/udp',
					'127.0.0.1:5432',
					'[::1]:80',
					'web',
					'6000-6063',
					'٤٤٣',
					'-1',
				),
			)
			.map((parts) => parts.join('')),
	)
	.map((text) => text.replace(/[\r\n]/g, ' ').trim());
/** No letter and no digit: a mark of YAML, a remark, an empty list. */
const says = (text: string) => /[\p{L}\p{N}]/u.test(text.replace(/(^|\s)#.*$/s, ''));

describe('any value', () => {
	it('of a property is a listener or a problem', () => {
		fc.assert(
			fc.property(value, (text) => {
				fc.pre(says(text) && !/^(?:null|~)$/i.test(text) && !/^["'{[|>-]/.test(text));
				const { listeners, problems } = hostsOf(inProperty(text));
				expect(listeners.length + problems.length).toBeGreaterThan(0);
			}),
		);
	});

	it('in a line of a block is an application, a port, or a problem', () => {
		fc.assert(
			fc.property(value, (text) => {
				fc.pre(
					says(text) &&
						!/^[-*+#]/.test(text) &&
						!/^(?:host|address|os|packets|layout)/i.test(text),
				);
				const port = parsePortBlock(text, registry);
				expect(port.items.length + port.problems.length).toBeGreaterThan(0);
				const { host, problems } = parseHostBlock(text, registry);
				expect(host.applications.length + problems.length).toBeGreaterThan(0);
			}),
		);
	});
});
