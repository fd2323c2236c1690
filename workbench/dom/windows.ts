/** The windows that Obsidian's one app is spread over: the main one and the popouts. */
const popouts = new Set<Window>();

/** Adds a window; `activeWindow` and `activeDocument` follow the focus from now on. */
export function addWindow(popout: Window): void {
	popouts.add(popout);
	popout.addEventListener('focus', () => setActive(popout));
	window.addEventListener('focus', () => setActive(window), { once: true });
	setActive(popout);
}

export function forgetWindow(popout: Window): void {
	popouts.delete(popout);
	setActive(window);
}

/** The documents of all windows, the main one first. */
export function allDocuments(): Document[] {
	return [document, ...[...popouts].map((popout) => popout.document)];
}

function setActive(active: Window): void {
	window.activeWindow = active;
	window.activeDocument = active.document;
}
