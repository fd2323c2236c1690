import { effect } from '@preact/signals';
import type { Plugin } from 'obsidian';
import { messagesFor } from '../../i18n';
import type { Services } from '../services';

/** While many notes are read for the first time: how many, in the status bar; a click cancels it. */
export function showIndexStatus(plugin: Plugin, { vault, language }: Services): void {
	const { index: t } = messagesFor(language).vault;
	let item: HTMLElement | null = null;
	const stop = effect(() => {
		const progress = vault.progress.value;
		if (!progress) {
			item?.remove();
			item = null;
			return;
		}
		if (!item) {
			item = plugin.addStatusBarItem();
			item.addClass('mod-clickable');
			item.setAttribute('aria-label', t.cancel);
			item.setAttribute('data-tooltip-position', 'top');
			plugin.registerDomEvent(item, 'click', () => vault.cancelReading());
		}
		item.setText(
			t.reading(
				progress.done.toLocaleString(language),
				progress.total.toLocaleString(language),
			),
		);
	});
	plugin.register(() => {
		stop();
		item?.remove();
	});
}
