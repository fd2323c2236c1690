import { Keymap, Platform } from 'obsidian';
import { messagesFor, type Language, type Messages } from '../i18n';
import type { Ui, UiActions } from '../ui/context';
import { copyPicture, copyText, notifyCopied } from './clipboard';
import { showPreview } from './inline/port-preview';
import type { Services } from './services';

/** What the plugin is called among those whose links Obsidian previews. */
export const HOVER_SOURCE = 'port-explorer';

/** What a component gets. Where a port that is gone to is shown depends on where the component is. */
export function createUi(services: Services, showPort: UiActions['showPort']): Ui {
	const t = messagesFor(services.language);
	const ui: Ui = {
		t,
		isMobile: Platform.isMobile,
		language: services.language,
		registry: services.registry,
		settings: services.data.settings,
		labels: services.data.labels,
		vault: services.vault,
		actions: {
			copy: (text) => {
				void notifyCopied(() => copyText(text), copiedText(text, services.language, t), t);
			},
			copyPicture: (svg) =>
				void notifyCopied(() => copyPicture(svg), t.host.copiedPicture, t),
			showPort,
			openNote: (path, line, event) => {
				// Not as a link: one to a note that has gone would make it, and so would a "#" in its name.
				const file = services.app.vault.getFileByPath(path);
				const eState = { line: line - 1 };
				const where = Keymap.isModEvent(event);
				if (file) void services.app.workspace.getLeaf(where).openFile(file, { eState });
			},
			...services.dialogs,
			previewNote: (event, targetEl, path, line) =>
				services.app.workspace.trigger('hover-link', {
					event,
					source: HOVER_SOURCE,
					hoverParent: services.hover.parent(),
					targetEl,
					linktext: path,
					sourcePath: '',
					state: { scroll: line - 1 },
				}),
			setLabel: (port, label) => void services.data.setLabel(port, label),
			preview: (el, range, host = '') => showPreview(services.hover, el, ui, range, host),
		},
	};
	return ui;
}

/** Longer texts are not repeated in a message. */
const MAX_REPEATED = 40;

/** What was copied: the text itself where it's short, else how much it is. */
function copiedText(text: string, language: Language, { actions }: Messages): string {
	const lines = text.trim().split('\n');
	if (lines.length > 1) return actions.copiedLines(lines.length.toLocaleString(language));
	const [line = ''] = lines;
	return actions.copied(line.length > MAX_REPEATED ? `${line.slice(0, MAX_REPEATED)}…` : line);
}
