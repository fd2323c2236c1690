import type { App, TFile } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { replaceBlock } from '../../src/notes/text/block-text';
import { editCanvasText } from '../../src/obsidian/editing/edit-canvas';

const FILE = { path: 'Net.canvas' } as TFile;
const CARD = 'The box\n```port\n80\n```';

/** A vault with one file, which is read and written in one step. */
function vaultWith(text: string) {
	const vault = {
		text,
		process: async (_file: TFile, change: (text: string) => string) => {
			vault.text = change(vault.text);
			return Promise.resolve(vault.text);
		},
	};
	return { vault, app: { vault } as unknown as App };
}

const canvas = (...texts: string[]) =>
	JSON.stringify(
		{
			nodes: [
				{ id: 'g', type: 'group', label: CARD },
				...texts.map((text, index) => ({ id: `n${index}`, type: 'text', text, x: index })),
			],
			edges: [],
		},
		null,
		'\t',
	);

const write = (app: App) =>
	editCanvasText(app, FILE, (text) => {
		const edit = replaceBlock(text, { first: 0, last: Infinity }, 'port', '80', '80\n443');
		return typeof edit === 'string' ? null : edit;
	});

describe('a block in a card of a canvas', () => {
	it('is written into its text, all else letter by letter as it was', async () => {
		const before = canvas('Other', CARD);
		const { vault, app } = vaultWith(before);
		const change = await write(app);
		const expected = canvas('Other', CARD.replace('80', '80\n443'));
		// The group's label is no text, whatever stands in it.
		expect(vault.text).toBe(expected);
		expect(change).toEqual({ path: 'Net.canvas', before, after: expected });
	});

	it.each([
		['two cards have it', canvas(CARD, `${CARD}\nmore`)],
		['no card has it', canvas('Other')],
		['the file is no JSON', `{"nodes": [${JSON.stringify(CARD)}`],
		['the file is no canvas', JSON.stringify({ nodes: 5, text: CARD })],
	])('is left alone where %s', async (_, before) => {
		const { vault, app } = vaultWith(before);
		expect(await write(app)).toBeNull();
		expect(vault.text).toBe(before);
	});

	it('is left alone where the file cannot be written', async () => {
		const { app } = vaultWith('');
		app.vault.process = () => Promise.reject(new Error('gone'));
		expect(await write(app)).toBeNull();
	});
});
