import { Component, Notice, Platform, type App, type Command } from 'obsidian';
import { messagesFor, type Language } from '../../i18n';
import { undoChange, type NoteChange } from './edit-note';

/** Older changes are left to the history that Obsidian keeps of files. */
const MAX_REMEMBERED = 20;

/** On a small screen a notice covers what one goes on with; the command stays. */
const PHONE_MS = 12_000;

/** Changes that were made at once, with the notice that offers to undo them. */
interface Step {
	readonly changes: readonly NoteChange[];
	readonly notice: Notice;
}

/** Says what was changed in notes, each time with a way back; owns its notices. */
export class UndoNotices extends Component {
	/** What can be undone, the last one last. */
	private readonly steps: Step[] = [];

	constructor(
		private readonly app: App,
		private readonly language: Language,
	) {
		super();
	}

	/** Shows that a change was made, or why not where there is none. */
	report(
		message: string,
		written: NoteChange | null,
		otherwise = messagesFor(this.language).undo.stale,
	): void {
		if (written) this.show(message, [written]);
		else new Notice(otherwise);
	}

	/**
	 * Shows what was done, with a button that puts the notes back as they were. On a computer it stays
	 * until it's closed or the next change is made.
	 */
	show(message: string, changes: readonly NoteChange[]): void {
		const { undo } = messagesFor(this.language);
		const content = createFragment();
		content.createSpan({ text: message });
		const button = content.createEl('button', {
			text: undo.button,
			cls: 'port-explorer-undo',
			attr: { type: 'button' },
		});
		this.steps.at(-1)?.notice.hide();
		const step = { changes, notice: new Notice(content, Platform.isMobile ? PHONE_MS : 0) };
		this.steps.push(step);
		if (this.steps.length > MAX_REMEMBERED) this.steps.shift();
		button.addEventListener('click', () => void this.undo(step));
	}

	/** "Undo last change", also once its notice has been closed. */
	get command(): Command {
		return {
			id: 'undo-last-change',
			name: messagesFor(this.language).undo.command,
			icon: 'undo-2',
			checkCallback: (checking) => {
				const last = this.steps.at(-1);
				if (last && !checking) void this.undo(last);
				return last !== undefined;
			},
		};
	}

	private async undo(step: Step): Promise<void> {
		step.notice.hide();
		const at = this.steps.indexOf(step);
		if (at < 0) return;
		this.steps.splice(at, 1);
		const { undo } = messagesFor(this.language);
		const kept: string[] = [];
		// The last change first: one note may have been changed twice.
		for (const change of [...step.changes].reverse()) {
			if (!(await undoChange(this.app, change))) kept.push(change.path);
		}
		new Notice(kept.length ? undo.refused(kept.join(', ')) : undo.done);
	}

	override onunload(): void {
		for (const { notice } of this.steps) notice.hide();
		this.steps.length = 0;
	}
}
