import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnPorts } from '../../../src/notes/excalidraw/drawn-ports';
import { findDrawnHost } from '../../../src/notes/excalidraw/drawn-host';
import { readDrawing } from '../../../src/notes/excalidraw/read-drawing';
import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { registry } from '../../support/registry';

interface Drawing {
	readonly name: string;
	readonly kind: string;
	readonly elements: readonly unknown[];
	readonly expect: { readonly ports: readonly number[] } | null;
}

const folder = new URL('world/', import.meta.url);
const context = mentionContext(registry);
const drawings = readdirSync(folder).map(
	(file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Drawing,
);
const jsonOf = ({ elements }: Pick<Drawing, 'elements'>) =>
	JSON.stringify({ type: 'excalidraw', version: 2, elements });

function portsOf(drawing: Drawing): number[] {
	const reading = readDrawing(jsonOf(drawing));
	if (!('shapes' in reading)) throw new Error(reading.problem);
	const texts = reading.shapes.filter(({ text }) => text);
	const ports = drawnPorts(texts, context).flatMap(({ range: { first, last } }) => [first, last]);
	return [...new Set(ports)].sort((a, b) => a - b);
}

describe('the ports of drawings', () => {
	const others = drawings.filter((each) => !each.expect);
	const networks = drawings.filter((each) => each.expect);

	it.each(others.map((each) => [each.kind, each.name, each]))(
		'are none in a drawing of another kind: %s, %s',
		(_kind, _name, drawing) => {
			expect(portsOf(drawing)).toEqual([]);
			const reading = readDrawing(jsonOf(drawing));
			expect('shapes' in reading && findDrawnHost(reading.shapes, context)).toBeNull();
		},
	);

	it('are found in at least twelve of fifteen networks', () => {
		const wrong = networks.filter(
			(each) => portsOf(each).join(' ') !== each.expect!.ports.join(' '),
		);
		const report = wrong.map(({ name }) => name).join(' ');
		expect(wrong.length / networks.length, report).toBeLessThanOrEqual(3 / 15);
	});

	it('are in the index from a file of its own, and from a note whose texts are only in its JSON', () => {
		const [box] = networks.filter(({ name }) => name === 'edge-server-colons');
		const note = `---\nexcalidraw-plugin: parsed\n---\n# Excalidraw Data\n## Text Elements\n%%\n## Drawing\n\`\`\`json\n${jsonOf(box!)}\n\`\`\`\n%%`;
		for (const text of [jsonOf(box!), note]) {
			const { places } = readNotePorts(text, 'drawing', registry, context);
			expect(new Set(places.map(({ first }) => first))).toEqual(new Set([22, 80, 443]));
		}
	});
});

describe('a label of a drawing', () => {
	const text = (label: string) => ({
		type: 'text',
		id: label,
		x: 0,
		y: 0,
		width: 90,
		height: 25,
		text: label,
	});
	const portsIn = (...labels: string[]) =>
		portsOf({ name: 'labels', kind: 'network', elements: labels.map(text), expect: null });

	it('is read line by line, and as a sentence', () => {
		expect(portsIn('gitea\n3000:3000\n2222:22')).toEqual([2222, 3000]);
		expect(portsIn('WAN → Webserver: Port 443', 'Regeln Stand 2024')).toEqual([443]);
	});
});

describe('a canvas', () => {
	it('has the ports of its texts', () => {
		const canvas = JSON.stringify({
			nodes: [
				{ id: 'a', type: 'text', text: 'nginx listens on port 8443', x: 0, y: 0 },
				{ id: 'b', type: 'file', file: 'port 99.md' },
			],
			edges: [{ id: 'c', label: 'SSH on port 2222' }],
		});
		const { places } = readNotePorts(canvas, 'map', registry, context);
		expect(places.map(({ first, line }) => [first, line])).toEqual([
			[8443, 1],
			[2222, 1],
		]);
	});

	it.each(['{"nodes":', '{"nodes":{}}', '{"nodes":[null,7]}', '{"edges":[{}]}'])(
		'may be damaged: %s',
		(text) => {
			expect(readNotePorts(text, 'map', registry, context).places).toEqual([]);
		},
	);
});
