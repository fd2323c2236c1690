import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Port } from '../domain/port';
import type { PortRange } from '../domain/port-range';
import type { Language, Messages } from '../i18n';
import type { HostExport } from '../notes/export/hosts-export';
import type { Difference } from '../notes/import/compare';
import type { TreeHost } from '../notes/index/host-tree';
import type {
	NoteAbout,
	VaultFoundHost,
	VaultHost,
	VaultListener,
	VaultProblem,
} from '../notes/index/vault-index';
import type { Registry } from '../registry/registry';
import type { Labels, PortLabel } from '../settings/labels';
import type { Settings } from '../settings/settings';

/** What a component may ask of the app around it. */
export interface UiActions {
	/** Copies a text to the clipboard and shows a notice. */
	readonly copy: (text: string) => void;
	/** Copies a picture to the clipboard as PNG and shows a notice. */
	readonly copyPicture: (svg: string) => void;
	/**
	 * Shows a port's card, of a host and as a service when they are known; where that happens is the
	 * app's business.
	 */
	readonly showPort: (range: PortRange, host?: string, meant?: string) => void;
	/** Opens a note at a line, counted from 1; in a new tab, split or window if the keys of the event ask. */
	readonly openNote: (path: string, line: number, event?: MouseEvent) => void;
	/** Opens a port in the explorer. */
	readonly openExplorer: (port: Port) => void;
	/** Asks for the reader's own words for a port. */
	readonly editLabel: (port: Port) => void;
	/** Keeps the reader's own words for a port; empty ones take them away. */
	readonly setLabel: (port: Port, label: PortLabel) => void;
	/** Shows what is likely a mistake in a note, and what would mend it. */
	readonly checkNote: (path: string) => void;
	/** Asks for a port that is free on a host. */
	readonly suggestPort: (host: string) => void;
	/** Exports hosts: copied, or as a new file. The title is for the file. */
	readonly exportHosts: (hosts: readonly TreeHost[], form: HostExport, title: string) => void;
	/**
	 * Applies differences to the notes about a host and offers to undo them. With `expected`
	 * only if the notes would change in just that way.
	 */
	readonly accept: (
		host: string,
		differences: readonly Difference[],
		expected?: readonly LinesChange[],
	) => Promise<void>;
	/** The lines of notes that taking differences over would change. */
	readonly previewAccept: (
		host: string,
		differences: readonly Difference[],
	) => Promise<readonly LinesChange[]>;
	/** Writes a host that a note is about as a block below its list, with an undo. */
	readonly useFound: (found: VaultFoundHost) => Promise<void>;
	/** Keeps that a note is about no host, with an undo. */
	readonly dismissFound: (path: string) => Promise<void>;
	/** Has Obsidian preview a note at a line, as it does for links that the pointer is on. */
	readonly previewNote: (event: MouseEvent, el: HTMLElement, path: string, line: number) => void;
	/** Shows a port's card beside an element, once the pointer has rested there. */
	readonly preview: (el: HTMLElement, range: PortRange, host?: string) => void;
}

/** Lines of a note as they are and as they would be; empty when they would be taken out. */
export interface LinesChange {
	readonly path: string;
	/** The first of the lines, from 1. */
	readonly line: number;
	readonly before: string;
	readonly after: string;
}

/** How many of the notes to read have been read. */
export interface Progress {
	readonly done: number;
	readonly total: number;
}

/** The vault's own layer, as far as components need it. */
export interface VaultView {
	/** Goes up when the answers have changed. */
	readonly version: ReadonlySignal<number>;
	/** Null unless many notes are being read. */
	readonly progress: ReadonlySignal<Progress | null>;
	/** Whether all notes have been read once: until then, what isn't found may still be there. */
	readonly isComplete: ReadonlySignal<boolean>;
	/** The hosts that something listens on at a port, by name. */
	hostsOn(port: Port): readonly string[];
	/** What the notes call what listens at a port, each name once. */
	applicationsOn(port: Port): readonly string[];
	notesAbout(port: Port): readonly NoteAbout[];
	/** What the notes say listens somewhere. */
	listeners(): readonly VaultListener[];
	/** The hosts that the notes describe; the same one may be described twice. */
	hosts(): readonly VaultHost[];
	/** What can't be read where the notes describe hosts. */
	problems(): readonly VaultProblem[];
	/** Hosts that notes are about by their looks: not known, only offered. */
	found(): readonly VaultFoundHost[];
	/** The tags of a note, without "#". */
	tagsOf(path: string): readonly string[];
	/** The checks that the author of a note has dismissed there. */
	dismissed(path: string): readonly string[];
	/** Each mentioned port, with the number of notes that mention it. */
	counts(): ReadonlyMap<Port, number>;
	/** The ports that two applications of one host are on. */
	conflicts(): ReadonlySet<Port>;
}

/** What every component gets: the reader's language, the registry, and the actions. */
export interface Ui {
	readonly t: Messages;
	/** Whether it's a phone or tablet: what listens on "localhost" is elsewhere. */
	readonly isMobile: boolean;
	readonly language: Language;
	readonly registry: Registry;
	/** What the reader has chosen and called the ports; what shows it follows it. */
	readonly settings: ReadonlySignal<Settings>;
	readonly labels: ReadonlySignal<Labels>;
	/** What the vault's notes say of ports. */
	readonly vault: VaultView;
	readonly actions: UiActions;
}

export const UiContext = createContext<Ui | null>(null);

/** The surroundings of a component. Every tree is rendered inside a provider, see mount.tsx. */
export function useUi(): Ui {
	const ui = useContext(UiContext);
	if (!ui) throw new Error('Port Explorer: a component was rendered outside mount()');
	return ui;
}
