import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n';
import { isolated, isolating } from '../../src/i18n/isolated';

const HEBREW = 'שרת 443';
const ISOLATED = `\u2068${HEBREW}\u2069`;

describe('what a note says, within a message', () => {
	it.each(['', 'nginx', '数据库', 'Ü 443/tcp', '👩‍👩‍👧'])('stays as it is: %j', (text) => {
		expect(isolated(text)).toBe(text);
	});

	it('is isolated where it is read from right to left', () => {
		expect(isolated(HEBREW)).toBe(ISOLATED);
		expect(isolated('ﷺ')).toBe('\u2068ﷺ\u2069');
	});

	it('loses what turns the words behind it around, and cannot end its isolation', () => {
		expect(isolated('\u202egnp.exe')).toBe('gnp.exe');
		expect(isolated(`\u2069\u202e${HEBREW}\u2067`)).toBe(ISOLATED);
	});

	it('is so in all messages, however deep they stand', () => {
		const messages = isolating({
			plain: 'text',
			deep: { er: { say: (one: string, two: string) => `${one} and ${two}` } },
		});
		expect(messages.plain).toBe('text');
		expect(messages.deep.er.say(HEBREW, 'b\u202e')).toBe(`${ISOLATED} and b`);
		for (const language of ['en', 'zh'] as const) {
			expect(messagesFor(language).import.accepted(HEBREW)).toContain(ISOLATED);
			expect(messagesFor(language)).toBe(messagesFor(language));
		}
	});
});
