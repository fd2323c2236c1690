import { HoverPopover } from 'obsidian';
import { formatRange, type PortRange } from '../../domain/port-range';
import type { Ui } from '../../ui/context';
import { mount } from '../../ui/shared/mount';
import { PortCard } from '../../ui/port/card/port-card';
import { MountedChild } from '../blocks/mounted-child';
import type { Hover } from './hover';

/** Shows a port's card in a popover beside an element. Ports that the card leads to take its place. */
export function showPreview(
	hover: Hover,
	target: HTMLElement,
	ui: Ui,
	range: PortRange,
	host: string,
): void {
	const popover = new HoverPopover(hover.parent(), target);
	const body = popover.hoverEl.createDiv({ cls: 'port-explorer-block port-explorer-popover' });
	const show = (next: PortRange, nextHost = '', meant = '') => {
		const actions = { ...ui.actions, showPort: show };
		const card = (
			<PortCard key={formatRange(next)} range={next} host={nextHost} meant={meant} />
		);
		return mount(body, { ...ui, actions }, card);
	};
	hover.show(popover, new MountedChild(body, () => show(range, host)));
}
