import type { Port } from '../../domain/port';
import { messagesFor } from '../../i18n';
import { OwnLabel } from '../../ui/explorer/own-label';
import { MountedModal } from './mounted-modal';
import { popupUi } from './port-modal';
import type { Services } from '../services';

/** The reader's own words for a port, over the page. */
export class LabelModal extends MountedModal {
	constructor(
		services: Services,
		private readonly port: Port,
	) {
		super(services);
	}

	override onOpen(): void {
		const { card } = messagesFor(this.services.language);
		this.titleEl.setText(card.labelTitle(String(this.port)));
		this.show(popupUi(this.services), <OwnLabel port={this.port} />);
	}
}
