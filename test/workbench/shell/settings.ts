import { nameElement } from '../dom/accessible-name';
import type * as Obsidian from 'obsidian';
import { Setting } from '../obsidian/controls/setting';
import { Modal } from '../obsidian/modal';
import { registries } from '../obsidian/registries';
import { SettingTab } from '../obsidian/setting-tab';
import type { Texts } from './texts';

/** What the settings dialogue can read and change. */
export interface SettingsActions {
	readonly dark: () => boolean;
	readonly setDark: (dark: boolean) => void;
	readonly language: () => string;
	readonly setLanguage: (language: string) => Promise<void>;
	readonly enabled: () => boolean;
	readonly setEnabled: (enabled: boolean) => Promise<void>;
}

const LANGUAGES = { en: 'English', zh: '简体中文', 'zh-TW': '繁體中文' };

/** Obsidian's settings: theme and language, the plugin on and off, and the plugin's own page. */
export class SettingsModal extends Modal {
	private readonly list: HTMLElement;
	private readonly page: HTMLElement;
	private shown: SettingTab | undefined;

	constructor(
		app: Obsidian.App,
		private readonly texts: Texts,
		private readonly actions: SettingsActions,
		private readonly firstTab = 'appearance',
		/** As versions before 1.13 do it: every page draws itself. */
		private readonly classic = false,
	) {
		super(app);
		this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
		nameElement(this.modalEl, texts.settingsTitle);
		this.contentEl.addClass('vertical-tabs-container');
		this.list = this.contentEl.createEl('nav', { cls: 'vertical-tab-header' });
		nameElement(this.list, texts.settingsTitle);
		this.page = this.contentEl.createDiv({ cls: 'vertical-tab-content-container' });
	}

	override onOpen(): void {
		this.show(this.tabs.find(({ id }) => id === this.firstTab) ?? this.tabs[0]!);
	}

	override onClose(): void {
		this.shown?.hide();
	}

	private get tabs(): SettingTab[] {
		const own = registries.settingTabs as unknown as SettingTab[];
		const { texts, actions } = this;
		return [new AppearanceTab(texts, actions), new PluginsTab(texts, actions, this), ...own];
	}

	/** Draws the list of pages anew: the plugin's own comes and goes with it. */
	show(tab: SettingTab): void {
		this.shown?.hide();
		this.shown = tab;
		this.list.empty();
		for (const each of this.tabs) {
			const item = this.list.createEl('button', {
				cls: 'vertical-tab-nav-item',
				type: 'button',
				text: each.name,
				attr: each.id === tab.id ? { 'aria-current': 'page' } : {},
			});
			item.toggleClass('is-active', each.id === tab.id);
			item.addEventListener('click', () => this.show(each));
		}
		this.page.replaceChildren(tab.containerEl);
		// Where there are definitions, the page is drawn from them, and display is not called.
		if (!this.classic && tab.getSettingDefinitions().length) tab.update();
		else tab.display();
	}
}

class AppearanceTab extends SettingTab {
	constructor(
		private readonly texts: Texts,
		private readonly actions: SettingsActions,
	) {
		super();
		this.id = 'appearance';
		this.name = texts.appearance;
	}

	override display(): void {
		const { containerEl, texts, actions } = this;
		containerEl.empty();
		new Setting(containerEl).setName(texts.theme).addToggle((toggle) => {
			toggle.setValue(actions.dark()).onChange(actions.setDark);
			name(toggle.toggleEl, texts.theme);
		});
		new Setting(containerEl)
			.setName(texts.language)
			.setDesc(texts.languageHint)
			.addDropdown((dropdown) => {
				dropdown.addOptions(LANGUAGES).setValue(actions.language());
				dropdown.onChange((language) => void actions.setLanguage(language));
				dropdown.selectEl.setAttr('aria-label', texts.language);
			});
	}
}

class PluginsTab extends SettingTab {
	constructor(
		private readonly texts: Texts,
		private readonly actions: SettingsActions,
		private readonly modal: SettingsModal,
	) {
		super();
		this.id = 'community-plugins';
		this.name = texts.plugins;
	}

	override display(): void {
		const { containerEl, texts, actions } = this;
		containerEl.empty();
		new Setting(containerEl).setName(texts.plugin).addToggle((toggle) => {
			toggle.setValue(actions.enabled());
			toggle.onChange((on) => {
				void actions.setEnabled(on).then(() => this.modal.show(this));
			});
			name(toggle.toggleEl, texts.plugin);
		});
	}
}

/** Obsidian names no switch by its setting; the workbench's own settings do. */
function name(el: HTMLElement, label: string): void {
	el.querySelector('input')?.setAttr('aria-label', label);
}
