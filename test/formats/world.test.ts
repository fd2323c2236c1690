import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats';
import { detectFormats, readListing } from '../../src/formats/read-listing';
import {
	bytesOf,
	faultsOf,
	judge,
	worldCases,
	type Answer,
	type Verdict,
	type WorldCase,
} from './support/world';

function answer(each: WorldCase): Answer {
	const text = new TextDecoder().decode(bytesOf(each));
	const [format] = detectFormats(text);
	if (!format)
		return { formats: [], listeners: [], rules: [], skipped: new Set(), shared: new Set() };
	const { listeners, skipped } = readListing(text, format);
	return {
		formats: [format.id],
		listeners: listeners.map(({ protocol, address, first, last, container, process }) => ({
			protocol,
			address,
			ports: first === last ? `${first}` : `${first}-${last}`,
			name: container ?? process ?? '',
		})),
		rules: [],
		skipped: new Set(skipped.map(({ line }) => line)),
		shared: new Set(listeners.map(({ line }) => line)),
	};
}

describe('texts that people paste', () => {
	it('are read as they are meant', () => {
		const wrong = new Map<string, number>();
		const totals = new Map<string, Record<Verdict, number>>();
		const all = { exact: 0, partly: 0, 'not recognised': 0 };
		const claimed = { exact: 0, partly: 0, 'not recognised': 0 };
		for (const each of worldCases()) {
			const found = answer(each);
			const verdict = judge(each, found);
			if (verdict === 'partly' && process.env['WORLD_REPORT']) {
				const faults = `${each.kind} ${each.expect.format}: ${faultsOf(each, found).join(' ')}`;
				wrong.set(faults, (wrong.get(faults) ?? 0) + 1);
			}
			const key = `${each.kind} ${each.expect.format}`;
			const total = totals.get(key) ?? { exact: 0, partly: 0, 'not recognised': 0 };
			total[verdict]++;
			totals.set(key, total);
			all[verdict]++;
			if (FORMATS.some(({ id }) => id === each.expect.format)) claimed[verdict]++;
		}
		if (process.env['WORLD_REPORT']) {
			for (const [key, total] of [...totals].sort()) console.log(key, JSON.stringify(total));
			for (const [key, count] of [...wrong].sort()) console.log('PARTLY', key, count);
			console.log('all', JSON.stringify(all), 'claimed', JSON.stringify(claimed));
		}
		expect(all.exact).toBeGreaterThan(0);
	});
});
