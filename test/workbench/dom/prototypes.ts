import { delegationMembers } from './delegation';
import { makeElement, makeSvg } from './elements';

/**
 * Adds to a window's prototypes what Obsidian adds (the `declare global` part of obsidian.d.ts).
 * A popout window has prototypes of its own, so it is called for each window.
 */
export function installPrototypes(win: Window & typeof globalThis): void {
	define(win.Node.prototype, nodeMembers);
	define(win.Element.prototype, elementMembers);
	define(win.HTMLElement.prototype, { ...htmlMembers, ...delegationMembers });
	define(win.Document.prototype, delegationMembers);
	define(win.UIEvent.prototype, { instanceOf: nodeMembers.instanceOf });
	define(win.SVGElement.prototype, {
		setCssStyles: htmlMembers.setCssStyles,
		setCssProps: htmlMembers.setCssProps,
	});
	define(win.DocumentFragment.prototype, {
		find: elementMembers.find,
		findAll: elementMembers.findAll,
	});
	for (const [prototype, name, get] of getters(win)) {
		Object.defineProperty(prototype, name, { get, configurable: true });
	}
}

function define(prototype: object, members: object): void {
	for (const [name, value] of Object.entries(members)) {
		Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
	}
}

function getters(win: Window & typeof globalThis): [object, string, (this: Node) => unknown][] {
	const doc = function (this: Node) {
		return this.ownerDocument ?? this;
	};
	const window = function (this: Node) {
		return (this.ownerDocument ?? (this as Document)).defaultView ?? win;
	};
	return [
		[win.Node.prototype, 'doc', doc],
		[win.Node.prototype, 'win', window],
		[win.Node.prototype, 'constructorWin', () => win],
		[win.HTMLElement.prototype, 'innerWidth', innerWidth],
		[win.HTMLElement.prototype, 'innerHeight', innerHeight],
		[win.UIEvent.prototype, 'targetNode', eventTarget],
		[win.UIEvent.prototype, 'win', eventWindow],
		[win.UIEvent.prototype, 'doc', eventDocument],
	];
}

function innerWidth(this: unknown): number {
	const { paddingLeft, paddingRight } = getComputedStyle(this as HTMLElement);
	return (this as HTMLElement).clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}
function innerHeight(this: unknown): number {
	const { paddingTop, paddingBottom } = getComputedStyle(this as HTMLElement);
	return (this as HTMLElement).clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
}
function eventTarget(this: unknown): unknown {
	return (this as UIEvent).target;
}
function eventWindow(this: unknown): unknown {
	return (this as UIEvent).view;
}
function eventDocument(this: unknown): unknown {
	return (this as UIEvent).view?.document;
}

const nodeMembers = {
	detach(this: Node) {
		this.parentNode?.removeChild(this);
	},
	empty(this: Node) {
		while (this.lastChild) this.removeChild(this.lastChild);
	},
	insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
		this.insertBefore(node, child ? child.nextSibling : this.firstChild);
		return node;
	},
	indexOf(this: Node, other: Node) {
		return [...this.childNodes].indexOf(other as ChildNode);
	},
	setChildrenInPlace(this: Node, children: Node[]) {
		// A child that stays is not moved: a moved one would lose its focus and its scroll position.
		const wanted = new Set(children);
		for (const child of [...this.childNodes]) if (!wanted.has(child)) this.removeChild(child);
		for (const [index, child] of children.entries()) {
			const there = this.childNodes[index] ?? null;
			if (there !== child) this.insertBefore(child, there);
		}
	},
	appendText(this: Node, text: string) {
		this.appendChild(this.doc.createTextNode(text));
	},
	instanceOf(this: Node, type: { name: string }) {
		// An element of a popout window is no instance of this window's classes.
		const ofType = (proto: object | null): boolean =>
			proto !== null &&
			(proto.constructor.name === type.name ||
				ofType(Object.getPrototypeOf(proto) as object | null));
		return ofType(this);
	},
	createEl(
		this: Node,
		tag: keyof HTMLElementTagNameMap,
		info?: DomElementInfo | string,
		callback?: (el: HTMLElement) => void,
	) {
		return makeElement(this.doc, this, tag, info, callback);
	},
	createDiv(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLDivElement) => void) {
		return makeElement(this.doc, this, 'div', info, callback);
	},
	createSpan(
		this: Node,
		info?: DomElementInfo | string,
		callback?: (el: HTMLSpanElement) => void,
	) {
		return makeElement(this.doc, this, 'span', info, callback);
	},
	createSvg(
		this: Node,
		tag: keyof SVGElementTagNameMap,
		info?: SvgElementInfo | string,
		callback?: (el: SVGElement) => void,
	) {
		return makeSvg(this.doc, this, tag, info, callback);
	},
};

