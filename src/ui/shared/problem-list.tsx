import type { LineProblem, Problem } from '../../notes/blocks/problem';
import { useUi } from '../context';
import { Icon } from './icon';
import { problemText } from './problem-text';

/** A block with more problems than this is not a block of ports: the rest is only counted. */
const SHOWN = 8;
/** A word longer than this is cut in the message; the note has it whole. */
const MAX_TEXT = 60;

/** Writes a word in the place of another one on a line of a block, counted from 1. */
export type Mend = (line: number, from: string, to: string) => void;

/** What was not understood in a block, line by line, in the reader's language. */
export function ProblemList(props: {
	problems: readonly LineProblem[];
	/** Writes another word in the place of one on a line; absent where nothing can be written. */
	onMend?: Mend | undefined;
}) {
	const { problems, onMend } = props;
	const { t, language } = useUi();
	const hidden = problems.length - SHOWN;
	if (!problems.length) return null;
	return (
		<ul class="port-explorer-problems">
			{problems.slice(0, SHOWN).map(({ line, problem }, index) => (
				<li key={index} class="port-explorer-problem">
					<Icon name="circle-alert" />
					<span>
						<strong>{t.problems.blockLine(line.toLocaleString(language))}</strong>{' '}
						{problemText(shortened(problem), t)}
						<NearestNames
							problem={problem}
							onMend={onMend && ((from, to) => onMend(line, from, to))}
						/>
					</span>
				</li>
			))}
			{hidden > 0 && (
				<li class="port-explorer-muted">
					{t.block.moreProblems(hidden.toLocaleString(language))}
				</li>
			)}
		</ul>
	);
}

/** Looked for only here, where a reader sees them: the search goes through every known name. */
function NearestNames(props: {
	problem: Problem;
	onMend: ((from: string, to: string) => void) | undefined;
}) {
	const { problem, onMend } = props;
	const { t, registry } = useUi();
	if (problem.code !== 'unknown-name') return null;
	const names = registry.nearestNames(problem.text);
	if (!names.length) return null;
	return (
		<>
			{t.block.didYouMean}{' '}
			{names.map((name, index) => (
				<span key={name}>
					{index > 0 && ', '}
					{onMend ? (
						<button
							type="button"
							class="port-explorer-port-button"
							onClick={() => onMend(problem.text, name)}
						>
							{name}
						</button>
					) : (
						<code>{name}</code>
					)}
				</span>
			))}
			{t.card.questionMark}
		</>
	);
}

function shortened<T extends Problem>(problem: T): T {
	const { text } = problem;
	return text.length <= MAX_TEXT ? problem : { ...problem, text: `${text.slice(0, MAX_TEXT)}…` };
}
