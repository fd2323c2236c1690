import { formatRange, type PortRange } from '../../domain/port-range';
import type { Ui } from '../../ui/context';
import { PortCard } from '../../ui/port/card/port-card';
import { MountedModal } from './mounted-modal';
import type { Services } from '../services';
import { createUi } from '../create-ui';

/** A port's card in a modal; ports that the card leads to open in the same modal. */
export class PortModal extends MountedModal {
	constructor(
		services: Services,
		private readonly range: PortRange,
		private readonly host = '',
		private readonly meant = '',
	) {
		super(services);
	}

	override onOpen(): void {
		this.showPort(this.range, this.host, this.meant);
	}

	private showPort(range: PortRange, host = '', meant = ''): void {
		const ui = createUi(this.services, (...next) => this.showPort(...next));
		const card = { range, host, meant };
		this.show(ui, <PortCard key={formatRange(range)} {...card} opened />);
	}
}

/** The surroundings of components whose ports open in a modal. */
export function popupUi(services: Services): Ui {
	return createUi(services, (...card) => services.modals.open(new PortModal(services, ...card)));
}
