import { useMemo, useState } from 'preact/hooks';
import { QUIZ_DIRECTIONS, QUIZ_SETS, type QuizBlock } from '../../notes/blocks/quiz-block';
import { useUi } from '../context';
import { Select } from '../shared/select';
import { QuizView, type Trainer } from './quiz-view';

/** Which ports, and which questions; and a round of them. */
export function QuizForm(props: { block: QuizBlock; path: string; trainer: Trainer }) {
	const { block, path, trainer } = props;
	const { quiz } = useUi().t;
	const [set, setSet] = useState(block.set);
	const [direction, setDirection] = useState(block.direction);
	const chosen = useMemo(() => ({ ...block, set, direction }), [block, set, direction]);
	const sets = QUIZ_SETS.filter((each) => each !== 'own' && (each !== 'note' || path));
	return (
		<>
			<div class="port-explorer-setting-rows">
				<Select
					asRow
					name={quiz.set}
					value={set}
					options={sets.map((each) => [each, quiz.sets[each]])}
					onChange={setSet}
				/>
				<Select
					asRow
					name={quiz.direction}
					value={direction}
					options={QUIZ_DIRECTIONS.map((each) => [each, quiz.directions[each]])}
					onChange={setDirection}
				/>
			</div>
			<QuizView key={`${set} ${direction}`} block={chosen} path={path} trainer={trainer} />
		</>
	);
}
