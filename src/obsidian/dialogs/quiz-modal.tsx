import type { Command } from 'obsidian';
import { messagesFor } from '../../i18n';
import { parseQuizBlock } from '../../notes/blocks/quiz-block';
import { QuizForm } from '../../ui/quiz/quiz-form';
import { MountedModal } from './mounted-modal';
import { popupUi } from './port-modal';
import type { Services } from '../services';

/** A round of questions over the page, about a set that is chosen there. */
class QuizModal extends MountedModal {
	override onOpen(): void {
		const { app, data, language, registry } = this.services;
		this.titleEl.setText(messagesFor(language).quiz.title);
		const path = app.workspace.getActiveFile()?.path ?? '';
		const block = parseQuizBlock('', registry);
		this.show(popupUi(this.services), <QuizForm block={block} path={path} trainer={data} />);
	}
}

/** "Practise ports". */
export function quizCommand(services: Services): Command {
	return {
		id: 'practise-ports',
		name: messagesFor(services.language).quiz.command,
		icon: 'graduation-cap',
		callback: () => services.modals.open(new QuizModal(services)),
	};
}
