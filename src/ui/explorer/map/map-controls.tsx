import { useUi } from '../../context';
import { IconButton } from '../../shared/icon';
import type { MapColouring } from './map-colours';
import { MAP_COLOURS, MAP_OUTLINES, type ExplorerState } from '../state';
import type { MapViewState } from './use-map-view';
import { useHiddenName } from '../../shared/use-hidden-name';

/** What colours the map, what is outlined on it, and how near it is. */
export function MapControls(props: {
	state: ExplorerState;
	onChange: (change: Partial<ExplorerState>) => void;
	map: MapViewState;
}) {
	const { state, onChange, map } = props;
	const { t } = useUi();
	const [colourId, colourName] = useHiddenName(t.explorer.colourBy);
	const [outlineId, outlineName] = useHiddenName(t.explorer.outline);
	const middle = { x: map.size.width / 2, y: map.size.height / 2 };
	return (
		<div class="port-explorer-map-controls">
			{colourName}
			<select
				class="dropdown"
				aria-labelledby={colourId}
				value={state.colour}
				onChange={({ currentTarget: { value } }) =>
					onChange({ colour: MAP_COLOURS.find((each) => each === value) ?? 'class' })
				}
			>
				{MAP_COLOURS.map((each) => (
					<option key={each} value={each}>
						{t.explorer.colourBy}:{' '}
						{each === 'vault' ? t.vault.map.name : t.explorer.colours[each]}
					</option>
				))}
			</select>
			{outlineName}
			<select
				class="dropdown"
				aria-labelledby={outlineId}
				value={state.outline ?? ''}
				onChange={({ currentTarget: { value } }) =>
					onChange({ outline: MAP_OUTLINES.find((each) => each === value) ?? null })
				}
			>
				<option value="">
					{t.explorer.outline}: {t.explorer.noOutline}
				</option>
				{MAP_OUTLINES.map((each) => (
					<option key={each} value={each}>
						{t.explorer.outlines[each]}
					</option>
				))}
			</select>
			<span class="port-explorer-spacer" />
			<IconButton
				icon="zoom-in"
				label={t.explorer.zoomIn}
				onClick={() => map.zoom(2, middle)}
			/>
			<IconButton
				icon="zoom-out"
				label={t.explorer.zoomOut}
				onClick={() => map.zoom(0.5, middle)}
			/>
			<IconButton icon="maximize" label={t.explorer.zoomAll} onClick={map.reset} />
		</div>
	);
}

/** What the colours mean. An entry that is pressed lights up alone, for whom colours say little. */
export function MapLegend(props: {
	colouring: MapColouring;
	pressed: number | null;
	onPress: (entry: number | null) => void;
}) {
	const { colouring, pressed, onPress } = props;
	const { t } = useUi();
	const [nameId, hiddenName] = useHiddenName(t.explorer.legend);
	return (
		<>
			{hiddenName}
			<ul class="port-explorer-legend" aria-labelledby={nameId}>
				{colouring.legend.map(({ name, colour, share }, index) => (
					<li key={name}>
						<button
							type="button"
							aria-pressed={pressed === index}
							title={t.explorer.lightUp(name)}
							onClick={() => onPress(pressed === index ? null : index)}
						>
							<span class="port-explorer-swatch">
								<span style={{ backgroundColor: colour, opacity: share }} />
							</span>
							{name}
						</button>
					</li>
				))}
			</ul>
		</>
	);
}
