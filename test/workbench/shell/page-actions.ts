import type * as Obsidian from 'obsidian';
import type { Mode } from '../obsidian/markdown-view';

/** What the window's buttons, keys and links have the page do. */
export interface PageActions {
	readonly app: Obsidian.App;
	/** Addresses that would have been opened outside the page. */
	readonly opened: string[];
	/** Whether the plugin is enabled. */
	readonly isEnabled: boolean;
	enablePlugin(): Promise<void>;
	disablePlugin(): void;
	openAddress(address: string): void;
	openSettings(page?: string): void;
	openPopout(path: string, mode?: Mode): Promise<void>;
	setMode(mode: Mode): void;
	setTheme(theme: 'light' | 'dark'): void;
	setLanguage(language: string): Promise<void>;
	print(): Promise<() => void>;
}
