import { describe, expect, it } from 'vitest';
import { readWorld, scores } from '../../notes/mentions/world';

describe('mentions of ports in passages of many kinds and languages', () => {
	it('are found in those that the weights were learned from', () => {
		const { all, wrong } = scores(readWorld('train'), ({ kind }) => kind);
		expect(all.precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
		expect(all.recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
	});

	// Figures of passages that nobody looks at: only totals are shown, and only where asked for.
	it.runIf(process.env['CI'] ?? process.env['HELD_OUT'])(
		'are reported for those held out, by kind and language',
		() => {
			const passages = readWorld('held-out');
			const byKind = scores(passages, ({ kind }) => kind);
			const byLanguage = scores(passages, ({ lang }) => lang);
			const rows = [...byLanguage.groups, ...byKind.groups].map(
				([name, score]) => `${name}: ${score}`,
			);
			const later = scores(readWorld('fresh'), ({ kind }) => kind).all;
			const last = scores(readWorld('last'), ({ kind }) => kind).all;
			const newest = scores(readWorld('newest'), ({ kind }) => kind).all;
			const totals = [
				`Held out: ${byKind.all}`,
				`Later: ${later}`,
				`Last: ${last}`,
				`Newest: ${newest}`,
			];
			console.log([...totals, ...rows].join('\n'));
			expect(last.wanted).toBeGreaterThan(0);
			expect(newest.wanted).toBeGreaterThan(0);
			expect(later.wanted).toBeGreaterThan(0);
			expect(byKind.all.wanted).toBeGreaterThan(0);
		},
	);
});
