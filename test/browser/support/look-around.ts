import type { Page } from 'playwright-core';
import { CANARY } from '../../stress/texts/hostile-texts';

/** Where the plugin shows something. */
const ROOTS =
	'.port-explorer-block, .port-explorer-view, .port-explorer-modal, .popover, .prompt, .suggestion-container, .notice-container, .status-bar';
/** What shows texts, and leads nowhere by itself. */
const TAGS = (
	'a article bdi button canvas code dd details div dl dt em figure form g h2 header input kbd label li ' +
	'ol option p polygon pre section select span strong summary svg table tbody td text textarea th ' +
	// Obsidian's own, and those of its icons.
	'thead tr ul line path rect circle ellipse polyline small b'
).split(' ');
/** What the plugin sets of an element's style. */
const STYLES =
	/^(?:--[\w-]+|width|height|min-height|padding-bottom|margin-bottom|flex-grow|inset-inline-start|inset-block-start|top|left|transform|position|display|opacity|background-color)$/;

/** Notes everything down that should not happen, from before the first script of the page. */
export const watchForHarm = (page: Page) =>
	page.addInitScript(() => {
		const harm: string[] = [];
		Object.assign(window, { harm });
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			harm.push(`forbidden: ${violatedDirective} ${blockedURI}`),
		);
		for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
			window[name] = ((text?: unknown) => harm.push(`${name} ${String(text)}`)) as never;
		}
	});

/** What is wrong in a window: something ran, is no plain element, or stands outside of its place. */
export const lookAround = (page: Page): Promise<string[]> =>
	page.evaluate(
		([canary, rootSelector, tags, styles]) => {
			const own = window as unknown as Record<string, unknown> & { harm?: string[] };
			const wrong: string[] = [...(own.harm ?? [])];
			if (canary in own) wrong.push('a text has run');
			const known = new Set(tags);
			const style = new RegExp(styles);
			const name = (el: Element) => `${el.tagName}.${el.getAttribute('class') ?? ''}`;

			const checkElement = (el: Element) => {
				if (!known.has(el.tagName.toLowerCase())) wrong.push(`an element ${name(el)}`);
				for (const { name: key, value } of el.attributes) {
					if (/^on|^srcdoc$|^src$|^action$|^formaction$/i.test(key)) {
						wrong.push(`an attribute ${key} of ${name(el)}`);
					}
					const leads = /href$/i.test(key) && !/^(?:https?:|obsidian:|#)/.test(value);
					if (leads) wrong.push(`a link to ${value}`);
				}
				if (!('style' in el)) return;
				for (const property of (el as HTMLElement).style) {
					const value = (el as HTMLElement).style.getPropertyValue(property);
					if (!style.test(property) || /url\(|fixed|expression/.test(value)) {
						wrong.push(`a style ${property}: ${value} of ${name(el)}`);
					}
				}
			};

			/** The nearest element around that cuts off what stands out of it, else the root. */
			const placeOf = (el: Element, root: Element): Element | null => {
				for (let at = el.parentElement; at && at !== root; at = at.parentElement) {
					if (getComputedStyle(at).overflowX === 'visible') continue;
					// What is scrolled or cut there is no matter of this element.
					return null;
				}
				return root;
			};
			const checkPlace = (el: Element, root: Element) => {
				if (!el.checkVisibility({ contentVisibilityAuto: true })) return;
				const computed = getComputedStyle(el);
				if (computed.position === 'fixed') wrong.push(`fixed: ${name(el)}`);
				if (computed.clipPath !== 'none') return;
				const box = el.getBoundingClientRect();
				const place = placeOf(el, root)?.getBoundingClientRect();
				if (!place || !box.width || !box.height) return;
				// A dialogue is scrolled up and down, and never sideways.
				const isScrolled = getComputedStyle(root).overflowX !== 'visible';
				const [above, below] = isScrolled
					? [0, 0]
					: [place.top - box.top, box.bottom - place.bottom];
				const out = Math.max(place.left - box.left, box.right - place.right, above, below);
				if (out > 2) wrong.push(`${Math.round(out)} pixels outside: ${name(el)}`);
			};
			for (const root of document.querySelectorAll(rootSelector)) {
				const isOurs = /port-explorer/.test(root.className);
				for (const el of root.querySelectorAll('*')) {
					checkElement(el);
					if (isOurs && !el.closest('.port-explorer-only-spoken, svg')) {
						checkPlace(el, root);
					}
				}
				if (isOurs && root.scrollWidth > root.clientWidth + 2) {
					wrong.push(`too wide: ${name(root)}`);
				}
			}
			// An editor puts empty pictures beside what it shows instead of text.
			const foreign = 'iframe, object, embed, base, img:not(.cm-widgetBuffer), meta';
			for (const el of document.querySelectorAll(foreign)) {
				if (!el.closest('head')) wrong.push(`an element ${name(el)} in the page`);
			}
			for (const el of document.querySelectorAll('body style, body link')) {
				wrong.push(`an element ${name(el)} in the page`);
			}
			if (document.documentElement.scrollWidth > window.innerWidth) wrong.push('a wide page');
			return [...new Set(wrong)];
		},
		[CANARY, ROOTS, TAGS, STYLES.source] as const,
	);

/** How many elements the plugin shows. */
export const countElements = (page: Page) => page.locator('[class*="port-explorer"]').count();
