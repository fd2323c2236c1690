/** What of HTML is safe to show. */
const DANGEROUS = 'script, style, iframe, object, embed, link, meta, base, form';

/** Parses HTML into nodes that run nothing. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
	const page = new DOMParser().parseFromString(html, 'text/html');
	for (const el of page.querySelectorAll(DANGEROUS)) el.remove();
	for (const el of page.querySelectorAll('*')) {
		for (const { name, value } of [...el.attributes]) {
			const runs = /^on/i.test(name) || /^\s*(javascript|vbscript|data:text)/i.test(value);
			if (runs) el.removeAttribute(name);
		}
	}
	const fragment = document.createDocumentFragment();
	fragment.append(...page.body.childNodes);
	return fragment;
}
