import { Modal, type Command } from 'obsidian';
import { messagesFor } from '../i18n';
import { parseInventoryBlock } from '../notes/blocks/inventory-block';
import { InventoryView } from '../ui/inventory-view';
import { mount } from '../ui/mount';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** All that the vault says listens somewhere, as a `port-inventory` block has it. */
class InventoryModal extends Modal {
	private unmount: (() => void) | undefined;

	constructor(private readonly services: Services) {
		super(services.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('port-explorer-modal');
		this.titleEl.setText(messagesFor(this.services.language).vault.inventory.title);
		const ui = uiFor(this.services, (range, host) =>
			new PortModal(this.services, range, host).open(),
		);
		const openNote = (path: string, line: number) => {
			this.close();
			ui.actions.openNote(path, line);
		};
		this.unmount = mount(
			this.contentEl,
			{ ...ui, actions: { ...ui.actions, openNote } },
			<InventoryView block={parseInventoryBlock('')} />,
		);
	}

	override onClose(): void {
		this.unmount?.();
		this.contentEl.empty();
	}
}

/** "Show port inventory". */
export function inventoryCommand(services: Services): Command {
	return {
		id: 'show-port-inventory',
		name: messagesFor(services.language).vault.inventory.command,
		icon: 'clipboard-list',
		callback: () => new InventoryModal(services).open(),
	};
}
