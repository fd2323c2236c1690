import type * as Obsidian from 'obsidian';
import { guard } from './guard';
import { renderDefinitions } from './setting-definitions';

/** A page of the settings dialogue. */
export abstract class SettingTab {
	icon = 'settings';
	app!: Obsidian.App;
	containerEl: HTMLElement;
	settingItems: Obsidian.SettingDefinitionItem[] = [];
	/** What stands in the dialogue's list of pages. */
	id = '';
	name = '';

	constructor() {
		this.containerEl = createDiv({ cls: 'vertical-tab-content' });
	}

	/** The declarative way to fill a page (since 1.13); empty: `display` fills it. */
	getSettingDefinitions(): Obsidian.SettingDefinitionItem[] {
		return [];
	}

	display(): void {
		this.update();
	}

	update(): void {
		this.settingItems = this.getSettingDefinitions();
		this.containerEl.empty();
		renderDefinitions(this, this.settingItems, this.containerEl);
	}

	refreshDomState(): void {
		this.update();
	}

	getControlValue(_key: string): unknown {
		return undefined;
	}

	setControlValue(_key: string, _value: unknown): void | Promise<void> {}

	/** Leaving the page empties it, so that nothing of it stays. */
	hide(): void {
		this.containerEl.empty();
	}
}

export abstract class PluginSettingTab extends SettingTab {
	constructor(
		override app: Obsidian.App,
		readonly plugin: Obsidian.Plugin,
	) {
		super();
		this.id = plugin.manifest.id;
		this.name = plugin.manifest.name;
		return guard(this, 'PluginSettingTab', 'SettingTab');
	}

	private get values(): Record<string, unknown> {
		return (this.plugin.settings ?? {}) as Record<string, unknown>;
	}

	override getControlValue(key: string): unknown {
		return this.values[key];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		this.values[key] = value;
		await this.plugin.saveData(this.plugin.settings);
	}
}
