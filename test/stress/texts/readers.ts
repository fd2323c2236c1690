import { detectFormats, readInSlices } from '../../../src/formats/read-listing';
import { FORMATS } from '../../../src/formats/formats';
import { parseConnectionBlock } from '../../../src/notes/blocks/connection-block';
import { parseHostBlock } from '../../../src/notes/blocks/host/host-block';
import { parseInventoryBlock } from '../../../src/notes/blocks/inventory-block';
import type { BlockLanguage } from '../../../src/notes/blocks/languages';
import { parseLookupBlock } from '../../../src/notes/blocks/lookup-block';
import { parsePortBlock } from '../../../src/notes/blocks/port-block';
import { parseQuizBlock } from '../../../src/notes/blocks/quiz-block';
import { replaceBlock } from '../../../src/notes/text/block-text';
import { checkNoteInSlices } from '../../../src/notes/checks/check-note';
import { completionsFor } from '../../../src/notes/inline/completions';
import { findDrawnHost } from '../../../src/notes/excalidraw/drawn-host';
import { readDrawing } from '../../../src/notes/excalidraw/read-drawing';
import { fencedTextAt } from '../../../src/lib/fences';
import { parseListingBlock } from '../../../src/notes/import/listing-block';
import { readHostProperties } from '../../../src/notes/index/front-matter';
import { notePortsInSlices } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { mentionsInSlices } from '../../../src/notes/mentions/find-mentions';
import { portAt } from '../../../src/notes/inline/port-at';
import { readBadge } from '../../../src/notes/inline/badge';
import { parsePortLink } from '../../../src/notes/inline/port-link';
import { runToEnd } from '../../../src/lib/run-to-end';
import { typingAt } from '../../../src/notes/inline/typing';
import { loadRegistry } from '../../../src/registry/load';
import { markMatches } from '../../../src/registry/search/highlight';
import { createSearch } from '../../../src/registry/search/search';

/** Something of the plugin that is given a text which somebody else has written. */
export interface Reader {
	readonly name: string;
	readonly read: (text: string) => unknown;
	/** The same, for those that pause now and then: the page gets its turn in between. */
	readonly slices?: (text: string) => Generator<void, unknown>;
}

function runInSlices(name: string, slices: (text: string) => Generator<void, unknown>): Reader {
	return { name, slices, read: (text) => runToEnd(slices(text)) };
}

export const registry = loadRegistry();
export const context = mentionContext(registry);
const search = createSearch(registry);

const BLOCK_READERS: Readonly<Record<BlockLanguage, Reader['read']>> = {
	port: (text) => parsePortBlock(text, registry),
	'port-lookup': (text) => parseLookupBlock(text),
	'port-host': (text) => parseHostBlock(text, registry),
	'port-connection': (text) => parseConnectionBlock(text, registry),
	'port-inventory': (text) => parseInventoryBlock(text),
	'port-listeners': (text) => parseListingBlock(text),
	'port-quiz': (text) => parseQuizBlock(text, registry),
};

/** The languages of our code blocks, by the word behind the fence. */
export const BLOCKS: readonly Reader[] = Object.entries(BLOCK_READERS).map(([name, read]) => ({
	name,
	read,
}));

/** The formats of import, each told that the text is its own, and the recognising of all. */
export const IMPORTS: readonly Reader[] = [
	{ name: 'recognising a format', read: (text) => detectFormats(text).map(({ id }) => id) },
	...FORMATS.map((format) =>
		runInSlices(`format ${format.id}`, (text) => readInSlices(text, format)),
	),
];

const asDrawing = (text: string, form: string) =>
	`---\nexcalidraw-plugin: parsed\n---\n\n# Drawing\n\`\`\`${form}\n${text}\n\`\`\`\n%%`;

/** What is read of whole notes. */
export const NOTES: readonly Reader[] = [
	runInSlices('mentions', (text) => mentionsInSlices(text, context)),
	runInSlices('note', (text) => notePortsInSlices(text, text.slice(0, 200), registry, context)),
	runInSlices('checks', (text) =>
		checkNoteInSlices(`${text.slice(0, 200)}.md`, text, { registry, listeners: [], hosts: [] }),
	),
	{ name: 'properties', read: (text) => readHostProperties(`---\n${text}\n---\n`, registry) },
	{
		name: 'property host',
		read: (text) => readHostProperties(`---\nhost: ${text}\n---\n`, registry),
	},
	{
		name: 'property ports',
		read: (text) => readHostProperties(`---\nports: ${text}\n---\n`, registry),
	},
	{
		name: 'properties below ports',
		read: (text) => readHostProperties(`---\nports:\n  a: ${text}\n---\n`, registry),
	},
	{ name: 'drawing as JSON', read: (text) => readDrawing(asDrawing(text, 'json')) },
	{
		name: 'drawing compressed',
		read: (text) => readDrawing(asDrawing(text, 'compressed-json')),
	},
	{ name: 'drawing of no form', read: (text) => readDrawing(text) },
	{
		name: 'drawing with such a text',
		read: (text) => {
			const elements = [
				{ type: 'rectangle', id: 'a', x: 0, y: 0, width: 99, height: 99 },
				{ type: 'text', id: text, x: 9, y: 9, width: 9, height: 9, text: '443' },
				{ type: 'text', id: 'c', x: 9, y: 50, width: 9, height: 9, text },
			];
			const drawing = readDrawing(asDrawing(JSON.stringify({ elements }), 'json'));
			return 'shapes' in drawing && findDrawnHost(drawing.shapes, context);
		},
	},
	{
		name: 'block of ours in a note',
		read: (text) => replaceBlock(text, { first: 0, last: 1e9 }, 'port', '443', text),
	},
	{ name: 'fence at the cursor', read: (text) => fencedTextAt(text.split('\n'), 3) },
];

/** What is read of one line, or of what was typed. */
export const TYPED: readonly Reader[] = [
	{ name: 'port at the cursor', read: (text) => portAt(text, text.length >> 1) },
	{ name: 'badge', read: (text) => readBadge(`port:${text}`, registry) },
	{ name: 'search', read: (text) => search.find(text) },
	{ name: 'marks of a search', read: (text) => markMatches(text.slice(0, 1000), text) },
	{ name: 'marks in a long text', read: (text) => markMatches(text, 'database encrypted') },
	{ name: 'link q', read: (text) => parsePortLink({ q: text }) },
	{ name: 'link port', read: (text) => parsePortLink({ port: text, protocol: text }) },
	{
		name: 'typing',
		read: (text) => {
			const lines = text.split('\n');
			const at = Math.min(5, lines.length - 1);
			const typing = typingAt((line) => lines[line] ?? '', at, lines[at]!.length);
			return typing && completionsFor(typing, (query) => search.find(query));
		},
	},
];

/** All of them. */
export const READERS: readonly Reader[] = [...BLOCKS, ...IMPORTS, ...NOTES, ...TYPED];
