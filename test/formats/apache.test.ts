import { expect, it } from 'vitest';
import { detectFormats } from '../../src/formats/read-listing';

it('takes a state of ss for no directive of Apache', () => {
	for (const text of ['LISTEN 0 128', 'Dear all,\nthe list:\nLISTEN 0 4096']) {
		expect(detectFormats(text).map(({ id }) => id)).not.toContain('apache');
	}
	expect(detectFormats('Listen 8443 https').map(({ id }) => id)).toEqual(['apache']);
});
