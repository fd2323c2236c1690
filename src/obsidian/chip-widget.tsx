import { looksLikeChip, readPortChip, type ChipReading } from '../notes/port-chip';
import { mount } from '../ui/mount';
import { PortChip } from '../ui/port-chip';
import { popupUi } from './port-modal';
import type { Services } from './services';

/** Reads inline code as a chip; null for other code, which is nearly all of it. */
export function chipIn(services: Services, code: string): ChipReading | null {
	return looksLikeChip(code) ? readPortChip(code, services.registry) : null;
}

/** Shows a chip in an element; answers what takes it away again. */
export function mountChip(
	services: Services,
	el: HTMLElement,
	code: string,
	reading: ChipReading,
): () => void {
	const ui = popupUi(services);
	return mount(el, ui, <PortChip code={code} reading={reading} />);
}
