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
	) {
		super(services);
	}

	override onOpen(): void {
		this.showPort(this.range, this.host);
	}

	private showPort(range: PortRange, host = ''): void {
		const ui = createUi(this.services, (next, nextHost) => this.showPort(next, nextHost));
		this.show(ui, <PortCard key={formatRange(range)} range={range} host={host} opened />);
	}
}

/** The surroundings of components whose ports open in a modal. */
export function popupUi(services: Services): Ui {
	return createUi(services, (range, host) =>
		services.modals.open(new PortModal(services, range, host)),
	);
}
