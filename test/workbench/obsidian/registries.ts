import type * as Obsidian from 'obsidian';

/** What plugins register that the workbench only has to keep and to find again. */
interface Kinds {
	settingTabs: Obsidian.SettingTab;
	hoverLinkSources: { id: string; info: Obsidian.HoverLinkSource };
	basesViews: { id: string; registration: Obsidian.BasesViewRegistration };
	protocols: { action: string; handler: Obsidian.ObsidianProtocolHandler };
	cli: {
		command: string;
		description: string;
		flags: Obsidian.CliFlags | null;
		handler: Obsidian.CliHandler;
	};
}

class Registries {
	readonly settingTabs: Kinds['settingTabs'][] = [];
	readonly hoverLinkSources: Kinds['hoverLinkSources'][] = [];
	readonly basesViews: Kinds['basesViews'][] = [];
	readonly protocols: Kinds['protocols'][] = [];
	readonly cli: Kinds['cli'][] = [];

	/** Answers what takes it back. */
	add<K extends keyof Kinds>(kind: K, value: Kinds[K]): () => void {
		const list = this[kind] as Kinds[K][];
		list.push(value);
		return () => list.remove(value);
	}
}

export const registries = new Registries();
