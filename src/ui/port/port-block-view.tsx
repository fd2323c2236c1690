import { useMemo, useRef } from 'preact/hooks';
import { isSinglePort } from '../../domain/port-range';
import type { Layout, PortBlock, PortItem } from '../../notes/blocks/port-block';
import { UiContext, useUi, type Ui, type UiActions } from '../context';
import { LayoutContext } from './layout-context';
import { PortCard } from './card/port-card';
import { PortList } from './port-list';
import { PortTable } from './port-table';
import { ProblemList, type Mend } from '../shared/problem-list';
import { ShowMore, useLimit } from '../shared/show-more';
import { useKeptRows } from '../shared/use-kept-rows';

/** How many ports a block shows at first, and how many more at each press of the button. */
const STEP = 50;

/** A card of many ports names dozens of services: it counts as several cards of one port. */
const WIDE = 10;

/** A `port` block: its ports in the chosen layout, and what was not understood. */
export function PortBlockView(props: {
	block: PortBlock;
	/** What a click on the example of an empty block inserts, and how; absent where it cannot. */
	example: string;
	onInsertExample?: (() => void) | undefined;
	onMend?: Mend | undefined;
	/** Shows the block in another layout, and keeps it so; absent where nothing can be written. */
	onLayout?: ((layout: Layout) => void) | undefined;
}) {
	const { block, example, onInsertExample, onMend, onLayout } = props;
	const root = useRef<HTMLDivElement>(null);
	const { limit, onMore } = useLimit(root, STEP);
	const { settings } = useUi();
	const layout = block.layout ?? settings.value.layout;
	const ui = useScrollingUi(root, block.items);
	const shown = firstOf(block.items, limit);
	return (
		<UiContext.Provider value={ui}>
			<div ref={root} class="port-explorer-block">
				<ProblemList problems={block.problems} onMend={onMend} />
				{shown.length > 0 && (
					<LayoutContext.Provider value={onLayout ? { layout, onLayout } : null}>
						<Ports items={shown} layout={layout} />
					</LayoutContext.Provider>
				)}
				<ShowMore hidden={block.items.length - shown.length} step={STEP} onMore={onMore} />
				{!block.items.length && !block.problems.length && (
					<EmptyHelp example={example} onInsert={onInsertExample} />
				)}
			</div>
		</UiContext.Provider>
	);
}

/** The first items that together count as `count` cards of one port. */
function firstOf(items: readonly PortItem[], count: number): readonly PortItem[] {
	let left = count;
	const end = items.findIndex(({ range }) => {
		left -= isSinglePort(range) ? 1 : WIDE;
		return left < 0;
	});
	return end < 0 ? items : items.slice(0, Math.max(1, end));
}

function Ports({ items, layout }: { items: readonly PortItem[]; layout: Layout }) {
	if (layout === 'list') return <PortList items={items} />;
	if (layout === 'table') return <PortTable items={items} />;
	return <PortCards items={items} />;
}

function PortCards({ items }: { items: readonly PortItem[] }) {
	const cards = useKeptRows(items, ({ range, label, host }, index) => (
		<PortCard key={index} range={range} label={label} host={host} />
	));
	return <div class="port-explorer-cards">{cards}</div>;
}

function EmptyHelp({ example, onInsert }: { example: string; onInsert?: () => void }) {
	const { t } = useUi();
	return (
		<p class="port-explorer-empty">
			{t.block.empty}{' '}
			{onInsert && (
				<button type="button" class="port-explorer-no-print" onClick={onInsert}>
					{t.block.insertExample(example)}
				</button>
			)}
		</p>
	);
}

/** A port that has a card in this very block is gone to there; any other the app shows. */
function useScrollingUi(root: { current: HTMLElement | null }, items: readonly PortItem[]): Ui {
	const ui = useUi();
	return useMemo(() => {
		const showPort: UiActions['showPort'] = (range, host, meant) => {
			const here = items.some((item) => item.range.first === range.first);
			const card =
				here &&
				root.current?.querySelector<HTMLElement>(
					`.port-explorer-cards > [data-port="${range.first}"]`,
				);
			if (!card) return ui.actions.showPort(range, host, meant);
			card.scrollIntoView({ block: 'nearest' });
			card.focus();
		};
		return { ...ui, actions: { ...ui.actions, showPort } };
	}, [ui, items]);
}
