import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../../src/domain/delivery';
import { HOST_EXPORTS, type HostExport } from '../../../src/notes/export/hosts-export';
import { fileName } from '../../../src/notes/text/file-name';
import { hostAsMermaid, hostAsTable } from '../../../src/notes/export/host-export';
import type { TreeHost } from '../../../src/notes/index/host-tree';
import { noteLink } from '../../../src/notes/text/note-link';
import { portMarkdownLine } from '../../../src/notes/inline/port-link';
import { hostileName } from './hostile-arbitrary';
import { hostileHost } from './hosts-arbitrary';

const words = {
	headings: {
		...{ host: 'Host', application: 'Application', address: 'Address' },
		...{ protocol: 'Protocol', port: 'Port', note: 'Note' },
	},
	firewall: { suggestion: 'read first', loopback: 'loopback', docker: 'Docker bypasses ufw' },
};
/** HTML is read as such, so that it would be seen. */
const markdown = new MarkdownIt({ html: true });

const listenersOf = (host: TreeHost) => host.applications.flatMap((each) => each.listeners);
const linesOf = (text: string) => text.split(/\r\n?|\n/);
/** As readers of Markdown show a text. */
const shown = (text: string) =>
	text
		.replace(/\u0000/g, '\ufffd')
		.replace(/\s+/g, ' ')
		.trim();

/** What stands in a text, by its kinds of tokens, and its words alone. */
function inlineOf({ children }: Token) {
	const kinds = new Set((children ?? []).map(({ type }) => type));
	for (const kind of ['text', 'text_special']) kinds.delete(kind);
	const text = (children ?? []).map(({ content }) => content).join('');
	return { kinds: [...kinds], text: shown(text) };
}

function expectOfHosts(form: HostExport, check: (text: string, host: TreeHost) => void): void {
	fc.assert(fc.property(hostileHost, (host) => check(HOST_EXPORTS[form]([host], words), host)));
}

