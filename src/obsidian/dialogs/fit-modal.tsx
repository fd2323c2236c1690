import type { Command } from 'obsidian';
import { messagesFor } from '../../i18n';
import { FitDialog } from '../../ui/import/fit/fit-dialog';
import { currentHostOf } from '../editing/current-host';
import { editedNote } from '../editing/insert-block';
import type { Services } from '../services';
import { pastedAt } from './import-modal';
import { MountedModal } from './mounted-modal';
import { popupUi } from './port-modal';

/** Paste a configuration before it's started, and see whether its ports are free. */
class FitModal extends MountedModal {
	constructor(
		services: Services,
		private readonly text: string,
	) {
		super(services);
	}

	override onOpen(): void {
		this.titleEl.setText(messagesFor(this.services.language).import.fit.title);
		this.show(
			this.closing(popupUi(this.services)),
			<FitDialog text={this.text} host={currentHostOf(this.services)?.name ?? ''} />,
		);
	}
}

/** "Check whether a Compose file fits", of the selection or the code block at the cursor. */
export function fitCommand(services: Services): Command {
	return {
		id: 'check-fit',
		name: messagesFor(services.language).import.fit.command,
		icon: 'list-checks',
		callback: () => {
			const note = editedNote(services.app);
			const text = note ? pastedAt(note.editor) : '';
			services.modals.open(new FitModal(services, text));
		},
	};
}
