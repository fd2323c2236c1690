import { FuzzySuggestModal, type Editor } from 'obsidian';
import { messagesFor, writtenIn } from '../../i18n';
import {
	SCENE_BLOCKS,
	SCENES,
	STARTER_BLOCKS,
	STARTERS,
	type Scene,
	type Starter,
} from '../../notes/blocks/examples';
import { insertBlock } from '../editing/insert-block';
import type { Services } from '../services';

/** The four questions and some blocks to begin with; the one that is chosen is put into the note. */
export class SceneModal extends FuzzySuggestModal<Scene | Starter> {
	constructor(
		private readonly services: Services,
		private readonly editor: Editor,
	) {
		super(services.app);
		this.setPlaceholder(messagesFor(services.language).host.examples);
	}

	getItems(): (Scene | Starter)[] {
		return [...STARTERS, ...SCENES];
	}

	getItemText(item: Scene | Starter): string {
		return messagesFor(this.services.language).host.example[item];
	}

	onChooseItem(item: Scene | Starter): void {
		const { language, source } = { ...SCENE_BLOCKS, ...STARTER_BLOCKS }[item];
		insertBlock(this.editor, writtenIn(this.services.language, source), language);
	}
}
