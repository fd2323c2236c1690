import { describe, expect, it } from 'vitest';
import { detectFormats, readListing } from '../../../src/formats/read-listing';
import { listingAt } from '../../../src/notes/import/listing-at';

const NOTE = `# NAS

| Service | URL | Port |
| --- | --- | --- |
| Jellyfin | http://nas:8096 | 8096 |
| Immich | http://nas:2283 | 2283 |

Some words.

- Jellyfin: 8096
- Immich: 2283
  - behind Caddy

\`\`\`
22/tcp open ssh
\`\`\`
`.split('\n');

describe('what may list listeners around a line', () => {
	it.each([3, 4, 5])('is the table around line %i', (line) => {
		expect(listingAt(NOTE, line)).toBe(NOTE.slice(2, 6).join('\n'));
	});

	it('is the list', () => {
		expect(listingAt(NOTE, 10)).toBe(NOTE.slice(9, 12).join('\n'));
	});

	it('is the code block', () => {
		expect(listingAt(NOTE, 14)).toBe('22/tcp open ssh');
	});

	it.each([0, 1, 7, 99])('is nothing on line %i', (line) => {
		expect(listingAt(NOTE, line)).toBe('');
	});

	it('is read as the table that it is', () => {
		const text = listingAt(NOTE, 4);
		const [format] = detectFormats(text);
		const { listeners } = readListing(text, format!);
		expect(listeners.map(({ first }) => first)).toEqual([8096, 2283]);
	});
});
