import { useState } from 'preact/hooks';
import type { LookupBlock } from '../../notes/blocks/lookup-block';
import { plainQuery, tooLargeNumber } from '../../notes/inline/dead-end';
import { foundName } from '../../registry/search/entries';
import type { Search, SearchHit } from '../../registry/search/search';
import { useUi } from '../context';
import { FilterBar } from './filter-bar';
import { HitRow } from './hit-row';
import { NoHits } from './no-hits';
import { ResultNote } from './result-note';
import { PortCard } from '../port/card/port-card';
import { ProblemList } from '../shared/problem-list';
import { useUniqueId } from '../shared/use-unique-id';
import { useHiddenName } from '../shared/use-hidden-name';

/** A search in a note: a box, its results, and the card of the one that is opened. */
export function LookupView(props: {
	block: LookupBlock;
	search: Search;
	/** Writes the query into the block; typing alone never changes the note. */
	onSave?: ((query: string) => void) | undefined;
}) {
	const { block, search, onSave } = props;
	const { t, language } = useUi();
	const initial = [block.query, block.protocol].filter(Boolean).join(' ');
	const [query, setText] = useState(initial);
	const [selected, setSelected] = useState(0);
	const [opened, setOpened] = useState<{ port: number; meant: string } | undefined>();
	const listId = useUniqueId();
	const [boxId, boxName] = useHiddenName(t.commands.lookUp);
	const [nameId, hiddenName] = useHiddenName(t.table.caption);
	const hits = tooLargeNumber(query)
		? []
		: search.find(plainQuery(query), { limit: block.limit });
	const active = Math.min(selected, hits.length - 1);

	const setQuery = (text: string) => {
		setText(text);
		setSelected(0);
	};
	const handleKey = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && hits.length) {
			setSelected((active + step + hits.length) % hits.length);
		} else if (event.key === 'Enter' && hits[active]) toggle(hits[active]);
		else if (event.key === 'Escape' && opened !== undefined) setOpened(undefined);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	const toggle = (hit: SearchHit) => {
		const next = { port: hit.first, meant: foundName(hit) };
		const isOpen = opened?.port === next.port && opened.meant === next.meant;
		setOpened(isOpen ? undefined : next);
	};

	return (
		<div class="port-explorer-block">
			<ProblemList problems={block.problems} />
			<div class="port-explorer-lookup-box port-explorer-no-print">
				{boxName}
				<input
					type="search"
					role="combobox"
					list={undefined}
					aria-labelledby={boxId}
					aria-expanded="true"
					aria-controls={listId}
					aria-activedescendant={hits.length ? `${listId}-${active}` : undefined}
					placeholder={t.lookup.placeholder}
					value={query}
					spellcheck={false}
					onInput={(event) => setQuery(event.currentTarget.value)}
					onKeyDown={handleKey}
				/>
				<FilterBar query={query} onQuery={setQuery} />
				{onSave && query.trim() !== initial && (
					<button type="button" onClick={() => onSave(query.trim())}>
						{t.lookup.save}
					</button>
				)}
			</div>
			<ResultNote query={query} hits={hits} />
			{hiddenName}
			<ul id={listId} class="port-explorer-list" role="listbox" aria-labelledby={nameId}>
				{hits.map((hit, index) => (
					<li
						key={hit.first}
						id={`${listId}-${index}`}
						role="option"
						aria-selected={index === active}
						class={`port-explorer-option${index === active ? ' is-selected' : ''}`}
						onClick={() => {
							setSelected(index);
							toggle(hit);
						}}
					>
						<HitRow hit={hit} typed={query} />
					</li>
				))}
			</ul>
			{hits.length ? (
				<p class="port-explorer-muted port-explorer-lookup-count" role="status">
					{t.lookup.count(hits.length.toLocaleString(language))}
				</p>
			) : (
				<NoHits query={query} onQuery={setQuery} />
			)}
			{opened !== undefined && (
				<PortCard
					key={`${opened.port} ${opened.meant}`}
					range={{ first: opened.port, last: opened.port, protocols: [] }}
					meant={opened.meant}
				/>
			)}
		</div>
	);
}
