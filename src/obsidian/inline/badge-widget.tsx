import { looksLikeBadge, readBadge, type BadgeReading } from '../../notes/inline/badge';
import { mount } from '../../ui/shared/mount';
import { PortBadge } from '../../ui/port/port-badge';
import { popupUi } from '../dialogs/port-modal';
import type { Services } from '../services';

/** Reads inline code as a badge; null for other code, which is nearly all of it. */
export function badgeIn(services: Services, code: string): BadgeReading | null {
	return looksLikeBadge(code) ? readBadge(code, services.registry) : null;
}

/** Shows a badge in an element; answers what takes it away again. */
export function mountBadge(
	services: Services,
	el: HTMLElement,
	code: string,
	reading: BadgeReading,
): () => void {
	const ui = popupUi(services);
	return mount(el, ui, <PortBadge code={code} reading={reading} />);
}
