import type { Command } from 'obsidian';
import { messagesFor } from '../../i18n';
import { parseInventoryBlock } from '../../notes/blocks/inventory-block';
import { InventoryView } from '../../ui/vault/inventory-view';
import { MountedModal } from './mounted-modal';
import { popupUi } from './port-modal';
import type { Services } from '../services';

/** All that the vault says listens somewhere, as a `port-inventory` block has it. */
class InventoryModal extends MountedModal {
	constructor(
		services: Services,
		private readonly host: string,
	) {
		super(services);
	}

	override onOpen(): void {
		this.titleEl.setText(messagesFor(this.services.language).vault.inventory.title);
		const ui = this.closing(popupUi(this.services));
		this.show(ui, <InventoryView block={{ ...parseInventoryBlock(''), host: this.host }} />);
	}
}

/** Opens the inventory of one host, or of all where the name is empty. */
export function openInventory(services: Services, host = ''): void {
	services.modals.open(new InventoryModal(services, host));
}

/** "Show port inventory". */
export function inventoryCommand(services: Services): Command {
	return {
		id: 'show-port-inventory',
		name: messagesFor(services.language).vault.inventory.command,
		icon: 'clipboard-list',
		callback: () => openInventory(services),
	};
}
