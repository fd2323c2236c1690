import { describe, expect, it } from 'vitest';
import {
	draftOf,
	draftProblems,
	NEW_LISTENER,
	writeDraft,
	type HostDraft,
} from '../../../src/notes/blocks/host/host-draft';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import { registry } from '../../support/registry';

const read = (source: string) => parseHostBlock(source, registry);
const change = (source: string, edit: (draft: HostDraft) => HostDraft) =>
	writeDraft(source, read(source), edit(draftOf(read(source))));
/** Changes one application of the form. */
const app = (
	index: number,
	edit: (each: HostDraft['applications'][number]) => Partial<HostDraft['applications'][number]>,
) => {
	return (draft: HostDraft): HostDraft => ({
		...draft,
		applications: draft.applications.map((each, nth) =>
			nth === index ? { ...each, ...edit(each) } : each,
		),
	});
};
const field = (index: number, nth: number, value: Partial<typeof NEW_LISTENER>) =>
	app(index, ({ listeners }) => ({
		listeners: listeners.map((each, at) => (at === nth ? { ...each, ...value } : each)),
	}));
const add = (index: number, value: Partial<typeof NEW_LISTENER>) =>
	app(index, ({ listeners }) => ({ listeners: [...listeners, { ...NEW_LISTENER, ...value }] }));

const WEB = [
	'# my web server',
	'host: web-01   # in the cellar',
	'address: 10.0.0.5',
	'',
	'nginx: [80, 443]   # both',
	'postgres: 127.0.0.1:5432',
	'dns:',
	'  - 53/udp   # for all',
	'  # not yet',
	'  - https',
	'broken: 80, nonsense!, 99999',
	'packets: [80]',
].join('\n');

describe('a host in a form', () => {
	it('is written as it was when nobody has changed anything', () => {
		expect(change(WEB, (draft) => draft)).toBe(WEB);
	});

	it.each<[string, (draft: HostDraft) => HostDraft, string, string]>([
		['a port', field(0, 1, { port: '8443' }), '[80, 443]', '[80, 8443]'],
		['a protocol', field(0, 0, { protocol: 'udp' }), '[80, 443]', '[80/udp, 443]'],
		['an address', field(1, 0, { address: '::1' }), '127.0.0.1:5432', '[::1]:5432'],
		['a listener less', field(0, 0, { isRemoved: true }), '[80, 443]', '[443]'],
		['an item of a list', field(2, 0, { port: '5353' }), '- 53/udp   # f', '- 5353/udp   # f'],
		['an item less', field(2, 0, { isRemoved: true }), '  - 53/udp   # for all\n', ''],
		['an item more', add(2, { port: '853' }), '- https\n', '- https\n  - 853\n'],
		['a listener more', add(0, { port: '8080' }), '443]', '443, 8080]'],
		['a name', app(0, () => ({ name: 'pg: main' })), 'nginx:', '"pg: main":'],
		[
			'an application less',
			app(1, () => ({ isRemoved: true })),
			'postgres: 127.0.0.1:5432\n',
			'',
		],
		['one good of bad ones', field(3, 0, { port: '81' }), 'broken: 80,', 'broken: 81,'],
		['the host', (draft) => ({ ...draft, host: 'web-02' }), 'web-01 ', 'web-02 '],
		[
			'the address',
			(draft) => ({ ...draft, address: '10.0.0.6 ::1' }),
			'10.0.0.5',
			'10.0.0.6, ::1',
		],
		['no address', (draft) => ({ ...draft, address: '' }), 'address: 10.0.0.5\n', ''],
		[
			'a system',
			(draft) => ({ ...draft, os: 'windows' }),
			'10.0.0.5\n',
			'10.0.0.5\nos: windows\n',
		],
	])('has %s changed, and nothing else', (_name, edit, before, after) => {
		expect(WEB.split(before)).toHaveLength(2);
		expect(change(WEB, edit)).toBe(WEB.replace(before, after));
	});

	it('gets new applications before its packets, in their order', () => {
		const listeners = [{ ...NEW_LISTENER, port: '22' }];
		const news = ['sshd', 'redis'].map((name) => ({
			...{ index: null, name, isRemoved: false },
			listeners: name === 'sshd' ? listeners : [],
		}));
		const after = change(WEB, (draft) => ({
			...draft,
			applications: [...draft.applications, ...news],
		}));
		expect(after).toBe(WEB.replace('packets', 'sshd: 22\nredis:\npackets'));
	});

	it('is begun from nothing', () => {
		const after = change('', (draft) => ({
			...{ ...draft, host: 'nas', address: '10.0.0.5', os: 'linux' },
			applications: [
				{
					...{ index: null, name: 'smb', isRemoved: false },
					listeners: [{ ...NEW_LISTENER, port: '445', address: '10.0.0.5' }],
				},
			],
		}));
		expect(after).toBe('host: nas\naddress: 10.0.0.5\nos: linux\nsmb: 10.0.0.5:445');
	});

	it('has a list in brackets over several lines written as one', () => {
		const source = 'web: [80,\n  443]\nother: 22';
		expect(change(source, field(0, 1, { port: '444' }))).toBe('web: 80, 444\nother: 22');
	});
});

describe('what keeps a form from being written', () => {
	const problems = (edit: (draft: HostDraft) => HostDraft) =>
		draftProblems(edit(draftOf(read('nginx: 80\nredis: 6379'))), registry).map(
			({ field: name, problem }) => [name, problem.code],
		);

	it.each<[string, string, string]>([
		['八千', '0-0-port', 'other-digits'],
		['９９９', '0-0-port', 'other-digits'],
		['99999', '0-0-port', 'too-large'],
		['', '0-0-port', 'no-port'],
		['htps', '0-0-port', 'unknown-name'],
		['80, 81', '0-0-port', 'not-a-number'],
	])('the port "%s"', (port, name, code) => {
		const [[first = '', ...found] = [], ...others] = problems(field(0, 0, { port }));
		expect([first, others]).toEqual([name, []]);
		if (code !== 'not-a-number') expect(found).toEqual([code]);
	});

	it('a name, an address', () => {
		expect(problems(app(0, () => ({ name: ' ' })))).toEqual([['0-name', 'no-name']]);
		expect(problems(app(1, () => ({ name: 'nginx' })))).toEqual([['1-name', 'twice']]);
		expect(problems(field(0, 0, { address: 'nas' }))).toEqual([['0-0-address', 'bad-address']]);
		expect(problems((draft) => ({ ...draft, address: '10.0.0' }))).toEqual([
			['address', 'bad-address'],
		]);
	});

	it('nothing of what is taken out', () => {
		const bad = field(0, 0, { port: '99999', isRemoved: true });
		expect(problems(bad)).toEqual([]);
	});
});