const elementMembers = {
	getText(this: Element) {
		return this.textContent ?? '';
	},
	setText(this: Element, value: string | DocumentFragment) {
		this.replaceChildren(value);
	},
	addClass(this: Element, ...classes: string[]) {
		this.classList.add(...classes);
	},
	addClasses(this: Element, classes: string[]) {
		this.classList.add(...classes);
	},
	removeClass(this: Element, ...classes: string[]) {
		this.classList.remove(...classes);
	},
	removeClasses(this: Element, classes: string[]) {
		this.classList.remove(...classes);
	},
	toggleClass(this: Element, classes: string | string[], value: boolean) {
		for (const name of [classes].flat()) this.classList.toggle(name, value);
	},
	hasClass(this: Element, name: string) {
		return this.classList.contains(name);
	},
	setAttr(this: Element, name: string, value: string | number | boolean | null) {
		if (value === null) this.removeAttribute(name);
		else this.setAttribute(name, String(value));
	},
	setAttrs(this: Element, values: Record<string, string | number | boolean | null>) {
		for (const [name, value] of Object.entries(values)) this.setAttr(name, value);
	},
	getAttr(this: Element, name: string) {
		return this.getAttribute(name);
	},
	matchParent(this: Element, selector: string, last?: Element) {
		const found = this.closest(selector);
		return found && last && !last.contains(found) ? null : found;
	},
	getCssPropertyValue(this: Element, property: string, pseudo?: string) {
		return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
	},
	isActiveElement(this: Element) {
		return this.doc.activeElement === this;
	},
	find(this: ParentNode, selector: string) {
		return this.querySelector(selector);
	},
	findAll(this: ParentNode, selector: string) {
		return [...this.querySelectorAll(selector)];
	},
	findAllSelf(this: Element, selector: string) {
		return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
	},
};

const htmlMembers = {
	show(this: HTMLElement) {
		this.style.removeProperty('display');
	},
	hide(this: HTMLElement) {
		this.style.setProperty('display', 'none');
	},
	toggle(this: HTMLElement, show: boolean) {
		if (show) this.show();
		else this.hide();
	},
	toggleVisibility(this: HTMLElement, visible: boolean) {
		this.style.setProperty('visibility', visible ? '' : 'hidden');
	},
	isShown(this: HTMLElement) {
		return this.offsetParent !== null;
	},
	setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
		Object.assign(this.style, styles);
	},
	setCssProps(this: HTMLElement, props: Record<string, string>) {
		for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
	},
	onClickEvent(
		this: HTMLElement,
		listener: (event: MouseEvent) => void,
		options?: AddEventListenerOptions,
	) {
		this.addEventListener('click', listener, options);
		this.addEventListener('auxclick', listener, options);
	},
	onNodeInserted(this: HTMLElement, listener: () => void, once = false) {
		const observer = new MutationObserver(() => {
			if (!this.isConnected) return;
			if (once) observer.disconnect();
			listener();
		});
		observer.observe(this.doc, { childList: true, subtree: true });
		return () => observer.disconnect();
	},
	onWindowMigrated(this: HTMLElement, listener: (win: Window) => void) {
		let current = this.win;
		return this.onNodeInserted(() => {
			if (this.win !== current) listener((current = this.win));
		});
	},
	trigger(this: HTMLElement, type: string) {
		this.dispatchEvent(new Event(type, { bubbles: true }));
	},
};
