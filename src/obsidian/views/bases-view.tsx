import { BasesView, requireApiVersion, type Plugin, type QueryController } from 'obsidian';
import { messagesFor } from '../../i18n';
import { parseInventoryBlock } from '../../notes/blocks/inventory-block';
import { InventoryView } from '../../ui/vault/inventory-view';
import { mount } from '../../ui/shared/mount';
import { popupUi } from '../dialogs/port-modal';
import type { Services } from '../services';

/** The view's name among those of bases. */
export const BASES_VIEW = 'port-explorer-ports';

/** Registers the view "Ports" for bases: what the notes of a base say listens where. */
export function registerBases(plugin: Plugin, services: Services): void {
	// The class to extend is there from this version on: before, it must not even be looked at.
	if (requireApiVersion('1.10.0')) {
		class PortsBasesView extends BasesView {
			override type = BASES_VIEW;
			private unmount: (() => void) | undefined;

			constructor(
				controller: QueryController,
				private readonly containerEl: HTMLElement,
			) {
				super(controller);
			}

			override onDataUpdated(): void {
				this.unmount?.();
				const paths = this.data.data.map(({ file }) => file.path);
				this.unmount = showListeners(services, this.containerEl, new Set(paths));
			}

			override onunload(): void {
				this.unmount?.();
				this.containerEl.empty();
			}
		}
		plugin.registerBasesView(BASES_VIEW, {
			name: messagesFor(services.language).vault.bases.name,
			icon: 'ethernet-port',
			factory: (controller, containerEl) => new PortsBasesView(controller, containerEl),
		});
	}
}

function showListeners(
	services: Services,
	el: HTMLElement,
	paths: ReadonlySet<string>,
): () => void {
	const ui = popupUi(services);
	return mount(el, ui, <InventoryView block={parseInventoryBlock('')} paths={paths} />);
}
