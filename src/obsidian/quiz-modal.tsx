import { Modal, type Command } from 'obsidian';
import { messagesFor } from '../i18n';
import { parseQuizBlock } from '../notes/blocks/quiz-block';
import { mount } from '../ui/mount';
import { QuizForm } from '../ui/quiz/quiz-form';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** A round of questions over the page, about a set that is chosen there. */
class QuizModal extends Modal {
	private unmount: (() => void) | undefined;

	constructor(private readonly services: Services) {
		super(services.app);
	}

	override onOpen(): void {
		const { app, data, language, registry } = this.services;
		this.modalEl.addClass('port-explorer-modal');
		this.titleEl.setText(messagesFor(language).quiz.title);
		const ui = uiFor(this.services, (range, host) =>
			new PortModal(this.services, range, host).open(),
		);
		const path = app.workspace.getActiveFile()?.path ?? '';
		const block = parseQuizBlock('', registry);
		this.unmount = mount(
			this.contentEl,
			ui,
			<QuizForm block={block} path={path} trainer={data} />,
		);
	}

	override onClose(): void {
		this.unmount?.();
		this.contentEl.empty();
	}
}

/** "Practise ports". */
export function quizCommand(services: Services): Command {
	return {
		id: 'practise-ports',
		name: messagesFor(services.language).quiz.command,
		icon: 'graduation-cap',
		callback: () => new QuizModal(services).open(),
	};
}
