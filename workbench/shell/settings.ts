import type * as Obsidian from 'obsidian';
import { Modal } from '../obsidian/modal';
import type { Texts } from './texts';

/** What the settings dialogue can read and change. */
export interface SettingsActions {
	readonly dark: () => boolean;
	readonly setDark: (dark: boolean) => void;
	readonly language: () => string;
	readonly setLanguage: (language: string) => void;
	readonly enabled: () => boolean;
	readonly setEnabled: (enabled: boolean) => void;
}

const LANGUAGES = { en: 'English', zh: '简体中文', 'zh-TW': '繁體中文' };

/** Theme, language, and the plugin on and off. */
export class SettingsModal extends Modal {
	constructor(
		app: Obsidian.App,
		private readonly texts: Texts,
		private readonly actions: SettingsActions,
	) {
		super(app);
		this.setTitle(texts.settingsTitle);
	}

	override onOpen(): void {
		const { texts, actions } = this;
		this.addToggle(texts.theme, actions.dark(), actions.setDark);
		const select = this.addItem(texts.language).createEl('select', {
			cls: 'dropdown',
			attr: { 'aria-label': texts.language },
		});
		for (const [value, text] of Object.entries(LANGUAGES))
			select.createEl('option', { value, text });
		select.value = actions.language();
		select.addEventListener('change', () => {
			this.close();
			actions.setLanguage(select.value);
		});
		this.addToggle(texts.plugin, actions.enabled(), actions.setEnabled);
	}

	private addToggle(name: string, value: boolean, change: (value: boolean) => void): void {
		const box = this.addItem(name).createEl('input', {
			type: 'checkbox',
			attr: { 'aria-label': name, role: 'switch' },
		});
		box.checked = value;
		box.addEventListener('change', () => change(box.checked));
	}

	private addItem(name: string): HTMLElement {
		const item = this.contentEl.createDiv({ cls: 'setting-item' });
		const info = item.createDiv({ cls: 'setting-item-info' });
		info.createDiv({ cls: 'setting-item-name', text: name });
		return item.createDiv({ cls: 'setting-item-control' });
	}
}
