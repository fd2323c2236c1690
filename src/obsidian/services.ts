import type { App } from 'obsidian';
import type { Language } from '../i18n';
import type { Registry } from '../registry/registry';

/** What the adapters are handed, explicitly and in parts: never the plugin object. */
export interface Services {
	readonly app: App;
	readonly registry: Registry;
	readonly language: Language;
}
