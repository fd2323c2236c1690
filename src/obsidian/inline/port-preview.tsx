import type { HoverPopover } from 'obsidian';
import { formatRange, type PortRange } from '../../domain/port-range';
import type { Ui } from '../../ui/context';
import { mount } from '../../ui/shared/mount';
import { PortCard } from '../../ui/port/port-card';

/** Puts a port's card into a popover. Ports that the card leads to take its place. */
export function showPreview(popover: HoverPopover, ui: Ui, range: PortRange, host: string): void {
	const body = popover.hoverEl.createDiv({ cls: 'port-explorer-block port-explorer-popover' });
	const show = (next: PortRange, nextHost = '') => {
		const actions = { ...ui.actions, showPort: show };
		const card = <PortCard key={formatRange(next)} range={next} host={nextHost} />;
		return mount(body, { ...ui, actions }, card);
	};
	popover.register(show(range, host));
}
