import type { Page } from 'playwright-core';

const PLUGINS = '[class*="port-explorer"]';

interface Ring {
	readonly name: string;
	/** What differs from how the element looks without the focus. */
	readonly seen: boolean;
	/** How far it is cut off by what is around it, in pixels. */
	readonly cut: number;
}

/** What every element that the Tab key reaches in a place looks like when it has the focus. */
export async function rings(page: Page, scope: string): Promise<Ring[]> {
	// The ring is that of the keyboard.
	await page.keyboard.press('Shift');
	// What the pointer is over has a shadow of its own.
	await page.mouse.move(0, 0);
	return page.evaluate(
		([where, own]) => {
			const FOCUSABLE = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';
			const roots = [...document.querySelectorAll<HTMLElement>(where)];
			const all = new Set(
				roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)]),
			);
			const look = (el: Element) => {
				const { boxShadow, outlineStyle, outlineWidth, outlineOffset, borderColor } =
					getComputedStyle(el);
				const outline =
					outlineStyle === 'none'
						? ''
						: `${outlineStyle} ${outlineWidth} ${outlineOffset}`;
				return { boxShadow, outline, borderColor };
			};
			/** How far a ring stands out of its element. */
			const reach = ({ boxShadow, outline }: ReturnType<typeof look>) => {
				const shadows = boxShadow.split(/,(?![^(]*\))/).map((each) => {
					if (each.includes('inset') || !/px/.test(each)) return 0;
					const [x = 0, y = 0, , spread = 0] = [...each.matchAll(/(-?[\d.]+)px/g)].map(
						([, length]) => Number(length),
					);
					return x === 0 && y === 0 ? spread : 0;
				});
				const [, width = '0', offset = '0'] = outline.split(' ');
				const around = outline ? parseFloat(width) + parseFloat(offset) : 0;
				return Math.max(0, around, ...shadows);
			};
			const isVisible = (el: HTMLElement) => el.checkVisibility() && el.offsetWidth > 1;
			(document.activeElement as HTMLElement | null)?.blur();
			void document.body.offsetWidth;
			for (const animation of document.getAnimations()) animation.finish();
			const found: { name: string; seen: boolean; cut: number }[] = [];
			for (const el of all) {
				if (!el.closest(own) || !isVisible(el) || el.matches(':disabled')) continue;
				const before = look(el);
				el.focus({ preventScroll: true });
				// Transitions take time that a test has not.
				for (const animation of el.getAnimations()) animation.finish();
				const after = look(el);
				const seen = JSON.stringify(before) !== JSON.stringify(after);
				const box = el.getBoundingClientRect();
				const out = reach(after);
				let cut = 0;
				for (
					let at = el.parentElement;
					at && roots.some((each) => each.contains(at));
					at = at.parentElement
				) {
					const { overflowX, contain, overflowClipMargin } = getComputedStyle(at);
					if (overflowX === 'visible' && !/paint|strict|content/.test(contain)) continue;
					// What scrolls shows a ring as one scrolls to it.
					if (/auto|scroll/.test(overflowX)) break;
					const room = overflowX === 'clip' ? parseFloat(overflowClipMargin) || 0 : 0;
					const around = at.getBoundingClientRect();
					cut = Math.max(
						cut,
						around.left - room - (box.left - out),
						box.right + out - (around.right + room),
						around.top - room - (box.top - out),
						box.bottom + out - (around.bottom + room),
					);
				}
				found.push({
					name: `${el.tagName} ${el.className} ${el.textContent?.slice(0, 30)}`,
					seen,
					cut: out ? cut : 0,
				});
			}
			return found;
		},
		[scope, PLUGINS] as const,
	);
}
