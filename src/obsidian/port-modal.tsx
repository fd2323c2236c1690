import { Modal } from 'obsidian';
import { formatRange, type PortRange } from '../domain/port-range';
import { PortCard } from '../ui/port-card';
import { mount } from '../ui/mount';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** A port's card in a modal; ports that the card leads to open in the same modal. */
export class PortModal extends Modal {
	private unmount: (() => void) | undefined;

	constructor(
		private readonly services: Services,
		private readonly range: PortRange,
		private readonly host = '',
	) {
		super(services.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('port-explorer-modal');
		this.show(this.range, this.host);
	}

	override onClose(): void {
		this.unmount?.();
		this.contentEl.empty();
	}

	private show(range: PortRange, host = ''): void {
		this.unmount?.();
		const ui = uiFor(this.services, (next, nextHost) => this.show(next, nextHost));
		const card = <PortCard key={formatRange(range)} range={range} host={host} opened />;
		this.unmount = mount(this.contentEl, ui, card);
	}
}
