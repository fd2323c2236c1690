import { setIcon } from '../obsidian/icons';
import type { MarkdownView, Mode } from '../obsidian/markdown-view';
import type { Texts } from './texts';

const MODES: readonly { mode: Mode; icon: string; text: 'reading' | 'live' | 'source' }[] = [
	{ mode: 'reading', icon: 'book-open', text: 'reading' },
	{ mode: 'live', icon: 'edit-3', text: 'live' },
	{ mode: 'source', icon: 'code-2', text: 'source' },
];

/** Fills a note's header: its name, the three modes, and the way into a window of its own. */
export function renderHeader(view: MarkdownView, texts: Texts, popout: () => void): void {
	const title = view.containerEl.querySelector<HTMLElement>('.view-header-title');
	const actions = view.containerEl.querySelector<HTMLElement>('.view-actions');
	title?.setText(view.getDisplayText());
	actions?.empty();
	for (const { mode, icon, text } of MODES) {
		const button = view.addAction(icon, texts[text], () => {
			view.setMode(mode);
			renderHeader(view, texts, popout);
		});
		setIcon(button, icon);
		button.setAttr('aria-pressed', view.mode === mode);
	}
	setIcon(view.addAction('app-window', texts.popout, popout), 'app-window');
}
