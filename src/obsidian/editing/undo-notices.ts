import { Component, Notice, type App } from 'obsidian';
import { messagesFor, type Language } from '../../i18n';
import { undoChange, type NoteChange } from './edit-note';

/** Long enough to read what happened and to decide. */
const SHOWN_MS = 12_000;

/** Says what was changed in notes, each time with a way back; owns its notices. */
export class UndoNotices extends Component {
	private readonly shown = new Set<Notice>();

	constructor(
		private readonly app: App,
		private readonly language: Language,
	) {
		super();
	}

	/** Shows what was done, with a button that puts the notes back as they were. */
	show(message: string, changes: readonly NoteChange[]): void {
		const { undo } = messagesFor(this.language);
		const content = createFragment();
		content.createSpan({ text: message });
		const button = content.createEl('button', {
			text: undo.button,
			cls: 'port-explorer-undo',
			attr: { type: 'button' },
		});
		const notice = new Notice(content, SHOWN_MS);
		this.shown.add(notice);
		button.addEventListener('click', () => void this.undo(notice, changes));
	}

	private async undo(notice: Notice, changes: readonly NoteChange[]): Promise<void> {
		notice.hide();
		this.shown.delete(notice);
		const { undo } = messagesFor(this.language);
		const kept: string[] = [];
		// The last change first: one note may have been changed twice.
		for (const change of [...changes].reverse()) {
			if (!(await undoChange(this.app, change))) kept.push(change.path);
		}
		new Notice(kept.length ? undo.refused(kept.join(', ')) : undo.done);
	}

	override onunload(): void {
		for (const notice of this.shown) notice.hide();
		this.shown.clear();
	}
}
