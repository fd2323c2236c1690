import { Modal, type Command, type Editor } from 'obsidian';
import { messagesFor } from '../i18n';
import { FreePortView } from '../ui/free-port-view';
import { mount } from '../ui/mount';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** Asks for a free port; one that is chosen is written at the cursor. */
export class FreePortModal extends Modal {
	private unmount: (() => void) | undefined;

	constructor(
		private readonly services: Services,
		private readonly host: string,
		private readonly editor: Editor | null,
	) {
		super(services.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('port-explorer-modal');
		this.titleEl.setText(messagesFor(this.services.language).vault.freePort.title);
		const { editor } = this;
		const insert = (port: number) => {
			editor?.replaceSelection(String(port));
			this.close();
		};
		const ui = uiFor(this.services, (range) => new PortModal(this.services, range).open());
		this.unmount = mount(
			this.contentEl,
			ui,
			<FreePortView host={this.host} insert={editor ? insert : undefined} />,
		);
	}

	override onClose(): void {
		this.unmount?.();
		this.contentEl.empty();
	}
}

/** "Suggest a free port". */
export function freePortCommand({ language, dialogs }: Services): Command {
	return {
		id: 'suggest-free-port',
		name: messagesFor(language).vault.freePort.command,
		icon: 'door-open',
		callback: () => dialogs.suggestPort(''),
	};
}
