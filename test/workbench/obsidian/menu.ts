import type * as Obsidian from 'obsidian';
import { nameElement } from '../dom/accessible-name';
import { Component } from './component';
import { guard } from './guard';
import { keymap } from './keymap';
import { MenuItem } from './menu-item';
import { Scope } from './scope';

/** A menu at the pointer: closed by a choice, Escape, or a click beside it. */
export class Menu extends Component {
	private readonly scope = new Scope() as unknown as Obsidian.Scope;
	private readonly el = createDiv({ cls: 'menu', attr: { role: 'region' } });
	private readonly scrollEl = this.el.createDiv({ cls: 'menu-scroll', attr: { role: 'menu' } });
	private readonly items: MenuItem[] = [];
	private hidden: (() => unknown)[] = [];

	constructor() {
		super();
		nameElement(this.el, 'Menu');
		this.scrollEl.setAttr('aria-labelledby', this.el.getAttr('aria-labelledby'));
		const arrow = (step: number) => () => {
			const buttons = this.items.map(({ dom }) => dom);
			const at = buttons.findIndex((dom) => dom.isActiveElement());
			buttons[(at + step + buttons.length) % buttons.length]?.focus();
			return false as const;
		};
		this.scope.register([], 'ArrowDown', arrow(1));
		this.scope.register([], 'ArrowUp', arrow(-1));
		this.scope.register([], 'Escape', () => {
			this.hide();
			return false;
		});
		return guard(this, 'Menu');
	}

	setNoIcon(): this {
		this.el.addClass('no-icon');
		return this;
	}

	/** Never native: a page has no native menus. */
	setUseNativeMenu(_native: boolean): this {
		return this;
	}

	addItem(callback: (item: Obsidian.MenuItem) => unknown): this {
		const item = new MenuItem(this.scrollEl, () => this.hide());
		this.items.push(item);
		callback(item as unknown as Obsidian.MenuItem);
		return this;
	}

	addSeparator(): this {
		this.scrollEl.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
		return this;
	}

	setParentElement(_el: HTMLElement): this {
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
	}

	showAtPosition({ x, y }: Obsidian.MenuPositionDef, doc: Document = activeDocument): this {
		doc.body.append(this.el);
		const { offsetWidth, offsetHeight } = this.el;
		const { innerWidth, innerHeight } = doc.defaultView ?? window;
		this.el.setCssStyles({
			left: `${Math.max(0, Math.min(x, innerWidth - offsetWidth))}px`,
			top: `${Math.max(0, Math.min(y, innerHeight - offsetHeight))}px`,
		});
		keymap.pushScope(this.scope);
		this.load();
		const beside = (event: Event) => {
			if (!this.el.contains(event.target as Node)) this.hide();
		};
		doc.addEventListener('mousedown', beside, true);
		this.register(() => doc.removeEventListener('mousedown', beside, true));
		this.items[0]?.dom.focus();
		return this;
	}

	hide(): this {
		if (!this.el.isConnected) return this;
		this.el.detach();
		keymap.popScope(this.scope);
		this.unload();
		for (const callback of this.hidden.splice(0)) callback();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.hidden.push(callback);
	}

	/** One menu for an event, however many ask for it. */
	static forEvent(event: PointerEvent | MouseEvent): Menu {
		const menu = byEvent.get(event) ?? new Menu();
		if (!byEvent.has(event)) {
			byEvent.set(event, menu);
			event.preventDefault();
			window.setTimeout(() => menu.showAtMouseEvent(event));
		}
		return menu;
	}
}

const byEvent = new WeakMap<Event, Menu>();
