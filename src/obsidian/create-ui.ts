import { HoverPopover, Notice } from 'obsidian';
import { messagesFor } from '../i18n';
import type { Ui, UiActions } from '../ui/context';
import { copyPicture } from './copy-picture';
import { showPreview } from './inline/port-preview';
import type { Services } from './services';

/** What the plugin is called among those whose links Obsidian previews. */
export const HOVER_SOURCE = 'port-explorer';

/** What a component gets. Where a port that is gone to is shown depends on where the component is. */
export function createUi(services: Services, showPort: UiActions['showPort']): Ui {
	const t = messagesFor(services.language);
	const ui: Ui = {
		t,
		language: services.language,
		registry: services.registry,
		settings: services.data.settings,
		labels: services.data.labels,
		vault: services.vault,
		actions: {
			copy: (text) =>
				void notifyResult(
					activeWindow.navigator.clipboard.writeText(text),
					t.actions.copied(
						text.length > MAX_REPEATED ? `${text.slice(0, MAX_REPEATED)}…` : text,
					),
					t.actions.copyFailed,
				),
			copyPicture: (svg) =>
				void notifyResult(copyPicture(svg), t.host.copiedPicture, t.actions.copyFailed),
			showPort,
			openNote: (path, line) => {
				// Not as a link: one to a note that has gone would make it, and so would a "#" in its name.
				const file = services.app.vault.getFileByPath(path);
				const eState = { line: line - 1 };
				if (file) void services.app.workspace.getLeaf(false).openFile(file, { eState });
			},
			...services.dialogs,
			previewNote: (event, targetEl, path, line) =>
				services.app.workspace.trigger('hover-link', {
					event,
					source: HOVER_SOURCE,
					hoverParent: services.hover,
					targetEl,
					linktext: path,
					sourcePath: '',
					state: { scroll: line - 1 },
				}),
			setLabel: (port, label) => void services.data.setLabel(port, label),
			preview: (el, range, host = '', waitMs) =>
				showPreview(new HoverPopover(services.hover, el, waitMs), ui, range, host),
		},
	};
	return ui;
}

/** Longer texts are not repeated in a message. */
const MAX_REPEATED = 80;

/** Says how it went: the clipboard may be denied, or missing in an old web view on a phone. */
async function notifyResult(work: Promise<void>, done: string, failed: string): Promise<void> {
	try {
		await work;
		new Notice(done);
	} catch {
		new Notice(failed);
	}
}
