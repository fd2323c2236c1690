import { displayTooltip } from '../obsidian/tooltip';

const DELAY_MS = 1000;

/** Shows a tooltip for the element with an aria-label that the pointer rests in, whatever element it is. */
export function showTooltips(doc: Document): void {
	let target: HTMLElement | null = null;
	let timer = 0;
	let shown: HTMLElement | undefined;
	const hide = () => {
		window.clearTimeout(timer);
		shown?.remove();
		shown = undefined;
	};
	doc.addEventListener('mouseover', (event) => {
		const found = (event.target as Element | null)?.closest?.<HTMLElement>('[aria-label]');
		if ((found ?? null) === target) return;
		hide();
		target = found ?? null;
		if (!target) return;
		const el = target;
		timer = window.setTimeout(
			() => {
				if (el.isConnected) shown = displayTooltip(el, el.getAttribute('aria-label') ?? '');
			},
			Number(el.dataset.tooltipDelay ?? DELAY_MS),
		);
	});
	doc.addEventListener('pointerdown', hide);
	doc.addEventListener('mouseleave', hide);
}
