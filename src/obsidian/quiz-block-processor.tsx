import { parseQuizBlock } from '../notes/blocks/quiz-block';
import { QuizView } from '../ui/quiz/quiz-view';
import { blockProcessor } from './block-processor';
import type { Services } from './services';

/** Renders a `port-quiz` block. */
export function quizBlockProcessor(services: Services) {
	return blockProcessor(services, 'port-quiz', (source, _write, path) => (
		<QuizView
			block={parseQuizBlock(source, services.registry)}
			path={path}
			trainer={services.data}
		/>
	));
}
