import { isPort, type Port } from '../../domain/port';

/** What colours the map. */
export const MAP_COLOURS = ['class', 'assignment', 'family', 'vault'] as const;

/** What can be outlined on the map. */
export const MAP_OUTLINES = ['linux', 'iana', 'freebsd', 'drawing'] as const;

/** What fills the explorer. */
export const EXPLORER_LAYOUTS = ['list', 'map', 'hosts'] as const;

export type ExplorerLayout = (typeof EXPLORER_LAYOUTS)[number];
export type MapColour = (typeof MAP_COLOURS)[number];
export type MapOutline = (typeof MAP_OUTLINES)[number];

/** All that an explorer shows: kept over a restart, and gone back to. */
export interface ExplorerState {
	readonly query: string;
	readonly selected: Port | null;
	/** The name of the service that the selected port was found by; empty for none. */
	readonly meant: string;
	/** Whether, in a narrow pane, the selected port covers what it was selected from. */
	readonly open: boolean;
	readonly layout: ExplorerLayout;
	/** Whether the list shows every port, or only those with information. */
	readonly all: boolean;
	readonly colour: MapColour;
	readonly outline: MapOutline | null;
	/** Whether the selection follows the cursor of the note that is being edited. */
	readonly follow: boolean;
	/** The first row of the list that is to be seen. */
	readonly top: number;
}

/** What an explorer asks of the view that it is in. */
export interface ExplorerActions {
	/** Changes what is shown; a step that can be gone back when it is one. */
	readonly go: (change: Partial<ExplorerState>) => void;
	/** The list was scrolled to this row. */
	readonly scrolled: (top: number) => void;
	/** Puts a port's card into the note that was last edited. */
	readonly insertCard: (port: Port) => void;
	/** Puts a host's diagram there. */
	readonly insertHost: (source: string) => void;
}

export const INITIAL_STATE: ExplorerState = {
	query: '',
	selected: null,
	meant: '',
	open: true,
	layout: 'list',
	all: false,
	colour: 'class',
	outline: null,
	follow: false,
	top: 0,
};

/** Reads a state as the workspace has stored it: it may be anything, and invalid parts are ignored. */
export function parseState(stored: unknown, before: ExplorerState = INITIAL_STATE): ExplorerState {
	const { query, selected, meant, open, layout, all, colour, outline, follow, top } = (
		typeof stored === 'object' && stored !== null ? stored : {}
	) as Record<string, unknown>;
	return {
		query: typeof query === 'string' ? query.slice(0, 200) : before.query,
		selected:
			selected === null || (typeof selected === 'number' && isPort(selected))
				? selected
				: before.selected,
		// A name belongs to the port that it came with.
		meant:
			typeof meant === 'string'
				? meant.slice(0, 200)
				: selected === undefined
					? before.meant
					: '',
		open: typeof open === 'boolean' ? open : before.open,
		layout: EXPLORER_LAYOUTS.find((each) => each === layout) ?? before.layout,
		all: typeof all === 'boolean' ? all : before.all,
		colour: MAP_COLOURS.find((each) => each === colour) ?? before.colour,
		outline:
			outline === null
				? null
				: (MAP_OUTLINES.find((each) => each === outline) ?? before.outline),
		follow: typeof follow === 'boolean' ? follow : before.follow,
		top: typeof top === 'number' && top >= 0 && Number.isInteger(top) ? top : before.top,
	};
}

/** What is shown after a change. Another port is selected without the name that the last was found by. */
export function changedState(before: ExplorerState, change: Partial<ExplorerState>): ExplorerState {
	const meant = change.selected === undefined ? before.meant : '';
	return { ...before, meant, ...change };
}

/** Whether going from one state to another is a step that one wants to be able to go back. */
export function isStep(from: ExplorerState, to: ExplorerState): boolean {
	return (['selected', 'open', 'layout'] as const).some((key) => from[key] !== to[key]);
}
