import {
	PluginSettingTab,
	requireApiVersion,
	type Plugin,
	type SettingDefinitionItem,
} from 'obsidian';
import { LANGUAGE_NAMES, messagesFor } from '../../i18n';
import { labelsAsBlock, labelsAsServices, storeLabels } from '../../settings/labels';
import { FolderSuggest } from './folder-suggest';
import { renderSettings } from './settings-classic';
import type { Services } from '../services';
import { createUi } from '../create-ui';
import { createTour } from '../tour-command';

/** The plugin's page in Obsidian's settings: declared once, for old and new versions of the app. */
export class ExplorerSettingTab extends PluginSettingTab {
	override icon = 'ethernet-port';

	constructor(
		plugin: Plugin,
		private readonly services: Services,
	) {
		super(services.app, plugin);
	}

	/** Obsidian 1.13 and newer draw the page, and search it, from this. */
	override getSettingDefinitions(): SettingDefinitionItem[] {
		const { settings: t } = messagesFor(this.services.language);
		const languages = { app: t.asApp, ...LANGUAGE_NAMES };
		return [
			{
				type: 'group',
				heading: t.notes,
				items: [
					{
						name: t.layout,
						desc: t.layoutDesc,
						control: { type: 'dropdown', key: 'layout', options: t.layouts },
					},
					{
						name: t.chips,
						desc: t.chipsDesc,
						control: { type: 'toggle', key: 'chips' },
					},
					{
						name: t.openLinks,
						desc: t.openLinksDesc,
						control: { type: 'toggle', key: 'openLinks' },
					},
				],
			},
			{
				name: t.language,
				desc: t.languageDesc,
				control: { type: 'dropdown', key: 'language', options: languages },
			},
			{
				name: t.checks,
				desc: t.checksDesc,
				control: { type: 'toggle', key: 'checks' },
			},
			{
				name: t.excluded,
				desc: t.excludedDesc,
				render: (setting) => {
					setting.addText((field) => {
						const set = (text: string) => void this.setControlValue('excluded', text);
						field.setValue(String(this.getControlValue('excluded'))).onChange(set);
						new FolderSuggest(this.app, field.inputEl, set);
					});
				},
			},
			this.labelsItem(),
			this.tourItem(),
			this.resetItem(),
		];
	}

	/** Older versions draw the same page in this way. */
	override display(): void {
		this.draw();
	}

	private draw(): void {
		this.containerEl.empty();
		renderSettings(this.containerEl, this.getSettingDefinitions(), {
			get: (key) => this.getControlValue(key),
			set: (key, value) => void this.setControlValue(key, value),
		});
	}

	override getControlValue(key: string): unknown {
		return Object.entries(this.services.data.settings.peek()).find(
			([name]) => name === key,
		)?.[1];
	}

	override setControlValue(key: string, value: unknown): Promise<void> {
		return this.services.data.set(key, value);
	}

	private labelsItem(): SettingDefinitionItem {
		const { data, language } = this.services;
		const { settings: t } = messagesFor(language);
		const { copy } = createUi(this.services, () => {}).actions;
		const labels = data.labels.peek();
		return {
			name: t.labels,
			desc: t.labelsDesc(labels.size.toLocaleString(language)),
			render: (setting) => {
				const offer = (name: string, text: () => string) =>
					setting.addButton((button) =>
						button
							.setButtonText(name)
							.setDisabled(labels.size === 0)
							.onClick(() => copy(text())),
					);
				offer(t.exportMarkdown, () => labelsAsBlock(labels));
				offer(t.exportServices, () => labelsAsServices(labels));
				offer(t.exportJson, () => JSON.stringify(storeLabels(labels), null, '\t'));
			},
		};
	}

	private tourItem(): SettingDefinitionItem {
		const { tour } = messagesFor(this.services.language);
		return {
			name: tour.command,
			desc: tour.desc,
			render: (setting) => {
				setting.addButton((button) =>
					button
						.setButtonText(tour.command)
						.onClick(() => void createTour(this.services)),
				);
			},
		};
	}

	private resetItem(): SettingDefinitionItem {
		const { settings: t } = messagesFor(this.services.language);
		return {
			name: t.reset,
			desc: t.resetDesc,
			render: (setting) => {
				setting.addButton((button) =>
					button.setButtonText(t.resetButton).onClick(async () => {
						await this.services.data.resetSettings();
						this.redraw();
					}),
				);
			},
		};
	}

	/** With the values that hold now. */
	private redraw(): void {
		if (requireApiVersion('1.13.0')) this.update();
		else this.draw();
	}
}
