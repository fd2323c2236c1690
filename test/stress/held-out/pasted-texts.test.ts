import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/formats/text/decode';
import { FORMATS } from '../../../src/formats/formats';
import { answerTo } from '../../formats/support/pasted';
import {
	bytesOf,
	faultsOf,
	judge,
	worldCases,
	type Answer,
	type Verdict,
	type WorldCase,
} from '../../formats/support/world';

function answer(each: WorldCase): Answer {
	return answerTo(decodeText(bytesOf(each)) ?? '');
}

describe('texts that people paste', () => {
	it('are read as they are meant', () => {
		const none = (): Record<Verdict, number> => ({ exact: 0, partly: 0, 'not recognised': 0 });
		const totals = new Map<string, Record<Verdict, number>>();
		const wrong = new Map<string, number>();
		const all = none();
		const claimed = none();
		for (const each of worldCases()) {
			const found = answer(each);
			const verdict = judge(each, found);
			const key = `${each.kind} ${each.expect.format}`;
			const total = totals.get(key) ?? none();
			total[verdict]++;
			totals.set(key, total);
			all[verdict]++;
			const ids = each.expect.format?.split('+') ?? [];
			if (ids.length && ids.every((id) => FORMATS.some((format) => format.id === id)))
				claimed[verdict]++;
			if (verdict !== 'partly') continue;
			const faults = `${key}: ${faultsOf(each, found).join(' ')}`;
			wrong.set(faults, (wrong.get(faults) ?? 0) + 1);
		}
		if (process.env['WORLD_REPORT']) {
			for (const [key, total] of [...totals].sort()) console.log(key, JSON.stringify(total));
			for (const [key, count] of [...wrong].sort()) console.log('PARTLY', key, `x${count}`);
			console.log('all', JSON.stringify(all), 'claimed', JSON.stringify(claimed));
		}
		expect(all.exact).toBeGreaterThan(worldCases().length * 0.6);
	});
});
