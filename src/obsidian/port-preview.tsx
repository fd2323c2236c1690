import { HoverPopover } from 'obsidian';
import { formatRange, type PortRange } from '../domain/port-range';
import type { Ui } from '../ui/context';
import { mount } from '../ui/mount';
import { PortCard } from '../ui/port-card';
import type { Hover } from './hover';

/**
 * Shows a port's card beside an element, as long as the pointer is on either of the two. Ports
 * that the card leads to take its place.
 */
export function showPreview(
	hover: Hover,
	ui: Ui,
	range: PortRange,
	el: HTMLElement,
	waitMs?: number,
): void {
	const popover = new HoverPopover(hover, el, waitMs);
	const body = popover.hoverEl.createDiv({ cls: 'port-explorer-block port-explorer-popover' });
	const show = (next: PortRange) => {
		const actions = { ...ui.actions, showPort: show };
		return mount(body, { ...ui, actions }, <PortCard key={formatRange(next)} range={next} />);
	};
	popover.register(show(range));
}
