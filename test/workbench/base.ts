import type * as Obsidian from 'obsidian';
import { registries } from './obsidian/registries';
import type { BasesView } from './obsidian/bases-view';

/** A plugin's view of a base, as it stands in the page. */
export interface ShownBase {
	/** The base has found other notes; Obsidian says so often, also when they are the same. */
	readonly update: (paths: readonly string[]) => void;
	readonly remove: () => void;
}

/** Shows a plugin's view of a base in an element, beside what is Obsidian's own there. */
export function showBase(
	view: string,
	into: HTMLElement,
	app: Obsidian.App,
	filesAt: (paths: readonly string[]) => Obsidian.TFile[] | object[],
	paths: readonly string[],
): ShownBase {
	const found = registries.basesViews.find(({ id }) => id === view);
	if (!found) throw new Error(`workbench: no view of bases is called ${view}`);
	const el = into.createDiv({ cls: 'bases-view' });
	// The view is handed an element that is not its own alone.
	el.createDiv({ cls: 'bases-error' });
	const query = { app, files: filesAt(paths) };
	const shown = found.registration.factory(query as unknown as Obsidian.QueryController, el);
	shown.load();
	shown.onDataUpdated();
	return {
		update: (wanted) => {
			(shown as unknown as BasesView).setFiles(filesAt(wanted) as Obsidian.TFile[]);
			shown.onDataUpdated();
		},
		remove: () => {
			shown.unload();
			el.remove();
		},
	};
}
