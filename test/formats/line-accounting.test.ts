import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats';
import { Ledger } from '../../src/formats/ledger';
import { readInSlices } from '../../src/formats/read-listing';
import { isAround } from '../../src/formats/text/prompt';
import { runToEnd } from '../../src/lib/run-to-end';

/** Words that no tool writes: whoever pastes them would want to know what became of them. */
const STRAY = fc.constantFrom('what is this line', 'zzz yyy xxx', 'Lorem ipsum dolor sit amet');

/** Formats in which a line above may be a title in any language. */
const TITLED = new Set(['netstat', 'netstat-windows']);
/** Formats in which anything may follow: it goes on in what stood before. */
const OPEN_ENDED = new Set<string>();

describe('each line of a text', () => {
	it.each(FORMATS.map((format) => [format.id, format] as const))(
		'is a listener, known, or named as left out: %s',
		(_, format) => {
			const rows = format.example.split('\n');
			fc.assert(
				fc.property(
					fc.array(fc.oneof(fc.constantFrom(...rows), STRAY), { maxLength: 12 }),
					(lines) => {
						const text = lines.join('\n');
						const ledger = runToEnd(Ledger.open(text));
						const known = new Set<number>();
						const { understand } = ledger;
						ledger.understand = (line) => {
							known.add(line);
							understand.call(ledger, line);
						};
						runToEnd(format.read(ledger));
						const { listeners, rules, skipped } = runToEnd(ledger.finish());
						const said = new Set(
							[...listeners, ...rules, ...skipped].map(({ line }) => line),
						);
						for (const [index, line] of ledger.lines.entries()) {
							if (!line.trim() || isAround(line)) continue;
							if (!said.has(index + 1) && !known.has(index + 1))
								expect.fail(`${line} vanished`);
						}
					},
				),
			);
		},
	);

	it.each(FORMATS.map((format) => [format.id, format] as const))(
		'that is a sentence beside a listing is named: %s',
		(id, format) => {
			const rows = format.example.split('\n');
			const named = (lines: readonly string[]) =>
				runToEnd(readInSlices(lines.join('\n'), format)).skipped.map(({ line }) => line);
			if (!TITLED.has(id))
				expect(named(['Look what I found here', '', ...rows])).toContain(1);
			if (!OPEN_ENDED.has(id))
				expect(named([...rows, '', 'Look what I found here'])).toContain(rows.length + 2);
		},
	);
});
