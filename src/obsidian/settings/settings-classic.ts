import { Setting, type SettingControl, type SettingDefinitionItem } from 'obsidian';

/** Where the controls get their values from, and put them. */
export interface SettingValues {
	get(key: string): unknown;
	set(key: string, value: unknown): void;
}

/** Draws declared settings with the means of Obsidian before 1.13: those kinds that we declare. */
export function renderSettings(
	containerEl: HTMLElement,
	items: readonly SettingDefinitionItem[],
	values: SettingValues,
): void {
	for (const item of items) {
		if ('type' in item) {
			if (item.type === 'page') continue;
			if (item.heading) new Setting(containerEl).setName(item.heading).setHeading();
			renderSettings(containerEl, item.items ?? [], values);
			continue;
		}
		const setting = new Setting(containerEl).setName(item.name);
		if (item.desc) setting.setDesc(item.desc);
		// What groups would add is for the newer way only.
		if (item.render) item.render(setting, undefined as never);
		else if (item.control) renderControl(setting, item.control, values);
	}
}

function renderControl(setting: Setting, control: SettingControl, values: SettingValues): void {
	const value = values.get(control.key);
	const change = (next: unknown) => values.set(control.key, next);
	if (control.type === 'toggle') {
		setting.addToggle((toggle) => toggle.setValue(value === true).onChange(change));
	} else if (control.type === 'dropdown') {
		setting.addDropdown((dropdown) =>
			dropdown.addOptions(control.options).setValue(String(value)).onChange(change),
		);
	} else if (control.type === 'text') {
		setting.addText((field) => field.setValue(String(value)).onChange(change));
	}
}
