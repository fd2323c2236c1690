import { Notice } from 'obsidian';
import { messagesFor } from '../i18n';
import type { Ui } from '../ui/context';
import { PortModal } from './port-modal';
import type { Services } from './services';

/** What a component inside a note gets: a port that is gone to opens in a modal of its own. */
export function uiFor(services: Services): Ui {
	const t = messagesFor(services.language);
	return {
		t,
		language: services.language,
		registry: services.registry,
		actions: {
			copy: (text) => void copyText(text, t),
			showPort: (range) => new PortModal(services, range).open(),
		},
	};
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
