import { countObservers } from './counted-work';
import { countWindow } from './counters';

/** The windows that Obsidian's one app is spread over: the main one and the popouts. */
const popouts = new Map<Window, () => void>();

/** Adds a window; `activeWindow` and `activeDocument` follow the focus from now on. */
export function addWindow(popout: Window): void {
	countObservers(popout as Window & typeof globalThis);
	popouts.set(popout, countWindow(popout));
	popout.addEventListener('focus', () => setActive(popout));
	window.addEventListener('focus', mainFocused);
	setActive(popout);
}

export function forgetWindow(popout: Window): void {
	popouts.get(popout)?.();
	popouts.delete(popout);
	if (!popouts.size) window.removeEventListener('focus', mainFocused);
	setActive(window);
}

/** The documents of all windows, the main one first. */
export function allDocuments(): Document[] {
	return [document, ...[...popouts.keys()].map((popout) => popout.document)];
}

/** One listener for all popouts: one for each would keep a window that is gone. */
function mainFocused(): void {
	setActive(window);
}

function setActive(active: Window): void {
	window.activeWindow = active;
	window.activeDocument = active.document;
}
