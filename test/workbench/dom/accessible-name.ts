let lastId = 0;

/**
 * Names an element for screen readers by hidden text in it. An aria-label would show as a tooltip
 * over all that the element holds.
 */
export function nameElement(el: HTMLElement, name: string): void {
	let label = el.querySelector<HTMLElement>(':scope > .workbench-name');
	if (!label) {
		label = el.doc.createElement('span');
		label.className = 'workbench-name';
		label.id = `workbench-name-${++lastId}`;
		label.hidden = true;
		el.prepend(label);
	}
	label.setText(name);
	el.setAttr('aria-labelledby', label.id);
}
