/** Obsidian's helpers for making elements, on every node and as globals. */

type Info = DomElementInfo | string | undefined;

function apply(el: Element, info: Info): void {
	if (info === undefined) return;
	if (typeof info === 'string') {
		el.classList.add(...info.split(' ').filter(Boolean));
		return;
	}
	const classes = Array.isArray(info.cls) ? info.cls : (info.cls?.split(' ') ?? []);
	el.classList.add(...classes.filter(Boolean));
	if (info.text !== undefined) el.setText(info.text);
	for (const [name, value] of Object.entries(info.attr ?? {})) el.setAttr(name, value);
	for (const name of ['title', 'value', 'type', 'placeholder', 'href'] as const) {
		if (info[name] !== undefined) el.setAttr(name, info[name]);
	}
}

function place(el: Element, info: Info, parent: Node | null): void {
	const into = (typeof info === 'object' ? info.parent : undefined) ?? parent;
	if (!into) return;
	if (typeof info === 'object' && info.prepend) into.insertBefore(el, into.firstChild);
	else into.appendChild(el);
}

/** Makes an element the way Obsidian does and puts it into a parent, if there is one. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
	doc: Document,
	parent: Node | null,
	tag: K,
	info?: Info,
	callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
	const el = doc.createElement(tag);
	apply(el, info);
	callback?.(el);
	place(el, info, parent);
	return el;
}

/** The same for SVG. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(
	doc: Document,
	parent: Node | null,
	tag: K,
	info?: SvgElementInfo | string,
	callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
	const el = doc.createElementNS('http://www.w3.org/2000/svg', tag);
	apply(el, info);
	callback?.(el);
	place(el, info, parent);
	return el;
}
