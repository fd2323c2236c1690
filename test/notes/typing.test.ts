import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionsFor } from '../../src/notes/inline/completions';
import { typingAt } from '../../src/notes/inline/typing';
import { createSearch } from '../../src/registry/search/search';
import { registry } from '../support/registry';

/** What is typed where the bar stands. */
function typing(text: string) {
	const before = text.slice(0, text.indexOf('|')).split('\n');
	const lines = text.replace('|', '').split('\n');
	return typingAt(
		(line) => lines[line] ?? '',
		before.length - 1,
		before[before.length - 1]!.length,
	);
}
const search = createSearch(registry);
const inserts = (text: string) => {
	const found = typing(text);
	return (
		found &&
		completionsFor(found, (query) => search.find(query, { limit: 5 })).map((c) => c.insert)
	);
};

describe('typing', () => {
	it('is completed in inline code that begins with "port:"', () => {
		expect(typing('on `port:jel|')).toEqual({ place: 'badge', query: 'jel', from: 9, to: 12 });
		expect(typing('on `port:44|`')).toEqual({ place: 'badge', query: '44', from: 9, to: 12 });
		expect(inserts('`port:jellyfin|')?.[0]).toBe('8096`');
	});

	it.each(['`a` port:4|', '``port:4|', 'port:4|', '`port: `|', '`x` `y` port:|'])(
		'%s is no inline code',
		(text) => expect(typing(text)).toBeNull(),
	);

	it('is completed in the blocks: words, options and their values, filters', () => {
		expect(typing('```port\n443, remote d|')).toMatchObject({ query: 'remote d', from: 5 });
		expect(inserts('```port\nremote desktop|')?.[0]).toBe('3389');
		expect(inserts('```port\nwireguard|')?.[0]).toBe('51820/udp');
		expect(inserts('```port\nlay|')?.[0]).toBe('layout: ');
		expect(inserts('```port\nlayout: |')).toEqual([
			'layout: cards',
			'layout: list',
			'layout: table',
		]);
		expect(inserts('```port\nhost: ssh|')).toEqual([]);
		expect(inserts('```port-lookup\nmail #data|')).toEqual(['#database']);
		expect(inserts('~~~port-lookup\nlim|')).toEqual(['limit: ']);
		expect(inserts('```port-host\nadd|')).toEqual(['address: ']);
		expect(inserts('```port-host\nos: |')).toEqual([
			...['os: linux', 'os: windows', 'os: macos', 'os: freebsd'],
		]);
		expect(inserts('```port-connection\nse|')).toEqual(['server: ', 'seed: ']);
	});

	it('is completed in callouts, quotes and lists, as the blocks are read there', () => {
		expect(inserts('> [!tip] T\n> ```port\n> remote desktop|')?.[0]).toBe('3389');
		expect(inserts('- a\n  ```port\n  remote desktop|\n  ```')?.[0]).toBe('3389');
		expect(inserts('> ```port\n> 443\n\nremote desktop|')).toBeNull();
		expect(inserts('````md\n```port\nremote desktop|\n```\n````')).toBeNull();
		expect(typing('> - ~~~po|')).toMatchObject({ place: 'fence', query: 'po', from: 7 });
	});

	it('closes a new block, unless the fence below is its own', () => {
		expect(typing('```po|\n```')).toMatchObject({ place: 'fence', isClosed: true });
		expect(typing('```po|\n\nText\n\n```js\nx\n```')).toMatchObject({ isClosed: false });
		expect(typing('```port\n443\n```po|')?.place).not.toBe('fence');
	});

	it('is let be: numbers, labels, other blocks, the middle of a line', () => {
		expect(inserts('```port\n44|')).toEqual([]);
		expect(inserts('```port\n8096 Jelly|')).toEqual([]);
		expect(inserts('```port\nconstructor: |')).toEqual([]);
		expect(typing('```js\nport|')).toBeNull();
		expect(typing('```port\n443\n```\nssh|')).toBeNull();
		expect(typing('```port\nss|h 22')).toBeNull();
	});

	it('never fails, and takes the place of what stands on the line', () => {
		const line = fc.string({ unit: fc.constantFrom(...'`port:4 ,，#layout:数~') });
		fc.assert(
			fc.property(fc.array(line, { minLength: 1 }), fc.nat(), fc.nat(), (lines, l, c) => {
				const at = l % lines.length;
				const ch = c % (lines[at]!.length + 1);
				const found = typingAt((n) => lines[n] ?? '', at, ch);
				if (!found) return;
				expect(lines[at]!.slice(found.from, ch)).toBe(found.query);
				expect(found.to).toBeGreaterThanOrEqual(ch);
			}),
		);
	});
});
