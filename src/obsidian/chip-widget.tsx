import { looksLikeChip, readPortChip, type ChipReading } from '../notes/port-chip';
import { mount } from '../ui/mount';
import { PortChip } from '../ui/port-chip';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

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
	const ui = uiFor(services, (range, host) => new PortModal(services, range, host).open());
	return mount(el, ui, <PortChip code={code} reading={reading} />);
}
