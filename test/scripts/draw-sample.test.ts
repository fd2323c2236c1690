import { readFileSync } from 'node:fs';
import LZString from 'lz-string';
import { describe, expect, it } from 'vitest';
import { DRAWINGS, drawNote } from '../../scripts/pictures/draw-sample.mjs';

interface Element {
	id: string;
	type: string;
	text?: string;
	containerId?: string | null;
	startBinding?: { elementId: string };
	endBinding?: { elementId: string };
}

describe.each(DRAWINGS)('the sample drawing $file', (drawing) => {
	const note = readFileSync(`test/vault/${drawing.file}`, 'utf8');
	const packed = /```compressed-json\n([\s\S]*?)\n```/.exec(note)![1]!.replace(/\s/g, '');
	const scene = JSON.parse(LZString.decompressFromBase64(packed)) as { elements: Element[] };
	const byId = new Map(scene.elements.map((element) => [element.id, element]));

	it('is what the script draws', () => {
		expect(note).toBe(drawNote(drawing));
	});

	it('shows the four ports, and every text in the note as well', () => {
		const texts = scene.elements.flatMap(({ text }) => text ?? []);
		expect(texts).toEqual(expect.arrayContaining(['80', '443', '22', '553']));
		for (const { text, id } of scene.elements)
			if (text) expect(note).toContain(`${text} ^${id}`);
	});

	it('leads an arrow with a word on it from the packet to a door', () => {
		const arrow = scene.elements.find(({ type }) => type === 'arrow')!;
		const labelOf = (id: string) =>
			scene.elements.find((element) => element.containerId === id)?.text;
		expect(labelOf(arrow.startBinding!.elementId)).toBe(drawing.packet);
		expect(labelOf(arrow.id)).toBe(drawing.deliver);
		expect(byId.get(arrow.endBinding!.elementId)?.type).toBe('rectangle');
	});

	it('gives no id to two elements', () => {
		expect(byId.size).toBe(scene.elements.length);
	});
});
