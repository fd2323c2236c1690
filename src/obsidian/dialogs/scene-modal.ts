import { FuzzySuggestModal, type Editor } from 'obsidian';
import { messagesFor, writtenIn } from '../../i18n';
import { SCENE_BLOCKS, SCENES, type Scene } from '../../notes/blocks/examples';
import { insertBlock } from '../editing/insert-block';
import type { Services } from '../services';

/** The four questions, to choose one whose answer is put into the note. */
export class SceneModal extends FuzzySuggestModal<Scene> {
	constructor(
		private readonly services: Services,
		private readonly editor: Editor,
	) {
		super(services.app);
		this.setPlaceholder(messagesFor(services.language).host.examples);
	}

	getItems(): Scene[] {
		return [...SCENES];
	}

	getItemText(scene: Scene): string {
		return messagesFor(this.services.language).host.example[scene];
	}

	onChooseItem(scene: Scene): void {
		const { language, source } = SCENE_BLOCKS[scene];
		insertBlock(this.editor, writtenIn(this.services.language, source), language);
	}
}
