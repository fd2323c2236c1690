import { installPrototypes } from './prototypes';

/**
 * Gives a new, empty window the page's styles and theme, and answers where its panes go. Obsidian's
 * popout windows have documents and prototypes of their own, and so have these.
 */
export function copyPage(popout: Window & typeof globalThis): HTMLElement {
	installPrototypes(popout);
	const { document: doc } = popout;
	for (const style of document.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')) {
		copyStyle(style, doc);
	}
	doc.title = document.title;
	doc.documentElement.lang = document.documentElement.lang;
	doc.body.className = `${document.body.className} is-popout-window`;
	const app = doc.body.createDiv({ cls: 'app-container' });
	const horizontal = app.createDiv({ cls: 'horizontal-main-container' });
	const workspace = horizontal.createDiv({ cls: 'workspace' });
	return workspace.createEl('main', { cls: 'workspace-split mod-vertical mod-root' });
}

/** Copies a style or a link to one into another document. */
export function copyStyle(style: HTMLElement, doc: Document): HTMLElement {
	const copy = doc.importNode(style, true);
	// A relative address would be looked for at about:blank.
	if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
	doc.head.append(copy);
	return copy;
}
