import type * as Obsidian from 'obsidian';
import { difference, type TextChange } from '../editor/difference';
import type { TFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import { isVariant } from '../variants';
import { debounce } from './debounce';
import { ItemView } from './view';

/** A view of one file. */
export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: TFile | null = null;
	override navigation = true;

	getDisplayText(): string {
		return this.file?.basename ?? '';
	}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? '' };
	}

	override async setState(state: unknown, _result: Obsidian.ViewStateResult): Promise<void> {
		const { file: path } = state as { file?: string };
		const file = path === undefined ? null : this.vault.getFileByPath(path);
		if (!file || file === this.file) return;
		if (this.file) await this.onUnloadFile(this.file);
		this.file = file;
		await this.onLoadFile(file);
	}

	async onLoadFile(_file: TFile): Promise<void> {}

	async onUnloadFile(_file: TFile): Promise<void> {}

	async onRename(_file: TFile): Promise<void> {}

	canAcceptExtension(extension: string): boolean {
		return extension === 'md';
	}

	protected override async onClose(): Promise<void> {
		if (this.file) await this.onUnloadFile(this.file);
	}

	protected get vault(): Vault {
		return this.app.vault as unknown as Vault;
	}
}

export abstract class EditableFileView extends FileView {}

/** How long after the last change a text is saved: two seconds, as the typings say. */
const SAVE_MS = 2000;

/** A view that edits its file's text. */
export abstract class TextFileView extends EditableFileView {
	data = '';
	requestSave = isVariant('save', 'later')
		? debounce(() => void this.save(), SAVE_MS, true)
		: debounce(() => void this.save(), 0, true);

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override async onLoadFile(file: TFile): Promise<void> {
		this.data = await this.vault.read(file);
		this.setViewData(this.data, true);
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save(true);
	}

	/** Writes the text, if it is not what was read or written last. */
	async save(_clear?: boolean): Promise<void> {
		const text = this.getViewData();
		if (!this.file || text === this.data || !this.vault.getFileByPath(this.file.path)) return;
		this.data = text;
		await this.vault.modify(this.file, text);
	}

	/** The file was changed by somebody else: that change is made in the view too. */
	follow(text: string): void {
		const change = difference(this.data, text);
		this.data = text;
		if (change) this.applyChange(change);
	}

	protected applyChange(_change: TextChange): void {
		this.setViewData(this.data, false);
	}
}
