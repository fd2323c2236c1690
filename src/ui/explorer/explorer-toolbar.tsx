import { useUi } from '../context';
import { FilterBar } from '../lookup/filter-bar';
import { NoHits } from '../lookup/no-hits';
import { parseQuery } from '../../registry/search/query/query';
import { Icon } from '../shared/icon';
import { ReadingNotice } from '../shared/reading-notice';
import type { Rows } from './rows';
import type { ExplorerState } from './state';
import { useHiddenName } from '../shared/use-hidden-name';

/** Where the question is asked: the box, the filters, what is shown and how. */
export function ExplorerToolbar(props: {
	state: ExplorerState;
	rows: Rows;
	onChange: (change: Partial<ExplorerState>) => void;
}) {
	const { state, rows, onChange } = props;
	const { t, language, vault } = useUi();
	const [nameId, hiddenName] = useHiddenName(t.commands.lookUp);
	// What is shown of the vault isn't all there is until its notes have been read.
	const isOfVault = parseQuery(state.query).filters.own.length > 0;
	const isPartial = isOfVault && !vault.isComplete.value;
	return (
		<div class="port-explorer-toolbar">
			<div class="port-explorer-toolbar-row">
				{hiddenName}
				<input
					type="search"
					aria-labelledby={nameId}
					placeholder={t.lookup.placeholder}
					value={state.query}
					spellcheck={false}
					onInput={({ currentTarget }) =>
						onChange({ query: currentTarget.value, top: 0 })
					}
					onKeyDown={goToList}
				/>
				<LayoutSwitch state={state} onChange={onChange} />
			</div>
			{state.layout !== 'hosts' && (
				<>
					<FilterBar
						query={state.query}
						onQuery={(query) => onChange({ query, top: 0 })}
						classes
						own
					>
						<Toggle
							name={t.explorer.showAll}
							help={t.explorer.showAllHelp}
							on={state.all}
							onChange={(all) => onChange({ all, top: 0 })}
						/>
						<Toggle
							name={t.explorer.follow}
							help={t.explorer.followHelp}
							on={state.follow}
							onChange={(follow) => onChange({ follow })}
						/>
					</FilterBar>
					{/* The map has a count of its own: of ports, not of rows. */}
					{rows.ports > 0 && state.layout === 'list' && (
						<p class="port-explorer-muted port-explorer-count" role="status">
							{t.explorer.results(rows.ports.toLocaleString(language))}
						</p>
					)}
					{(isOfVault || state.layout === 'map') && <ReadingNotice />}
					{!rows.ports && !isPartial && (
						<NoHits
							query={state.query}
							onQuery={(query) => onChange({ query, top: 0 })}
						/>
					)}
				</>
			)}
		</div>
	);
}

/** From the box, the arrow keys lead into what was found. */
function goToList(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
	if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
	const found = event.currentTarget
		.closest('.port-explorer-view')
		?.querySelector<HTMLElement>('.port-explorer-scroller, canvas, .port-explorer-hosts');
	if (!found) return;
	event.preventDefault();
	found.focus();
	// Enter opens the first row at once, as in Obsidian's own searches.
	if (event.key === 'Enter') found.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
}

function Toggle(props: {
	name: string;
	help: string;
	on: boolean;
	onChange: (on: boolean) => void;
}) {
	return (
		<button
			type="button"
			class="port-explorer-chip"
			aria-pressed={props.on}
			title={props.help}
			onClick={() => props.onChange(!props.on)}
		>
			{props.name}
		</button>
	);
}

const LAYOUTS = [
	{ layout: 'list', icon: 'list' },
	{ layout: 'map', icon: 'grid-3x3' },
	{ layout: 'hosts', icon: 'server' },
] as const;

function LayoutSwitch(props: {
	state: ExplorerState;
	onChange: (change: Partial<ExplorerState>) => void;
}) {
	const { t } = useUi();
	const [nameId, hiddenName] = useHiddenName(t.explorer.layout);
	return (
		<div class="port-explorer-switch" role="group" aria-labelledby={nameId}>
			{hiddenName}
			{LAYOUTS.map(({ layout, icon }) => (
				<button
					key={layout}
					type="button"
					class="clickable-icon"
					aria-label={layout === 'hosts' ? t.vault.hosts.tab : t.explorer[layout]}
					aria-pressed={props.state.layout === layout}
					onClick={() => props.onChange({ layout })}
				>
					<Icon name={icon} />
				</button>
			))}
		</div>
	);
}
