import { useMemo, useRef } from 'preact/hooks';
import type { Port } from '../../domain/port';
import { ResultNote } from '../lookup/result-note';
import { parseQuery } from '../../registry/search/query/query';
import { foundName } from '../../registry/search/entries';
import type { Search } from '../../registry/search/search';
import { UiContext, useUi } from '../context';
import { ExplorerList } from './explorer-list';
import { ExplorerToolbar } from './explorer-toolbar';
import { HostsTree } from './hosts-tree';
import { PortDetail } from './port-detail';
import { PortMap } from './map/port-map';
import { firstHit, rowsFor } from './rows';
import type { ExplorerActions, ExplorerState } from './state';

/** The whole of it: the question, the answers as a list or on the map, and the chosen port. */
export function Explorer(props: {
	state: ExplorerState;
	search: Search;
	actions: ExplorerActions;
	/** Goes up when the theme has changed. */
	theme: number;
}) {
	const { state, search, actions, theme } = props;
	const ui = useUi();
	const root = useRef<HTMLDivElement>(null);
	// Labels are found, too: a changed one may change the answers.
	const labels = ui.labels.value;
	// The vault's ports are part of the answers only where they were asked for.
	const asksVault = parseQuery(state.query).filters.own.length > 0;
	const version = asksVault ? ui.vault.version.value : 0;
	const rows = useMemo(
		() => rowsFor(search, state.query, state.all),
		[search, state.query, state.all, labels, version],
	);
	const inside = useMemo(
		() => ({
			...ui,
			actions: {
				...ui.actions,
				showPort: ({ first }: { first: Port }, _host?: string, meant = '') =>
					actions.go({ selected: first, open: true, meant }),
			},
		}),
		[ui, actions],
	);
	const focusSearch = () =>
		root.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
	const escape = () => {
		// The way back is there where the chosen port covers the list.
		const isNarrow =
			root.current?.querySelector<HTMLElement>('.port-explorer-back')?.offsetParent;
		if (isNarrow) actions.go({ open: false });
		else if (state.selected !== null) actions.go({ selected: null });
		else if (state.query) actions.go({ query: '' });
		focusSearch();
	};
	return (
		<UiContext.Provider value={inside}>
			<div
				ref={root}
				class={`port-explorer-view${state.selected !== null && state.open ? ' is-detail-open' : ''}`}
				onKeyDown={(event) => {
					if (event.key !== 'Escape' || event.isComposing) return;
					event.preventDefault();
					event.stopPropagation();
					escape();
				}}
			>
				<div class="port-explorer-browse">
					<ExplorerToolbar state={state} rows={rows} onChange={actions.go} />
					{state.layout === 'list' && (
						<ResultNote query={state.query} hits={firstHit(rows)} />
					)}
					{state.layout === 'hosts' && (
						<HostsTree query={state.query} onInsert={actions.insertHost} />
					)}
					{state.layout === 'list' && (
						<ExplorerList
							rows={rows}
							state={state}
							onSelect={(hit) =>
								actions.go({
									selected: hit.first,
									open: true,
									meant: foundName(hit),
								})
							}
							onScroll={actions.scrolled}
							onType={focusSearch}
						/>
					)}
					{state.layout === 'map' && (
						<PortMap rows={rows} state={state} theme={theme} onChange={actions.go} />
					)}
				</div>
				<PortDetail state={state} actions={actions} onBack={escape} />
			</div>
		</UiContext.Provider>
	);
}
