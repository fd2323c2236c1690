import { MarkdownView, Modal, Notice, type Command, type Editor, type Plugin } from 'obsidian';
import { detectFormats } from '../formats/read-listing';
import { messagesFor } from '../i18n';
import { fencedTextAt } from '../notes/import/fence-at';
import type { ObservedHost } from '../notes/import/observed-host';
import { ImportView, type ImportForm } from '../ui/import/import-view';
import { mount } from '../ui/mount';
import { insertHosts } from './import-into-note';
import { editedNote } from './insert-block';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** Paste what a machine says, see what it is, and put it into the note. */
class ImportModal extends Modal {
	private unmount: (() => void) | undefined;
	/** Behind the modal the focus is elsewhere. */
	private readonly note: MarkdownView | null;

	constructor(
		private readonly services: Services,
		private readonly text: string,
	) {
		super(services.app);
		this.note = editedNote(services.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('port-explorer-modal');
		this.titleEl.setText(messagesFor(this.services.language).import.title);
		const ui = uiFor(this.services, (range, host) =>
			new PortModal(this.services, range, host).open(),
		);
		this.unmount = mount(
			this.contentEl,
			ui,
			<ImportView
				text={this.text}
				onInsert={(form, hosts) => void this.insert(form, hosts)}
			/>,
		);
	}

	override onClose(): void {
		this.unmount?.();
		this.contentEl.empty();
	}

	private async insert(form: ImportForm, hosts: readonly ObservedHost[]): Promise<void> {
		if (!this.note) {
			new Notice(messagesFor(this.services.language).import.noNote);
			return;
		}
		this.close();
		await insertHosts(this.services, this.note, form, hosts);
	}
}

/** "Import listeners", of the selection or the code block at the cursor when there is one. */
export function importCommand(services: Services): Command {
	return {
		id: 'import-listeners',
		name: messagesFor(services.language).import.command,
		icon: 'import',
		callback: () => {
			const note = editedNote(services.app);
			new ImportModal(services, note ? pastedAt(note.editor) : '').open();
		},
	};
}

/** The same in the editor's menu, where the cursor is in something that can be imported. */
export function registerImportMenu(plugin: Plugin, services: Services): void {
	plugin.registerEvent(
		services.app.workspace.on('editor-menu', (menu, editor) => {
			const text = pastedAt(editor);
			if (!text || !detectFormats(text).length) return;
			menu.addItem((item) =>
				item
					.setTitle(messagesFor(services.language).import.command)
					.setIcon('import')
					.onClick(() => new ImportModal(services, text).open()),
			);
		}),
	);
}

function pastedAt(editor: Editor): string {
	const { line } = editor.getCursor();
	return editor.getSelection() || fencedTextAt(editor.getValue().split('\n'), line);
}
