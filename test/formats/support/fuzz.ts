import fc from 'fast-check';
import { expect } from 'vitest';
import { parseAddress } from '../../../src/domain/address';
import { isPort } from '../../../src/domain/port';
import { detectFormats, readListing } from '../../../src/formats/read-listing';
import { fixture, fixtures, formatOf } from './told';

const PIECES = fc.constantFrom(
	...[
		'"',
		"'",
		'\\',
		'\n',
		'\t',
		' ',
		'  ',
		':',
		': ',
		'- ',
		'#',
		' #',
		'|',
		'||',
		'->',
		'/',
		'${',
		'}',
	],
	...[
		'$A',
		'{',
		'[',
		']',
		',',
		';',
		'&a',
		'*a',
		'<<: *a',
		'---\n',
		'{{',
		'`',
		'^',
		'\r\n',
		'\u0000',
		'\ue000',
	],
	...[
		'99999',
		'0',
		'-1',
		'80-79',
		'65535',
		'127.0.0.1:',
		'[::1]:',
		'/udp',
		'/sctp',
		'<<EOF',
		'=',
		'🚢',
		'端口',
	],
);
interface Edit {
	readonly kind: string;
	readonly at: number;
	readonly length: number;
	readonly text: string;
}
const EDIT: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom('insert', 'delete', 'replace', 'copy-line', 'drop-line', 'cut'),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.nat(20),
	text: fc.oneof({ weight: 3, arbitrary: PIECES }, fc.string({ maxLength: 12 })),
});

/** Texts of all sorts: anything, lines of a format's pieces, and its fixtures with changes. */
function texts(prefix: string): fc.Arbitrary<string> {
	const own = fixtures(prefix);
	// Formats whose samples stand in their tests get those of all others, changed.
	const known = (own.length ? own : fixtures('')).map(fixture);
	const lines = known.flatMap((text) => text.split('\n'));
	const mixed = fc.array(fc.oneof(fc.constantFrom(...lines), PIECES, fc.string()), {
		maxLength: 20,
	});
	const edited = fc
		.tuple(fc.constantFrom(...known), fc.array(EDIT, { minLength: 1, maxLength: 6 }))
		.map(([text, edits]) => edits.reduce(edit, text));
	return fc.oneof(
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
		{ weight: 2, arbitrary: mixed.map((pieces) => pieces.join('\n')) },
		{ weight: 1, arbitrary: mixed.map((pieces) => pieces.join('')) },
		{ weight: 4, arbitrary: edited },
	);
}

function edit(text: string, { kind, at, length, text: piece }: Edit): string {
	const from = Math.floor(at * text.length);
	if (kind === 'insert') return text.slice(0, from) + piece + text.slice(from);
	if (kind === 'delete') return text.slice(0, from) + text.slice(from + length);
	if (kind === 'replace') return text.slice(0, from) + piece + text.slice(from + length);
	if (kind === 'cut') return text.slice(0, from);
	const lines = text.split('\n');
	const row = Math.floor(at * lines.length);
	if (kind === 'drop-line') lines.splice(row, 1);
	else lines.splice(length % (lines.length + 1), 0, lines[row] ?? '');
	return lines.join('\n');
}

/** Whatever a text is, reading it ends, and what comes of it are listeners and lines of the text. */
export function expectToEndureAnything(id: string, prefix = id): void {
	const format = formatOf(id);
	fc.assert(
		fc.property(texts(prefix), (text) => {
			const { listeners, skipped } = readListing(text, format);
			const rows = text.split('\n').length;
			for (const { line, address, first, last, target, protocol } of listeners) {
				const good = isPort(first) && isPort(last) && first <= last;
				if (!good) expect.fail(`${first}-${last}`);
				if (target !== undefined && !Number.isInteger(target)) expect.fail(`${target}`);
				if (parseAddress(address) !== address) expect.fail(address);
				if (!['tcp', 'udp'].includes(protocol)) expect.fail(protocol);
				if (line < 1 || line > rows) expect.fail(`line ${line} of ${rows}`);
			}
			for (const { line } of skipped) {
				if (line < 1 || line > rows) expect.fail(`line ${line} of ${rows}`);
			}
			detectFormats(text);
		}),
	);
}
