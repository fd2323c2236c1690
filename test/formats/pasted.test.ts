import { describe, expect, it } from 'vitest';
import { answerTo, judgePasted, pastedBatches, pastedCases } from './support/pasted';

/** Known to be read otherwise: what they'd take isn't worth its place. */
const NOT_YET = new Set([
	'compose | a diff of a file',
	'docker-inspect | a format of names and ports with a go map',
]);

describe('awkward pastes', () => {
	it.each(pastedBatches())('are read as they are meant: %s', (batch) => {
		const verdicts = pastedCases(batch).map((each) => ({ each, verdict: judgePasted(each) }));
		const wrong = verdicts.filter(({ verdict }) => verdict !== 'exact');
		if (process.env['PASTED_REPORT']) {
			for (const { each, verdict } of wrong) {
				const { formats, listeners, rules, inside } = answerTo(each.text);
				const said = listeners.map(
					({ protocol, address, ports, names }) =>
						`${protocol} ${address}:${ports} ${names.join('/')}`,
				);
				console.log(
					[
						`${verdict}: ${each.title}`,
						...each.expect.listeners,
						...(each.expect.ruled ?? []),
					].join('\n  '),
					[
						'\nread as',
						...formats,
						...said,
						...rules,
						...(each.inside.length ? inside : []),
					].join('\n  '),
				);
			}
			const count = (name: string) =>
				verdicts.filter(({ verdict }) => verdict === name).length;
			console.log(
				`${batch}: ${count('exact')} exact, ${count('partly')} partly, ${count('not recognised')} not recognised`,
			);
		}
		expect(wrong.map(({ each }) => each.title).filter((title) => !NOT_YET.has(title))).toEqual(
			[],
		);
	});
});
