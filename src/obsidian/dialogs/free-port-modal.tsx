import type { Command, Editor } from 'obsidian';
import { messagesFor } from '../../i18n';
import { FreePortView } from '../../ui/vault/free-port-view';
import { currentHostOf } from '../editing/current-host';
import { MountedModal } from './mounted-modal';
import { popupUi } from './port-modal';
import type { Services } from '../services';

/** Asks for a free port; one that is chosen is written at the cursor. */
export class FreePortModal extends MountedModal {
	constructor(
		services: Services,
		private readonly host: string,
		private readonly editor: Editor | null,
	) {
		super(services);
	}

	override onOpen(): void {
		this.titleEl.setText(messagesFor(this.services.language).vault.freePort.title);
		const { editor } = this;
		const insert = (port: number) => {
			editor?.replaceSelection(String(port));
			this.close();
		};
		this.show(
			this.closing(popupUi(this.services)),
			<FreePortView host={this.host} insert={editor ? insert : undefined} />,
		);
	}
}

/** "Suggest a free port". */
export function freePortCommand(services: Services): Command {
	const { language, dialogs } = services;
	return {
		id: 'suggest-free-port',
		name: messagesFor(language).vault.freePort.command,
		icon: 'door-open',
		callback: () => dialogs.suggestPort(currentHostOf(services)?.name ?? ''),
	};
}
