import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { seededRandom } from '../../domain/ephemeral';
import type { QuizBlock } from '../../notes/blocks/quiz-block';
import type { Training } from '../../settings/training';
import { deckOf } from '../../trainer/deck';
import type { Question } from '../../trainer/question';
import { roundOf } from '../../trainer/round';
import { dueNow, dueTomorrow } from '../../trainer/schedule';
import { useUi } from '../context';
import { ProblemList } from '../shared/problem-list';
import { givenPorts } from './given-ports';
import { QuestionView } from './question-view';
import { QuizExport } from './quiz-export';

/** Remembers what was practised. */
export interface Trainer {
	readonly training: ReadonlySignal<Training>;
	answered(card: string, right: boolean, now: Date): Promise<void>;
}

interface Round {
	readonly questions: readonly Question[];
	readonly at: number;
	readonly right: number;
}

/** A round of questions about the ports that a block names, from its start to its last line. */
export function QuizView(props: { block: QuizBlock; path: string; trainer: Trainer }) {
	const { block, path, trainer } = props;
	const { t, language, vault, registry, labels } = useUi();
	const [round, setRound] = useState<Round>();
	const start = useRef<HTMLButtonElement>(null);
	const version = vault.version.value;
	const deck = useMemo(
		() => deckOf(block, registry, givenPorts(vault, block, path, labels.value)),
		[block, path, registry, vault, version, labels.value],
	);
	const cards = deck.map(({ card }) => card);
	const training = trainer.training.value;
	const ended = round !== undefined && round.at === round.questions.length;
	useLayoutEffect(() => {
		if (ended) start.current?.focus();
	}, [ended]);
	const say = (count: number) => count.toLocaleString(language);
	const question = round?.questions[round.at];
	const due = dueNow(training, cards, new Date());

	function begin(): void {
		const now = new Date();
		const random = seededRandom(now.getTime());
		const questions = roundOf(deck, training, { count: block.count, now, random });
		setRound({ questions, at: 0, right: 0 });
	}

	return (
		<div class="port-explorer-block port-explorer-quiz">
			<ProblemList problems={block.problems} />
			{round && question ? (
				<QuestionView
					key={round.at}
					question={question}
					progress={t.quiz.progress(say(round.at + 1), say(round.questions.length))}
					last={round.at + 1 === round.questions.length}
					onAnswer={(right) => {
						setRound({ ...round, right: round.right + (right ? 1 : 0) });
						void trainer.answered(question.card, right, new Date());
					}}
					onNext={() => setRound({ ...round, at: round.at + 1 })}
				/>
			) : (
				<>
					<p role="status">
						{round && round.questions.length > 0
							? t.quiz.result(
									say(round.right),
									say(round.questions.length),
									say(dueTomorrow(training, cards, new Date())),
								)
							: deck.length > 0 && !round
								? [
										...(block.direction === 'delivery'
											? []
											: [t.quiz.sets[block.set]]),
										t.quiz.directions[block.direction],
										t.quiz.round(say(block.count)),
										...(due ? [t.quiz.due(say(due))] : []),
									].join(' · ')
								: t.quiz.empty}
					</p>
					{deck.length > 0 && (
						<button
							type="button"
							class="mod-cta port-explorer-no-print"
							ref={start}
							onClick={begin}
						>
							{round ? t.quiz.again : t.quiz.start}
						</button>
					)}
					<QuizExport deck={deck} training={training} name={block.set} />
				</>
			)}
		</div>
	);
}
