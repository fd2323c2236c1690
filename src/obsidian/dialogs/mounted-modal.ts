import { Modal } from 'obsidian';
import type { ComponentChild } from 'preact';
import type { Ui } from '../../ui/context';
import { mount } from '../../ui/shared/mount';
import type { Services } from '../services';

/** A modal that shows a component, and takes it away when it closes. */
export abstract class MountedModal extends Modal {
	private unmount: (() => void) | undefined;
	private isClosed = false;

	constructor(protected readonly services: Services) {
		super(services.app);
		this.modalEl.addClass('port-explorer-modal');
	}

	override onClose(): void {
		this.isClosed = true;
		this.unmount?.();
		this.unmount = undefined;
		this.contentEl.empty();
	}

	/** Shows a component, in the place of the one before; nothing when the modal was closed meanwhile. */
	protected show(ui: Ui, body: ComponentChild): void {
		if (this.isClosed) return;
		this.unmount?.();
		this.unmount = mount(this.contentEl, ui, body);
	}

	/** The same surroundings, but a note that is gone to is not left behind the modal. */
	protected closing(ui: Ui): Ui {
		const openNote = (path: string, line: number, event?: MouseEvent) => {
			this.close();
			ui.actions.openNote(path, line, event);
		};
		return { ...ui, actions: { ...ui.actions, openNote } };
	}
}
