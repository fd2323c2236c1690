import type { App } from 'obsidian';
import type { Language } from '../i18n';
import type { Registry } from '../registry/registry';
import type { Search } from '../registry/search/search';
import type { UiActions } from '../ui/context';
import type { OpenEditors } from '../ui/host/editor/editor-session';
import type { Cursor } from './editing/cursor';
import type { DataStore } from './settings/data-store';
import type { NearWindow } from './blocks/near-window';
import type { UndoNotices } from './editing/undo-notices';
import type { Hover } from './inline/hover';
import type { OpenModals } from './dialogs/open-modals';
import type { VaultIndexer } from './index/vault-indexer';

/** What the adapters are handed, explicitly and in parts: never the plugin object. */
export interface Services {
	readonly app: App;
	readonly registry: Registry;
	readonly search: Search;
	readonly language: Language;
	readonly hover: Hover;
	readonly modals: OpenModals;
	readonly undo: UndoNotices;
	readonly near: NearWindow;
	/** The blocks that are being edited. */
	readonly editors: OpenEditors;
	readonly data: DataStore;
	readonly cursor: Cursor;
	readonly vault: VaultIndexer;
	readonly dialogs: Dialogs;
}

/** What opens over the page from wherever a component is. */
export interface Dialogs {
	/** The likely mistakes of a note. */
	readonly checkNote: (path: string) => void;
	/** A port that is free on a host. */
	readonly suggestPort: (host: string) => void;
	/** Exports hosts: copied, or as a new file. */
	readonly exportHosts: UiActions['exportHosts'];
	readonly openExplorer: UiActions['openExplorer'];
	/** The reader's own words for a port. */
	readonly editLabel: UiActions['editLabel'];
	/** Takes differences over into the notes about a host. */
	readonly accept: UiActions['accept'];
	/** The lines that this would change. */
	readonly previewAccept: UiActions['previewAccept'];
	/** What becomes of a host that a note is about by its looks. */
	readonly useFound: UiActions['useFound'];
	readonly dismissFound: UiActions['dismissFound'];
}
