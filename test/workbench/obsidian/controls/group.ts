import { ExtraButtonComponent } from './button';
import { Setting } from './setting';
import { SearchComponent } from './text';

/** Settings under a heading of their own. */
export class SettingGroup {
	readonly listEl: HTMLElement;
	private readonly groupEl: HTMLElement;
	private heading: Setting | undefined;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv({ cls: 'setting-group' });
		this.listEl = this.groupEl.createDiv({ cls: 'setting-items' });
	}

	setHeading(text: string | DocumentFragment): this {
		this.head.setName(text);
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(callback: (setting: Setting) => void): this {
		callback(new Setting(this.listEl));
		return this;
	}

	addSearch(callback: (component: SearchComponent) => unknown): this {
		callback(new SearchComponent(this.head.controlEl));
		return this;
	}

	addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
		callback(new ExtraButtonComponent(this.head.controlEl));
		return this;
	}

	private get head(): Setting {
		if (!this.heading) {
			this.heading = new Setting(this.groupEl).setHeading();
			this.groupEl.prepend(this.heading.settingEl);
		}
		return this.heading;
	}
}
