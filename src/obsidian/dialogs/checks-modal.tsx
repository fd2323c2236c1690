import { Notice, type Command, type TFile } from 'obsidian';
import { messagesFor } from '../../i18n';
import type { VaultFacts } from '../../notes/checks/check-listeners';
import { checkNoteInSlices } from '../../notes/checks/check-note';
import {
	dismissalOf,
	isTurnedOff,
	DISMISSED_PROPERTY,
	mendedLine,
	type Check,
	type Finding,
	type Fix,
} from '../../notes/checks/finding';
import { readHostProperties } from '../../notes/index/front-matter';
import { lineNow } from '../../notes/text/lines-edit';
import { noteTitle } from '../../notes/text/note-title';
import { ChecksView } from '../../ui/vault/checks-view';
import { runInSlices } from '../../lib/run-in-slices';
import { editNote, editProperties, textOf } from '../editing/edit-note';
import { MountedModal } from './mounted-modal';
import { popupUi } from './port-modal';
import type { Services } from '../services';

/** What the checks need to know of the vault. */
function factsOf({ registry, vault }: Services): VaultFacts {
	return { registry, listeners: vault.listeners(), hosts: vault.hosts() };
}

/** What was found in a note, with what would mend it; the note is checked again after each change. */
export class ChecksModal extends MountedModal {
	/** The text that the findings are about. */
	private checked = '';
	/** Who has restored one may want to restore another. */
	private isDismissedOpen = false;

	constructor(
		services: Services,
		private readonly file: TFile,
	) {
		super(services);
	}

	override onOpen(): void {
		const { checks } = messagesFor(this.services.language).vault;
		this.titleEl.setText(checks.title(noteTitle(this.file.path)));
		void this.check();
	}

	private async check(): Promise<void> {
		const { app, services, file } = this;
		const text = await textOf(app, file);
		this.checked = text;
		const facts = factsOf(services);
		const settings = services.data.settings.peek();
		const found = await runInSlices(checkNoteInSlices(file.path, text, facts));
		const findings = found.filter((each) => !isTurnedOff(each.check, settings));
		this.show(
			this.closing(popupUi(services)),
			<ChecksView
				findings={findings}
				dismissed={readHostProperties(text, services.registry)?.dismissed ?? []}
				isDismissedOpen={this.isDismissedOpen}
				facts={facts}
				actions={{
					mend: (finding, fix) => void this.mend(finding, fix),
					dismiss: (finding) => void this.dismiss(finding),
					restore: (dismissal) => void this.restore(dismissal),
					ignore: ({ check }) => void this.ignore(check),
				}}
			/>,
		);
	}

	private async ignore(check: Check): Promise<void> {
		const { data } = this.services;
		const { ignoredChecks } = data.settings.peek();
		await data.set('ignoredChecks', [...new Set([...ignoredChecks, check])]);
		await this.check();
	}

	private async mend({ line }: Finding, fix: Fix): Promise<void> {
		const before = this.checked.split('\n')[line - 1] ?? '';
		const mended = mendedLine(before, fix);
		const written = await editNote(this.app, this.file, (text) => {
			const at = lineNow(before, line - 1, text.split('\n'));
			return at < 0 || mended === null ? null : { first: at, last: at, text: mended };
		});
		const { vault, undo } = messagesFor(this.services.language);
		const title = noteTitle(this.file.path);
		this.services.undo.report(undo.changed(title), written, vault.checks.changed);
		await this.check();
	}

	private async dismiss(finding: Finding): Promise<void> {
		await this.changeDismissed((list) => [...new Set([...list, dismissalOf(finding)])]);
	}

	private restore(dismissal: string): Promise<void> {
		this.isDismissedOpen = true;
		return this.changeDismissed((list) => list.filter((each) => String(each) !== dismissal));
	}

	private async changeDismissed(change: (list: unknown[]) => unknown[]): Promise<void> {
		const written = await editProperties(this.app, this.file, (properties) => {
			const before = properties[DISMISSED_PROPERTY];
			const list = Array.isArray(before) ? (before as unknown[]) : [before ?? []].flat();
			const after = change(list);
			if (after.length) properties[DISMISSED_PROPERTY] = after;
			else delete properties[DISMISSED_PROPERTY];
		});
		if (!written) new Notice(messagesFor(this.services.language).import.badProperties);
		await this.check();
	}
}

/** "Check ports in this note". */
export function checkCommand(services: Services): Command {
	const { app, language } = services;
	return {
		id: 'check-ports',
		name: messagesFor(language).vault.checks.command,
		icon: 'list-checks',
		checkCallback: (checking) => {
			const file = app.workspace.getActiveFile();
			if (file?.extension !== 'md') return false;
			if (!checking) services.modals.open(new ChecksModal(services, file));
			return true;
		},
	};
}
