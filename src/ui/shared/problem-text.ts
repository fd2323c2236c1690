import type { Messages } from '../../i18n';
import type { NameCandidate } from '../../registry/registry';
import type { Problem } from '../../notes/blocks/problem';

/** A problem in the reader's words. */
export function problemText(problem: Problem, { problems }: Messages): string {
	switch (problem.code) {
		case 'too-large':
			return problems.tooLarge(problem.text);
		case 'negative':
			return problems.negative(problem.text);
		case 'other-digits':
			return problems.otherDigits(problem.text, problem.ascii);
		case 'numbers-apart':
			return problems.numbersApart(problem.text, problem.joined, problem.listed);
		case 'reversed-range':
			return problems.reversedRange(problem.text, problem.mended);
		case 'not-a-number':
			return problems.notANumber(problem.text);
		case 'unknown-protocol':
			return problems.unknownProtocol(problem.text, problem.protocol);
		case 'unknown-name':
			return problems.unknownName(problem.text);
		case 'ambiguous-name':
			return problems.ambiguousName(problem.text, candidatesText(problem.candidates));
		case 'name-not-on-protocol':
			return problems.nameNotOnProtocol(problem.text, problem.ports.join(', '));
		case 'not-understood':
			return problems.notUnderstood(problem.text);
		case 'bad-address':
			return problems.badAddress(problem.text);
		case 'twice':
			return problems.twice(problem.text);
		case 'too-many':
			return problems.tooMany(problem.text);
		case 'unknown-option':
			return problems.unknownOption(problem.text, problem.known.join(', '));
		case 'bad-option':
			return problems.badOption(problem.option, problem.text, problem.allowed.join(', '));
	}
}

/** The most candidates to list. */
const SHOWN = 5;

/** What a name may mean. The names are those of products, in either language. */
function candidatesText(candidates: readonly NameCandidate[]): string {
	const shown = candidates.slice(0, SHOWN).map(({ port, en }) => `${port} (${en})`);
	return [...shown, ...(candidates.length > SHOWN ? ['…'] : [])].join(', ');
}
