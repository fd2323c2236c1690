import {
	PluginSettingTab,
	requireApiVersion,
	type Plugin,
	type SettingDefinitionItem,
	type SettingGroupItem,
} from 'obsidian';
import { LANGUAGE_NAMES, messagesFor } from '../../i18n';
import { CHECKS, canTurnOff, type Check } from '../../notes/checks/finding';
import { labelsAsBlock, labelsAsServices, storeLabels } from '../../settings/labels';
import { FolderSuggest } from './folder-suggest';
import { renderSettings } from './settings-classic';
import type { Services } from '../services';
import { createUi } from '../create-ui';
import { createTour } from '../tour-command';

/** Opens in the app itself: nothing is asked from the network by the plugin. */
const DOCS = 'obsidian://show-plugin?id=port-explorer';

/** Before the name of a check in the key of its toggle. */
const CHECK_PREFIX = 'check:';

function checkOf(key: string): Check | undefined {
	return CHECKS.find((check) => key === `${CHECK_PREFIX}${check}`);
}

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
		const { settings: t, vault } = messagesFor(this.services.language);
		const { kinds } = vault.checks;
		const languages = { app: t.asApp, ...LANGUAGE_NAMES };
		return [
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
			this.docsItem(),
			this.tourItem(),
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
				type: 'group',
				heading: t.checkKinds,
				items: CHECKS.filter(canTurnOff).map((check) => ({
					name: kinds[check],
					control: { type: 'toggle' as const, key: `${CHECK_PREFIX}${check}` },
				})),
			},
			{
				type: 'group',
				heading: t.data,
				items: [this.labelsItem(), this.resetItem()],
			},
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
		const check = checkOf(key);
		if (check) return !this.services.data.settings.peek().ignoredChecks.includes(check);
		return Object.entries(this.services.data.settings.peek()).find(
			([name]) => name === key,
		)?.[1];
	}

	override setControlValue(key: string, value: unknown): Promise<void> {
		const check = checkOf(key);
		if (check) {
			const { ignoredChecks } = this.services.data.settings.peek();
			const others = ignoredChecks.filter((each) => each !== check);
			return this.services.data.set('ignoredChecks', value ? others : [...others, check]);
		}
		return this.services.data.set(key, value);
	}

	private labelsItem(): SettingGroupItem {
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

	/** The plugin's page in the app begins with its README, which leads to the docs. */
	private docsItem(): SettingGroupItem {
		const { settings: t } = messagesFor(this.services.language);
		return {
			name: t.docs,
			desc: t.docsDesc,
			render: (setting) => {
				setting.addButton((button) =>
					button.setButtonText(t.docsButton).onClick(() => activeWindow.open(DOCS)),
				);
			},
		};
	}

	private tourItem(): SettingGroupItem {
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

	private resetItem(): SettingGroupItem {
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
