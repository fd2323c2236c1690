import type * as Obsidian from 'obsidian';
import { Setting } from './controls/setting';
import { SettingGroup } from './controls/group';

interface Values {
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): void | Promise<void>;
}

type Item = Obsidian.SettingDefinitionItem;

const now = <T>(value: T | (() => T)): T =>
	typeof value === 'function' ? (value as () => T)() : value;

/** Draws settings that a plugin declares instead of drawing them itself. */
export function renderDefinitions(values: Values, items: readonly Item[], el: HTMLElement): void {
	for (const item of items) {
		if (item.visible !== undefined && !now(item.visible)) continue;
		if ('type' in item && item.type !== 'page') renderGroup(values, item, el);
		else if (!('type' in item)) renderOne(values, item, new Setting(el), new SettingGroup(el));
	}
}

function renderGroup(values: Values, item: Obsidian.SettingDefinitionGroup, el: HTMLElement): void {
	const group = new SettingGroup(el);
	if (item.heading) group.setHeading(item.heading);
	if (item.cls) group.addClass(item.cls);
	for (const inner of item.items ?? []) {
		if ('type' in inner || (inner.visible !== undefined && !now(inner.visible))) continue;
		group.addSetting((setting) => renderOne(values, inner, setting, group));
	}
}

function renderOne(
	values: Values,
	item: Obsidian.SettingDefinition,
	setting: Setting,
	group: SettingGroup,
): void {
	setting.setName(item.name);
	if (item.desc) setting.setDesc(item.desc);
	if (item.render) {
		item.render(
			setting as unknown as Obsidian.Setting,
			group as unknown as Obsidian.SettingGroup,
		);
	} else if (item.action) {
		const { action } = item;
		setting.addButton((button) => button.onClick(() => action(setting.settingEl, 0)));
	} else if (item.control) renderControl(values, item.control, setting);
}

function renderControl(values: Values, control: Obsidian.SettingControl, setting: Setting): void {
	const value = values.getControlValue(control.key) ?? control.defaultValue;
	const change = (next: unknown) => void values.setControlValue(control.key, next);
	switch (control.type) {
		case 'toggle':
			setting.addToggle((it) => it.setValue(value === true).onChange(change));
			break;
		case 'dropdown':
			setting.addDropdown((it) =>
				it.addOptions(control.options).setValue(asText(value)).onChange(change),
			);
			break;
		case 'slider':
			setting.addSlider((it) =>
				it
					.setLimits(control.min, control.max, control.step)
					.setValue(Number(value))
					.onChange(change),
			);
			break;
		case 'color':
			setting.addColorPicker((it) => it.setValue(asText(value)).onChange(change));
			break;
		case 'textarea':
			setting.addTextArea((it) => it.setValue(asText(value)).onChange(change));
			break;
		case 'number':
			setting.addText((it) => {
				it.inputEl.type = 'number';
				it.setValue(asText(value)).onChange((text) => change(Number(text)));
			});
			break;
		default:
			setting.addText((it) => it.setValue(asText(value)).onChange(change));
	}
}

function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
