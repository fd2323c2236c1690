/** Obsidian shows an element's aria-label as its tooltip. */
export function setTooltip(
	el: HTMLElement,
	tooltip: string,
	options?: { placement?: string; delay?: number; classes?: string[] },
): void {
	el.setAttr('aria-label', tooltip || null);
	if (options?.placement) el.dataset.tooltipPosition = options.placement;
	if (options?.delay !== undefined) el.dataset.tooltipDelay = String(options.delay);
	if (options?.classes) el.dataset.tooltipClasses = options.classes.join(' ');
}

/** Shows a tooltip now, until the pointer leaves the element. */
export function displayTooltip(el: HTMLElement, content: string | DocumentFragment): HTMLElement {
	const { left, bottom } = el.getBoundingClientRect();
	const tooltip = el.doc.body.createDiv({ cls: 'tooltip', attr: { role: 'tooltip' } });
	tooltip.setText(content);
	tooltip.setCssStyles({ left: `${left}px`, top: `${bottom + 4}px` });
	el.addEventListener('mouseleave', () => tooltip.remove(), { once: true });
	return tooltip;
}
