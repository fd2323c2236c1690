import { signal, type ReadonlySignal } from '@preact/signals';
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
			/** Obsidian has elements of its own beside it. */
			private readonly el: HTMLElement;
			private readonly paths = signal<ReadonlySet<string>>(new Set());
			private unmount: (() => void) | undefined;

			constructor(controller: QueryController, containerEl: HTMLElement) {
				super(controller);
				this.el = containerEl.createDiv();
			}

			/** Called often: what is shown stays, so that the reader's choices and the focus do. */
			override onDataUpdated(): void {
				const paths = this.data.data.map(({ file }) => file.path);
				const before = this.paths.peek();
				const isSame =
					paths.length === before.size && paths.every((path) => before.has(path));
				if (!isSame) this.paths.value = new Set(paths);
				this.unmount ??= showListeners(services, this.el, this.paths);
			}

			override onunload(): void {
				this.unmount?.();
				this.el.remove();
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
	paths: ReadonlySignal<ReadonlySet<string>>,
): () => void {
	const block = parseInventoryBlock('');
	const Root = () => <InventoryView block={block} paths={paths.value} />;
	return mount(el, popupUi(services), <Root />);
}
