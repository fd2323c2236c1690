// The least that a page can do to show what a block shows: its elements, made by hand.

/**
 * Has a block of the language `by-hand`, which draws what `takeBlock` took last by the quickest calls
 * that a page has. It is opened as any other block, so that what the app does around it counts for both.
 *
 * @param {import('playwright-core').Page} page
 */
export function registerByHand(page) {
	return page.evaluate(() => {
		const make = (each) => {
			if (typeof each === 'string') return document.createTextNode(each);
			const el = document.createElementNS(each.namespace, each.name);
			for (const [name, value] of each.attributes) el.setAttribute(name, value);
			for (const child of each.children) el.appendChild(make(child));
			return el;
		};
		const { enabled } = window.workbench.loader;
		enabled.registerMarkdownCodeBlockProcessor('by-hand', (_, el) => {
			for (const child of window.taken.children) el.appendChild(make(child));
		});
	});
}

/**
 * Keeps what a block consists of as plain data, in the page: to bring it there would cost as well.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} language of the block that is shown.
 */
export function takeBlock(page, language) {
	return page.evaluate((selector) => {
		const take = (node) =>
			node.nodeType === Node.TEXT_NODE
				? node.data
				: {
						name: node.localName,
						namespace: node.namespaceURI,
						attributes: [...node.attributes].map(({ name, value }) => [name, value]),
						children: [...node.childNodes].map(take),
					};
		window.taken = take(document.querySelector(selector));
	}, `.block-language-${language}`);
}
