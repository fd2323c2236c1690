import { setIcon } from './icons';

/** A line of a menu; its members answer itself, so that they can be chained. */
export class MenuItem {
	readonly dom: HTMLElement;
	private readonly iconEl: HTMLElement;
	private readonly titleEl: HTMLElement;
	private readonly callbacks: ((event: MouseEvent | KeyboardEvent) => unknown)[] = [];
	private disabled = false;

	constructor(parent: HTMLElement, chosen: () => void) {
		this.dom = parent.createDiv({
			cls: 'menu-item tappable',
			attr: { role: 'menuitem', tabindex: '-1' },
		});
		this.iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
		this.titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
		const run = (event: MouseEvent | KeyboardEvent) => {
			if (this.disabled) return;
			chosen();
			for (const callback of this.callbacks) callback(event);
		};
		this.dom.addEventListener('click', run);
		this.dom.addEventListener('mouseenter', () => this.dom.focus());
		this.dom.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			run(event);
		});
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		if (icon) setIcon(this.iconEl, icon);
		else this.iconEl.empty();
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.toggleClass('mod-checked', checked === true);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttr('aria-disabled', disabled);
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.toggleClass('is-warning', isWarning);
		return this;
	}

	setIsLabel(isLabel: boolean): this {
		this.dom.toggleClass('is-label', isLabel);
		return this;
	}

	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.callbacks.push(callback);
		return this;
	}

	setSection(section: string): this {
		this.dom.dataset.section = section;
		return this;
	}
}
