import type { Page } from 'playwright-core';

/** The plugin's elements whose name would show as a tooltip, though they are no buttons of icons. */
export function namedAsTooltips(page: Page, scope: string): Promise<string[]> {
	return page.evaluate((where) => {
		const own = [...document.querySelectorAll<HTMLElement>(where)];
		const named = own.flatMap((root) => [
			...(root.hasAttribute('aria-label') ? [root] : []),
			...root.querySelectorAll<HTMLElement>('[aria-label]'),
		]);
		const isPlugins = (el: Element) => el.closest('[class*="port-explorer"]') !== null;
		return named
			.filter(isPlugins)
			.filter((el) => !el.matches('button, a, [role=button]') || el.innerText.trim())
			.map((el) => `${el.tagName} ${el.className}: ${el.getAttribute('aria-label')}`);
	}, scope);
}

/** Elements that refer to a name that isn't there. */
export function withoutTheirName(page: Page, scope: string): Promise<string[]> {
	return page.evaluate((where) => {
		const roots = [...document.querySelectorAll<HTMLElement>(where)];
		const referring = roots.flatMap((root) => [
			...root.querySelectorAll<HTMLElement>('[aria-labelledby]'),
		]);
		return referring
			.filter((el) => {
				const ids = (el.getAttribute('aria-labelledby') ?? '').split(' ');
				return !ids.some((id) => document.getElementById(id)?.textContent?.trim());
			})
			.map((el) => `${el.tagName} ${el.className}`);
	}, scope);
}
