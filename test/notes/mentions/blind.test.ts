import { describe, expect, it } from 'vitest';
import { BLIND } from './blind';
import { judge } from './judge';

describe('mentions of ports in passages marked before the rules were read', () => {
	it('have a precision of 0.98 and a recall of 0.95 at least', () => {
		expect(BLIND.length).toBeGreaterThanOrEqual(200);
		const { precision, recall, missed } = judge(BLIND);
		const report = [precision, recall, ...missed].join('\n');
		expect(precision, report).toBeGreaterThanOrEqual(0.98);
		expect(recall, report).toBeGreaterThanOrEqual(0.95);
	});
});
