import type { SearchHit } from '../../registry/search/search';
import { useUi } from '../context';
import { HitRow } from '../lookup/hit-row';
import type { Row } from './rows';

/** One row of the explorer's list, at its place among all of them. */
export function ExplorerRow(props: {
	id: string;
	row: Row;
	typed: string;
	start: number;
	height: number;
	position: number;
	count: number;
	active: boolean;
	selected: boolean;
	onSelect: (hit: SearchHit) => void;
}) {
	const { row, typed, active, selected, onSelect } = props;
	const place = { transform: `translateY(${props.start}px)`, height: `${props.height}px` };
	if (row.kind === 'section') {
		return (
			<div class="port-explorer-section" role="presentation" style={place}>
				<SectionName row={row} />
			</div>
		);
	}
	return (
		<div
			id={props.id}
			class={`port-explorer-option${active ? ' is-active' : ''}${selected ? ' is-selected' : ''}`}
			role="option"
			aria-selected={selected}
			aria-setsize={props.count}
			aria-posinset={props.position}
			style={place}
			onClick={() => onSelect(row.hit)}
		>
			<HitRow hit={row.hit} typed={typed} />
		</div>
	);
}

function SectionName({ row }: { row: Extract<Row, { kind: 'section' }> }) {
	const { t, language } = useUi();
	return <>{t.explorer.sections[row.name](row.count.toLocaleString(language))}</>;
}
