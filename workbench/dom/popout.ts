import { installPrototypes } from './prototypes';

/** Gives a new, empty window the page's styles and theme, and answers the element for its leaf. */
export function copyPage(popout: Window & typeof globalThis): HTMLElement {
	installPrototypes(popout);
	const { document: doc } = popout;
	for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) {
		const copy = doc.importNode(style, true);
		// A relative address would be looked for at about:blank.
		if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
		doc.head.append(copy);
	}
	doc.title = document.title;
	doc.documentElement.lang = document.documentElement.lang;
	doc.body.className = document.body.className;
	return doc.body.createDiv({ cls: 'workspace is-popout-window' });
}
