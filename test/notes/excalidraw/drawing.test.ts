import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import LZString from 'lz-string';
import { describe, expect, it } from 'vitest';
import { findDrawnHost } from '../../../src/notes/excalidraw/drawn-host';
import { hostBlock, noteFromDrawing } from '../../../src/notes/excalidraw/host-from-drawing';
import { decompressFromBase64 } from '../../../src/notes/excalidraw/lz-base64';
import { isDrawing, readDrawing } from '../../../src/notes/excalidraw/read-drawing';
import { mentionContext } from '../../../src/notes/mentions/context';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import { registry } from '../../support/registry';

const SEED = '../shared/seed/ports.excalidraw.md';
const context = mentionContext(registry);
const words = {
	...{ host: '主机', webServer: '网页服务器', client: '客户端' },
	nameOf: ({ first }: { first: number }) => registry.iana.at(first)[0]?.name ?? '',
};

function hostOf(text: string) {
	const drawing = readDrawing(text);
	return 'shapes' in drawing ? findDrawnHost(drawing.shapes, context) : drawing.problem;
}
const note = (form: string, body: string) =>
	`---\nexcalidraw-plugin: parsed\n---\n# Excalidraw Data\n## Drawing\n\`\`\`${form}\n${body}\n\`\`\`\n%%`;

describe('decompression', () => {
	it('gives back what lz-string has compressed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				const compressed = LZString.compressToBase64(text);
				expect(decompressFromBase64(compressed, 1e6)).toBe(text);
			}),
		);
	});

	it('is bounded, and takes anything', () => {
		const bomb = LZString.compressToBase64('a'.repeat(3e5));
		expect(bomb.length).toBeLessThan(5_000);
		expect(decompressFromBase64(bomb, 1e5)).toBeNull();
		fc.assert(
			fc.property(fc.oneof(fc.base64String(), fc.string({ unit: 'binary' })), (text) => {
				const out = decompressFromBase64(text, 10_000);
				expect(out === null || out.length <= 10_000).toBe(true);
			}),
		);
	});
});

describe('a drawing', () => {
	it.each([
		['A host and its ports', 'Applications', 'Packet', 'deliver'],
		['主机与端口', '应用程序', '数据包', '投递'],
	])('of the sample vault, %s, is a host with a packet', (file, label, packet, action) => {
		const text = readFileSync(`test/vault/Drawings/${file}.excalidraw.md`, 'utf8');
		expect(isDrawing(text)).toBe(true);
		expect(hostOf(text)).toMatchObject({
			label,
			ports: [{ first: 80 }, { first: 443 }, { first: 22 }, { first: 553 }],
			packets: [{ label: packet, action, to: { first: 80 } }],
		});
	});

	it.runIf(existsSync(SEED))('that it all began with is a host, too', () => {
		const host = hostOf(readFileSync(SEED, 'utf8'));
		expect(host).toMatchObject({
			label: '各种应用程序',
			ports: [{ first: 80 }, { first: 443 }, { first: 22 }, { first: 553 }],
			packets: [{ label: '数据包', action: '投递' }],
		});
		if (!host || typeof host === 'string') return;
		const text = noteFromDrawing(host, words);
		// The whole lesson: four questions with their answers, who sends, and what is sent.
		expect(text.match(/^## .*[？?]$/gm)).toHaveLength(4);
		for (const said of ['16位的整数', '精准投递', '临时端口', '80和443端口']) {
			expect(text).toContain(said);
		}
		expect(text).toContain('数据包 → 投递 → 443');
		expect(text).toContain('client: 客户端');
		const block = hostBlock(host, words);
		expect(block.split('\n')).toEqual([
			'host: 主机',
			'网页服务器: 80, 443',
			'ssh: 22',
			'pirp: 553',
			'packets: [443]',
		]);
		expect(parseHostBlock(block, registry).problems).toEqual([]);
	});

	it('is read in its plain form as well, and deleted shapes are gone', () => {
		const box = { type: 'rectangle', id: 'b', x: 0, y: 0, width: 100, height: 100 };
		const text = (words: string, more = {}) => ({
			...{ type: 'text', id: words, x: 40, y: 40, width: 10, height: 10, text: words },
			...more,
		});
		const scene = { elements: [box, text('53/udp'), text('99', { isDeleted: true }), null, 7] };
		expect(hostOf(note('json', JSON.stringify(scene)))).toMatchObject({
			ports: [{ first: 53, protocols: ['udp'] }],
			packets: [],
		});
		expect(hostOf(note('json', '{"elements": []}'))).toBeNull();
	});

	it.each([
		['no drawing at all', 'no-drawing'],
		[note('json', '{'), 'damaged'],
		[note('json', '{"elements": {}}'), 'damaged'],
		[note('compressed-json', '!!!'), 'damaged'],
		[note('json', ' '.repeat(8_000_001)), 'too-large'],
	])('may be none: case %#', (text, problem) => expect(hostOf(text)).toBe(problem));

	it('gives a block that says the same, whatever was written on it', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.string({ unit: 'binary' }),
				(label, action) => {
					const range = { first: 443, last: 443, protocols: [] };
					const one = (words: string) => words.replace(/\s+/g, ' ').trim();
					const host = {
						label: one(label),
						ports: [range],
						packets: [{ label: one(label), action: one(action), to: range }],
						...{ names: new Map<number, string>(), notes: [label] },
					};
					const block = parseHostBlock(hostBlock(host, words), registry);
					expect(block.host.applications.map(({ name }) => name)).toEqual(['https']);
					expect(block.packets.map(({ packet }) => packet.to.port)).toEqual([443]);
				},
			),
		);
	});
});
