import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservedListener } from '../../src/formats/listing';
import { detectFormats, readListing } from '../../src/formats/read-listing';
import { writeEtcServices } from '../../src/formats/write/etc-services';
import { runs } from '../support/runs';
import { writeCsv, writeMarkdownTable } from './support/observed-table';
import { formatOf } from './support/told';

const name = fc.oneof(
	fc.constantFrom(
		'nginx',
		'a,b',
		'"q"',
		'=1+1',
		"'=x",
		'@me',
		'-',
		'+',
		'|',
		'\\',
		'`c`',
		'[[a|b]]',
		'<b>',
		'*',
		'_x_',
	),
	fc.constantFrom(
		'a\nb',
		'![x](http://y)',
		'&amp;',
		'$m$',
		'==h==',
		'80',
		'web:80',
		'端口',
		'~~s~~',
		"'",
		"''=",
		'a\\|b',
	),
	fc.string({ unit: 'grapheme', maxLength: 10 }),
);
/** A cell keeps no spaces around it, and no ends of lines. */
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim() || undefined;
const port = fc.integer({ min: 1, max: 65535 });
const listener: fc.Arbitrary<ObservedListener> = fc
	.record({
		protocol: fc.constantFrom('tcp' as const, 'udp' as const),
		address: fc.constantFrom('*', '0.0.0.0', '::', '127.0.0.1', '::1', '2001:db8::1'),
		ports: fc.tuple(port, fc.option(port)),
		process: fc.option(name, { nil: undefined }),
		container: fc.option(name, { nil: undefined }),
		host: fc.constantFrom(undefined, 'web-01', 'db.example.org', '主机'),
		target: fc.option(port, { nil: undefined }),
	})
	.map(({ ports: [one, other], process, container, ...rest }) => ({
		...rest,
		process: tidy(process ?? ''),
		container: tidy(container ?? ''),
		first: Math.min(one, other ?? one),
		last: Math.max(one, other ?? one),
		line: 1,
	}));

/** Without the line, and without what is not said. */
function essence(listeners: readonly ObservedListener[]): unknown[] {
	return listeners.map((each) => JSON.parse(JSON.stringify({ ...each, line: 0 })) as unknown);
}

describe('listeners that are written', () => {
	it.each([
		['csv', writeCsv],
		['markdown-table', writeMarkdownTable],
	] as const)('as %s come back', (id, write) => {
		fc.assert(
			fc.property(fc.array(listener, { minLength: 1, maxLength: 5 }), (listeners) => {
				const text = write(listeners);
				expect(detectFormats(text)[0]?.id).toBe(id);
				const read = readListing(text, formatOf(id));
				// What is said twice is one listener on its line, and lines are not compared.
				expect(essence(read.listeners), text).toEqual(essence(listeners));
				expect(read.skipped).toEqual([]);
			}),
			runs(200),
		);
	});

	it('as /etc/services come back with name, port and protocol', () => {
		fc.assert(
			fc.property(listener, (each) => {
				const single = { ...each, last: each.first };
				const { listeners } = readListing(
					writeEtcServices([single]),
					formatOf('etc-services'),
				);
				expect(listeners).toHaveLength(1);
				const { first, protocol } = listeners[0]!;
				expect({ first, protocol }).toEqual({ first: each.first, protocol: each.protocol });
			}),
			runs(200),
		);
	});

	it('as CSV follow RFC 4180, and no spreadsheet calculates them', () => {
		const base = { protocol: 'tcp', address: '*', first: 80, last: 80, line: 1 } as const;
		const csv = writeCsv([
			{ ...base, process: '=HYPERLINK("http://x")' },
			{
				...base,
				first: 8000,
				last: 8010,
				process: '+1',
				container: '@a,b',
				target: 80,
				host: '-h',
			},
		]);
		expect(csv).toBe(
			'Host,Address,Protocol,Port,Process,Container,Container port\r\n' +
				',*,tcp,80,"\'=HYPERLINK(""http://x"")",,\r\n' +
				'"\'-h",*,tcp,8000-8010,"\'+1","\'@a,b",80\r\n',
		);
	});

	it('as Markdown are names only: no pictures, no links, no formatting', () => {
		const base = { protocol: 'tcp', address: '*', first: 80, last: 80, line: 1 } as const;
		const table = writeMarkdownTable([{ ...base, process: '![x](http://y) a|b my_app <img>' }]);
		expect(table.split('\n')[2]).toBe(
			'|  | \\* | tcp | 80 | \\!\\[x\\](http://y) a\\|b my_app \\<img\\> |  |  |',
		);
	});

	it('as /etc/services are lines with the address as a remark', () => {
		const base = { protocol: 'udp', first: 53, last: 54, line: 1 } as const;
		expect(writeEtcServices([{ ...base, address: '::1', process: 'a b#c/d' }])).toBe(
			'a-b-c-d\t53/udp\t# ::1\na-b-c-d\t54/udp\t# ::1\n',
		);
	});
});
