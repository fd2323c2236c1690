import { seededRandom } from '../../domain/ephemeral';
import type { QuizSet } from '../../notes/blocks/quiz-block';
import { storeTraining, type Training } from '../../settings/training';
import type { DeckCard } from '../../trainer/deck';
import { asAnki, asSpacedRepetition, type Flashcard } from '../../trainer/flashcards';
import { useUi } from '../context';
import { explain } from './explain';
import { choiceText, listenersText, promptText } from './question-text';

/** Takes the set as flashcards, or what was practised, to other programs. */
export function QuizExport(props: {
	deck: readonly DeckCard[];
	training: Training;
	name: QuizSet;
}) {
	const { deck, training, name } = props;
	const ui = useUi();
	const { t, actions } = ui;
	if (!deck.length) return null;
	return (
		<details class="port-explorer-take port-explorer-no-print">
			<summary>{t.quiz.take}</summary>
			<div class="port-explorer-player">
				<button
					type="button"
					onClick={() => actions.copy(asSpacedRepetition(flashcards(), name))}
				>
					{t.quiz.flashcards}
				</button>
				<button type="button" onClick={() => actions.copy(asAnki(flashcards(), name))}>
					{t.quiz.anki}
				</button>
				<button
					type="button"
					onClick={() =>
						actions.copy(JSON.stringify(storeTraining(training), null, '\t'))
					}
				>
					{t.quiz.training}
				</button>
			</div>
		</details>
	);

	/** The same ones each time, so that taking them again changes nothing. */
	function flashcards(): Flashcard[] {
		return deck.flatMap(({ ask }) => {
			const question = ask(seededRandom(1));
			if (!question) return [];
			const { prompt, choices, right } = question;
			const [at] = right;
			const hosts = prompt.kind === 'delivery' ? listenersText(prompt.host, t) : [];
			const why = prompt.kind === 'delivery' ? [] : explain(question, at!, ui);
			return {
				front: [promptText(prompt, ui), ...hosts].join('\n'),
				back: [choiceText(choices[at!]!, ui), ...why.slice(0, 1)].join(' – '),
			};
		});
	}
}
