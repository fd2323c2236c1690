import { guard } from '../guard';
import { setTooltip } from '../tooltip';
import type { BaseComponent } from './base';
import { ButtonComponent, ExtraButtonComponent } from './button';
import { DropdownComponent, ToggleComponent } from './choice';
import { ColorComponent } from './color';
import { ProgressBarComponent, SliderComponent } from './number';
import { SearchComponent, TextAreaComponent, TextComponent } from './text';

/** A line of a settings page: a name, a description and its controls. */
export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	readonly components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv({ cls: 'setting-item' });
		this.infoEl = this.settingEl.createDiv({ cls: 'setting-item-info' });
		this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name' });
		this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description' });
		this.controlEl = this.settingEl.createDiv({ cls: 'setting-item-control' });
		return guard(this, 'Setting');
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		return this;
	}

	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.nameEl, tooltip);
		return this;
	}

	setHeading(): this {
		this.nameEl.setAttrs({ role: 'heading', 'aria-level': 3 });
		return this.setClass('setting-item-heading');
	}

	/** Not in the typings; plugins hide rows with it. */
	setVisibility(visible: boolean): this {
		this.settingEl.toggle(visible);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	setErrorMessage(message: string | null): this {
		this.errorEl?.detach();
		this.errorEl = null;
		if (message !== null) {
			this.errorEl = this.infoEl.createDiv({ cls: 'setting-item-error', text: message });
		}
		return this;
	}

	addButton(callback: (component: ButtonComponent) => unknown): this {
		return this.add(new ButtonComponent(this.controlEl), callback);
	}

	addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
		return this.add(new ExtraButtonComponent(this.controlEl), callback);
	}

	addToggle(callback: (component: ToggleComponent) => unknown): this {
		this.setClass('mod-toggle');
		return this.add(new ToggleComponent(this.controlEl), callback);
	}

	addText(callback: (component: TextComponent) => unknown): this {
		return this.add(new TextComponent(this.controlEl), callback);
	}

	addSearch(callback: (component: SearchComponent) => unknown): this {
		return this.add(new SearchComponent(this.controlEl), callback);
	}

	addTextArea(callback: (component: TextAreaComponent) => unknown): this {
		return this.add(new TextAreaComponent(this.controlEl), callback);
	}

	addDropdown(callback: (component: DropdownComponent) => unknown): this {
		this.setClass('mod-dropdown');
		return this.add(new DropdownComponent(this.controlEl), callback);
	}

	addColorPicker(callback: (component: ColorComponent) => unknown): this {
		return this.add(new ColorComponent(this.controlEl), callback);
	}

	addSlider(callback: (component: SliderComponent) => unknown): this {
		return this.add(new SliderComponent(this.controlEl), callback);
	}

	addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
		return this.add(new ProgressBarComponent(this.controlEl), callback);
	}

	addDisplayValue(_callback: (component: never) => unknown): this {
		throw new Error('workbench: obsidian.Setting.addDisplayValue is not provided');
	}

	addMomentFormat(_callback: (component: never) => unknown): this {
		throw new Error('workbench: obsidian.Setting.addMomentFormat is not provided');
	}

	addComponent<T extends BaseComponent>(make: (el: HTMLElement) => T): this {
		return this.add(make(this.controlEl), () => {});
	}

	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components.length = 0;
		return this;
	}

	private add<T extends BaseComponent>(component: T, callback: (component: T) => unknown): this {
		this.components.push(component);
		callback(component);
		return this;
	}
}
