import { HoverPopover, Notice } from 'obsidian';
import { messagesFor } from '../i18n';
import type { Ui, UiActions } from '../ui/context';
import { showPreview } from './port-preview';
import type { Services } from './services';

/** What a component gets. Where a port that is gone to is shown depends on where the component is. */
export function uiFor(services: Services, showPort: UiActions['showPort']): Ui {
	const t = messagesFor(services.language);
	const ui: Ui = {
		t,
		language: services.language,
		registry: services.registry,
		settings: services.data.settings,
		labels: services.data.labels,
		actions: {
			copy: (text) => void copyText(text, t),
			showPort,
			setLabel: (port, label) => void services.data.setLabel(port, label),
			preview: (el, range, host = '', waitMs) =>
				showPreview(new HoverPopover(services.hover, el, waitMs), ui, range, host),
		},
	};
	return ui;
}

async function copyText(text: string, t: Ui['t']): Promise<void> {
	try {
		await activeWindow.navigator.clipboard.writeText(text);
		new Notice(t.actions.copied(text));
	} catch {
		// Denied, or an old web view on a phone without a clipboard.
		new Notice(t.actions.copyFailed);
	}
}
