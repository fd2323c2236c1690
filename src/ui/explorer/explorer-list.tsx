import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Port } from '../../domain/port';
import { parseQuery } from '../../registry/search/query/query';
import type { SearchHit } from '../../registry/search/search';
import { useUi } from '../context';
import { ExplorerRow } from './explorer-row';
import type { Rows } from './rows';
import type { ExplorerState } from './state';
import { useVirtualList, type VirtualList } from './use-virtual-list';
import { useUniqueId } from '../shared/use-unique-id';
import { useHiddenName } from '../shared/use-hidden-name';

/** Below this width a row has two lines instead of columns. */
const COLUMNS_FROM = 560;
/** In pixels, and at least this many times the size of the letters. */
const ROW_HEIGHT = {
	columns: { least: 36, letters: 2.4 },
	stacked: { least: 56, letters: 3.4 },
} as const;
/** What a finger needs, in pixels. */
const TOUCH_TARGET = 44;
const PAGE = 10;

/** The rows of an explorer. Only those that can be seen are in the page. */
export function ExplorerList(props: {
	rows: Rows;
	state: ExplorerState;
	onSelect: (hit: SearchHit) => void;
	onScroll: (top: number) => void;
	/** A letter was typed while the list has the focus. */
	onType: () => void;
}) {
	const { rows, state, onSelect, onScroll, onType } = props;
	const { t } = useUi();
	const scroller = useRef<HTMLDivElement>(null);
	const listId = useUniqueId();
	const { wide, rowHeight } = useRowLayout(scroller);
	const [nameId, hiddenName] = useHiddenName(t.explorer.ports);
	const list = useVirtualList({
		scroller,
		count: rows.count,
		rowHeight,
		top: state.top,
		onScroll,
	});
	const { active, moveTo } = useActiveRow(rows, state.selected, list);
	// A new question is answered from the top.
	useLayoutEffect(() => {
		if (state.top === 0) list.toTop();
	}, [rows]);
	const words = parseQuery(state.query).words.length > 0 || /\d/.test(state.query);

	const handleKey = (event: KeyboardEvent) => {
		const row = rows.count ? rows.at(active) : undefined;
		const target = keyTarget(event.key, active, rows.count);
		if (target !== undefined) moveTo(target);
		else if (event.key === 'Enter' && row?.kind === 'port') onSelect(row.hit);
		else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
			// The letter itself goes into the box, which has the focus by then.
			return onType();
		} else return;
		event.preventDefault();
	};

	return (
		<>
			{hiddenName}
			<div
				ref={scroller}
				class={`port-explorer-scroller${wide ? ' mod-columns' : ''}`}
				role="listbox"
				tabIndex={0}
				aria-labelledby={nameId}
				aria-activedescendant={rows.count ? `${listId}-${active}` : undefined}
				onKeyDown={handleKey}
			>
				<div
					class="port-explorer-rows"
					role="presentation"
					style={{ height: `${rows.count * rowHeight}px` }}
				>
					{Array.from({ length: Math.max(0, list.to - list.from) }, (_, offset) => {
						const index = list.from + offset;
						const row = rows.at(index);
						return (
							<ExplorerRow
								key={index}
								id={`${listId}-${index}`}
								row={row}
								typed={words ? state.query : ''}
								start={index * rowHeight}
								height={rowHeight}
								position={index + 1}
								count={rows.count}
								active={index === active}
								selected={isSelected(row, state.selected)}
								onSelect={onSelect}
							/>
						);
					})}
				</div>
			</div>
		</>
	);
}

function isSelected(row: ReturnType<Rows['at']>, port: Port | null): boolean {
	return port !== null && row.kind === 'port' && row.hit.first <= port && port <= row.hit.last;
}

/** Where a key leads from a row; undefined for keys that lead nowhere. */
function keyTarget(key: string, from: number, count: number): number | undefined {
	const last = count - 1;
	const to = {
		ArrowDown: from + 1,
		ArrowUp: from - 1,
		PageDown: from + PAGE,
		PageUp: from - PAGE,
		Home: 0,
		End: last,
	}[key];
	return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}

/** The row that the keys act on: the chosen port's when it is there, else the first. */
function useActiveRow(
	rows: Rows,
	selected: Port | null,
	list: VirtualList,
): { active: number; moveTo: (index: number) => void } {
	const [active, setActive] = useState(0);
	const moveTo = (index: number) => {
		// Past a heading; there is a port below each, and above all but the first.
		const isHeading = rows.count > 0 && rows.at(index).kind === 'section';
		const step = index > active || index === 0 ? 1 : -1;
		const next = isHeading ? index + step : index;
		setActive(next);
		list.show(next === 1 ? 0 : next);
	};
	useEffect(() => {
		const there = selected === null ? -1 : rows.indexOf(selected);
		if (there >= 0) {
			setActive(there);
			list.show(there);
		} else setActive(rows.count > 0 && rows.at(0).kind === 'section' ? 1 : 0);
	}, [rows, selected]);
	return { active: Math.min(active, Math.max(0, rows.count - 1)), moveTo };
}

/** Whether there is room for columns in the pane, and how high a row is for letters of its size. */
function useRowLayout(scroller: { current: HTMLElement | null }) {
	const [layout, setLayout] = useState<{ wide: boolean; rowHeight: number }>({
		wide: false,
		rowHeight: ROW_HEIGHT.stacked.least,
	});
	useLayoutEffect(() => {
		const el = scroller.current;
		if (!el) return undefined;
		const look = () => {
			const wide = el.clientWidth >= COLUMNS_FROM;
			const { least, letters } = ROW_HEIGHT[wide ? 'columns' : 'stacked'];
			const size = parseFloat(el.win.getComputedStyle(el).fontSize) || 0;
			const isTouched = el.win.matchMedia('(pointer: coarse)').matches;
			const rowHeight = Math.ceil(
				Math.max(least, letters * size, isTouched ? TOUCH_TARGET : 0),
			);
			setLayout((before) =>
				before.wide === wide && before.rowHeight === rowHeight
					? before
					: { wide, rowHeight },
			);
		};
		const observer = new ResizeObserver(look);
		observer.observe(el);
		look();
		return () => observer.disconnect();
	}, []);
	return layout;
}
