import type { Page } from 'playwright-core';

/** What a finger needs, in CSS pixels, and how much rounding may take of it. */
const TARGET = 44;
const SLACK = 0.6;

/** The targets on a page that are too small for a finger: what they are, and their size. */
export function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(
		([least, scope]) => {
			const small: string[] = [];
			const targets =
				'button, a[href], select, input, textarea, summary, [role=option], [role=button]';
			for (const root of document.querySelectorAll(scope)) {
				for (const el of root.querySelectorAll<HTMLElement>(targets)) {
					// A port in a line of text is a link in a sentence; a box belongs to its label.
					if (el.closest('.mod-inline') || el.closest('.suggestion-item')) continue;
					const target = el.matches('[type=checkbox]')
						? (el.closest('label, .setting-item') ?? el)
						: el;
					const { width, height } = target.getBoundingClientRect();
					if (!target.checkVisibility() || !width || !height) continue;
					if (width >= least && height >= least) continue;
					const name = el.getAttribute('aria-label') ?? el.textContent;
					small.push(
						`${el.tagName} ${el.className} "${name.slice(0, 30)}" ${Math.round(width)}×${Math.round(height)}`,
					);
				}
			}
			return [...new Set(small)];
		},
		[TARGET - SLACK, SCOPE] as const,
	);
}

const SCOPE = '.port-explorer-block, .port-explorer-view, .port-explorer-modal .modal-content';

/** What stands out of the page or of its box, and texts that are cut off or broken. */
export function cutOff(page: Page): Promise<string[]> {
	return page.evaluate((scope) => {
		const found = new Set<string>();
		const name = (el: Element) =>
			`${el.tagName} ${el.className} "${(el.textContent ?? '').slice(0, 30)}"`;
		/** What a reader scrolls sideways is not cut off. */
		const scrolls = (el: Element) =>
			el.closest(
				'.port-explorer-scroll-row, pre, textarea, canvas, .port-explorer-only-spoken',
			) !== null;
		/** What only a screen reader sees, and what ends in an ellipsis, is not cut off either. */
		const isMeant = (el: Element) => {
			for (let at = el.parentElement; at; at = at.parentElement) {
				const { clipPath, textOverflow, overflowX } = getComputedStyle(at);
				if (clipPath !== 'none') return true;
				if (textOverflow === 'ellipsis' && overflowX !== 'visible') return true;
			}
			return getComputedStyle(el).clipPath !== 'none';
		};
		const context = document.createElement('canvas').getContext('2d')!;
		const widthOf = (text: string, el: HTMLElement) => {
			context.font = getComputedStyle(el).font;
			return context.measureText(text).width;
		};
		for (const root of document.querySelectorAll(scope)) {
			if (root.scrollWidth > root.clientWidth + 1) {
				const { left } = root.getBoundingClientRect();
				const wide = [...root.querySelectorAll('*')].filter(
					(el) =>
						el.getBoundingClientRect().right > left + root.clientWidth + 1 ||
						el.scrollWidth > el.clientWidth + 1,
				);
				found.add(`too wide: ${name(root)}, by ${wide.slice(-3).map(name).join(', ')}`);
			}
			for (const el of root.querySelectorAll<HTMLElement>('*')) {
				const box = el.getBoundingClientRect();
				if (!el.checkVisibility() || !box.width || scrolls(el) || isMeant(el)) continue;
				if (el.closest('svg') && el.tagName !== 'svg') continue;
				if (box.right > innerWidth + 1 || box.left < -1) found.add(`outside: ${name(el)}`);
				const style = getComputedStyle(el);
				const room =
					el.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
				const text =
					el instanceof HTMLSelectElement
						? (el.selectedOptions[0]?.text ?? '')
						: el instanceof HTMLInputElement
							? el.placeholder
							: '';
				if (text && widthOf(text.trim(), el) > room + 1) found.add(`cut off: ${text}`);
				const isNumber = el.matches('.port-explorer-door, .port-explorer-protocol');
				if (isNumber && el.clientHeight > 2.6 * parseFloat(style.fontSize)) {
					found.add(`broken: ${name(el)}`);
				}
				// An ellipsis says that there is more; without one, nobody knows.
				const hides = ['hidden', 'clip'].includes(style.overflowX);
				if (
					hides &&
					style.textOverflow !== 'ellipsis' &&
					el.scrollWidth > el.clientWidth + 1
				) {
					found.add(`hidden: ${name(el)}`);
				}
			}
		}
		return [...found];
	}, SCOPE);
}

/** Doubles the size of the letters, as the settings of a phone do: lengths stay as they are. */
export async function doubleText(page: Page): Promise<void> {
	await page.evaluate(() => {
		const style = getComputedStyle(document.body);
		const names = ['smaller', 'small', 'medium', 'large'].map((size) => `--font-ui-${size}`);
		for (const each of [...names, '--font-text-size']) {
			const size = parseFloat(style.getPropertyValue(each));
			if (size) document.body.style.setProperty(each, `${size * 2}px`);
		}
	});
	await page.waitForTimeout(200);
}
