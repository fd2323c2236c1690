import { MarkdownView, Notice, type Command, type Editor, type Plugin } from 'obsidian';
import { detectFormats } from '../../formats/read-listing';
import { messagesFor } from '../../i18n';
import { listingAt } from '../../notes/import/listing-at';
import { MAX_NOTE } from '../../notes/index/note-ports';
import type { ObservedHost } from '../../notes/import/observed-host';
import { ImportView, type ImportForm } from '../../ui/import/import-view';
import { MergeView } from '../../ui/import/merge-view';
import type { LinesChange } from '../../ui/context';
import { currentHostOf } from '../editing/current-host';
import { insertHosts, mergeIntoNote, previewMerge } from '../editing/import-into-note';
import { editedNote, noteInSight } from '../editing/insert-block';
import { MountedModal } from './mounted-modal';
import { popupUi } from './port-modal';
import type { Services } from '../services';

/** Paste command output, see the listeners, and insert them into the note. */
class ImportModal extends MountedModal {
	/** Behind the modal the focus is elsewhere. */
	private readonly note: MarkdownView | null;

	constructor(
		services: Services,
		private readonly text: string,
	) {
		super(services);
		this.note = noteInSight(services.app);
	}

	override onOpen(): void {
		this.titleEl.setText(messagesFor(this.services.language).import.title);
		this.show(
			popupUi(this.services),
			<ImportView
				text={this.text}
				host={currentHostOf(this.services, this.note)}
				onInsert={(form, hosts) => void this.insert(form, hosts)}
			/>,
		);
	}

	private async insert(form: ImportForm, hosts: readonly ObservedHost[]): Promise<void> {
		if (!this.note) {
			new Notice(messagesFor(this.services.language).import.noNote);
			return;
		}
		const { services, note } = this;
		const change = form === 'table' ? null : await previewMerge(services, note, hosts);
		if (change) {
			this.showMerge(change === 'same' ? null : change, hosts);
			return;
		}
		this.close();
		await insertHosts(services, note, form, hosts);
	}

	/** The note describes the host already: what would change there, to be confirmed. */
	private showMerge(change: LinesChange | null, hosts: readonly ObservedHost[]): void {
		const { services, note } = this;
		const write = () => {
			this.close();
			if (note && change) void mergeIntoNote(services, note, hosts, change);
		};
		this.show(
			popupUi(services),
			<MergeView change={change} onWrite={write} onCancel={() => this.onOpen()} />,
		);
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
			const text = note ? pastedAt(note.editor) : '';
			services.modals.open(new ImportModal(services, text));
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
					.onClick(() => services.modals.open(new ImportModal(services, text))),
			);
		}),
	);
}

/** What is selected, or the code block, table or list around the cursor: not looked for in longer notes than are read. */
export function pastedAt(editor: Editor): string {
	const selected = editor.getSelection();
	const isLong = editor.posToOffset({ line: editor.lastLine(), ch: 0 }) > MAX_NOTE;
	if (selected || isLong) return selected;
	return listingAt(editor.getValue().split('\n'), editor.getCursor().line);
}