describe('hosts whose names somebody else has given, written as', () => {
	it('CSV, have their cells, none of which a spreadsheet would calculate', () => {
		expectOfHosts('csv', (text, host) => {
			const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
			const cells = [...text.matchAll(cell)].map(([, quoted, plain]) =>
				quoted === undefined ? plain! : quoted.replace(/""/g, '"'),
			);
			const all = listenersOf(host);
			expect(cells).toHaveLength(6 * (all.length + 1));
			for (const each of cells) expect(each).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
			const guarded = (name: string) => [name, `'${name}`];
			for (const [index, { application, path }] of all.entries()) {
				const row = cells.slice(6 * (index + 1));
				expect(guarded(host.name)).toContain(row[0]);
				expect(guarded(application)).toContain(row[1]);
				expect(guarded(path)).toContain(row[5]);
			}
		});
	});

	it('Markdown, are rows of words', () => {
		const checkRows = (text: string, rows: readonly (readonly string[])[]) => {
			const inline = markdown.parse(text, {}).filter(({ type }) => type === 'inline');
			const width = rows[0]!.length;
			expect(inline.length % width).toBe(0);
			for (const [index, row] of rows.entries()) {
				const from = inline.length - (rows.length - index) * width;
				expect(inline.slice(from, from + width).map(inlineOf)).toEqual(
					row.map((cell) => ({ kinds: [], text: shown(cell) })),
				);
			}
			// What only Obsidian knows has a mark before it as well.
			for (const line of text.split('\n').slice(2, -1)) {
				expect(line.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[`*[\]<>~$#=%^!&{}]/);
			}
		};
		expectOfHosts('markdown', (text, host) => {
			const withoutNotes = text.replace(/\| [^|]* \|$/gm, '|');
			fc.pre(!/\|/.test(listenersOf(host)[0]!.path));
			checkRows(
				withoutNotes,
				listenersOf(host).map(({ application, address, protocol, first, last }) => [
					...[host.name, application, address, protocol],
					first === last ? `${first}` : `${first}-${last}`,
				]),
			);
			checkRows(
				hostAsTable(host, { ...words.headings, inside: 'Container port' }),
				listenersOf(host).map(({ application, address, protocol, first, last }) => [
					...[application, protocol.toUpperCase(), address],
					first === last ? `${first}` : `${first}-${last}`,
				]),
			);
		});
	});

	it('a diagram of Mermaid, are labels in quotes without anything that it would follow', () => {
		const label = String.raw`\["[^"\x60<>&%\r\n]*"\]`;
		const lines = new RegExp(
			`^(?:\`\`\`mermaid|flowchart LR|subgraph (?:h0|host)${label}|\\t(?:h0)?a\\d${label}|end` +
				`|p0\\(${label}\\) (?:-->|-.-x)\\|"[^"\`<>&%\\r\\n]*"\\| (?:a\\d|host)|\`\`\`|)$`,
		);
		const said = (text: string) =>
			text.replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
		expectOfHosts('mermaid', (text, host) => {
			for (const line of linesOf(text)) expect(line).toMatch(lines);
			expect(said(text)).toContain(`["${host.name.replace(/[\r\n]+/g, ' ')}"]`);
			const packet = {
				protocol: 'tcp' as const,
				from: { address: '10.0.0.1', port: 50000 },
				to: { address: '10.0.0.7', port: 443 },
			};
			const delivery = deliver(host, packet);
			const diagram = hostAsMermaid(
				host,
				host.name,
				[{ text: host.name, packet }],
				[delivery],
				() => host.name,
			);
			for (const line of linesOf(diagram)) expect(line).toMatch(lines);
		});
	});

	it('a canvas, are cards with words only, and JSON', () => {
		expectOfHosts('canvas', (text, host) => {
			const { nodes } = JSON.parse(text) as {
				nodes: { type: string; label?: string; text?: string; file?: string }[];
			};
			expect(nodes.map(({ type }) => type)).toEqual([
				...['group', ...host.applications.map(() => 'text'), 'file'],
			]);
			expect(nodes[0]!.label).toBe(`${host.name} · 10.0.0.7`);
			expect(nodes[nodes.length - 1]!.file).toBe(listenersOf(host)[0]!.path);
			for (const [index, { name }] of host.applications.entries()) {
				const tokens = markdown.parse(nodes[index + 1]!.text!, {});
				expect(tokens.map(({ type }) => type)).toEqual([
					...['paragraph_open', 'inline', 'paragraph_close'],
				]);
				const { kinds, text: said } = inlineOf(tokens[1]!);
				const allowed = ['strong_open', 'strong_close', 'softbreak', 'code_inline'];
				expect(kinds.filter((kind) => !allowed.includes(kind))).toEqual([]);
				expect(said).toContain(shown(name));
			}
		});
		expectOfHosts('json', (text, { name, applications }) => {
			const [host] = JSON.parse(text) as [
				{ host: string; listeners: { application: string }[] },
			];
			expect(host.host).toBe(name);
			expect(new Set(host.listeners.map(({ application }) => application))).toEqual(
				new Set(applications.map((each) => each.name)),
			);
		});
	});

	it('/etc/services, ufw and nftables, are lines of their own kind', () => {
		const name = String.raw`[\p{L}\p{N} ._-]*`;
		const remark = new RegExp(
			`^# ${name}(?:: read first| \\d+/(?:tcp|udp): loopback)$|^$`,
			'u',
		);
		const ufw = new RegExp(
			String.raw`^ufw allow in proto (?:tcp|udp) to (?:any|[\da-f.:]+) port \d+(?::\d+)? comment '${name}'$`,
			'u',
		);
		const nft = new RegExp(
			String.raw`^\t\t(?:ip6? daddr [\da-f.:]+ )?(?:tcp|udp) dport \d+(?:-\d+)? accept comment "${name}"$`,
			'u',
		);
		const frame =
			/^(?:table inet filter \{|\tchain input \{|\t\ttype filter hook input .*|\t\tct state .*|\t\tiif lo accept|\t\tmeta .*|\t?\})$/;
		const service = /^[^\s/#]+\t\d+\/(?:tcp|udp)(?:\t# [\da-f.:]+)?$|^$/;
		for (const [form, kinds] of [
			['services', [service]],
			['ufw', [remark, ufw, /^# Docker bypasses ufw$/]],
			['nftables', [remark, nft, frame]],
		] as const) {
			expectOfHosts(form, (text) => {
				const odd = linesOf(text).filter((line) => !kinds.some((kind) => kind.test(line)));
				expect(odd).toEqual([]);
			});
		}
	});
});

describe('a name that somebody else has given', () => {
	it('is a link to its note, and nothing else', () => {
		fc.assert(
			fc.property(hostileName, hostileName, (name, title) => {
				const path = `Folder/${name}.md`;
				const link = noteLink(path, title);
				if (link.startsWith('[[')) {
					expect(link.slice(2, -2)).toBe(title ? `${path}|${title}` : path);
					expect(link.slice(2, -2)).not.toMatch(/[[\]#^<>`\\\n\r]|%%|\|.*\|/);
					return;
				}
				const { children } = markdown.parseInline(link, {})[0]!;
				const kinds = children!
					.map(({ type }) => type)
					.filter((type) => !/text/.test(type));
				expect(kinds).toEqual(['link_open', 'link_close']);
				expect(decodeURIComponent(String(children![0]!.attrGet('href')))).toBe(
					path.replace(/\p{Cs}/gu, '\ufffd'),
				);
			}),
		);
	});

	it('is part of the name of a new file, in its folder', () => {
		fc.assert(
			fc.property(hostileName, (name) => {
				const file = fileName(`Ports of ${name}`);
				expect(file).toMatch(/^Ports of[^\\/:*?"<>|#^[\]\p{C}]*$/u);
				expect(fileName(name)).toMatch(/^[^.\\/\s][^\\/]*$/u);
				expect(Buffer.byteLength(fileName(name.repeat(90)))).toBeLessThanOrEqual(200);
			}),
		);
		expect(fileName('../..')).toBe('host');
	});

	it('is words behind a port that is copied', () => {
		fc.assert(
			fc.property(hostileName, (name) => {
				const range = { first: 443, last: 443, protocols: ['tcp' as const] };
				const line = portMarkdownLine(range, name, '');
				expect(linesOf(line)).toHaveLength(1);
				const [inline] = markdown.parse(line, {}).filter(({ type }) => type === 'inline');
				expect(inlineOf(inline!).kinds).toEqual(['code_inline']);
			}),
		);
	});
});
