import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Port } from '../../../domain/port';
import { describePort } from '../../../registry/describe';
import { cardTitle, ownName } from '../../port/card/card-title';
import { useUi } from '../../context';
import { colourMap, type MapColouring } from './map-colours';
import { MapControls, MapLegend } from './map-controls';
import { litPorts } from './map-lit';
import { paintBase, paintMap, type MapTheme } from './map-painter';
import { readTheme } from './map-theme';
import { outlinedPorts } from './outlines';
import type { Rows } from '../rows';
import type { ExplorerState } from '../state';
import { useMapView } from './use-map-view';
import { useMapPointer } from './use-map-pointer';
import { portAfterKey } from './map-view';
import { useUniqueId } from '../../shared/use-unique-id';
import { useHiddenName } from '../../shared/use-hidden-name';

/** All ports as one picture of 256 by 256. */
export function PortMap(props: {
	rows: Rows;
	state: ExplorerState;
	theme: number;
	onChange: (change: Partial<ExplorerState>) => void;
}) {
	const { rows, state, theme: turn, onChange } = props;
	const { t, language, registry, vault, labels } = useUi();
	const version = state.colour === 'vault' ? vault.version.value : 0;
	const box = useRef<HTMLDivElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const base = useMemo(() => createEl('canvas'), []);
	const [cursor, setCursor] = useState<Port | null>(null);
	const [pressed, setPressed] = useState<number | null>(null);
	const helpId = useUniqueId();
	const [nameId, hiddenName] = useHiddenName(t.explorer.mapName);
	const map = useMapView(box);
	const colouring = useMemo(
		() => colourMap(state.colour, registry, vault, t),
		[state.colour, registry, vault, version, t],
	);
	const lit = useMemo(
		() => litPorts(rows, state, colouring, pressed),
		[rows, state.query, state.all, colouring, pressed],
	);
	const [read, setRead] = useState<Readonly<{ of: MapColouring; theme: MapTheme }> | null>(null);
	// The colours of another legend would be the wrong ones, or too few.
	const theme = read?.of === colouring ? read.theme : null;

	useLayoutEffect(() => {
		if (canvas.current) {
			setRead({ of: colouring, theme: readTheme(box.current!, colouring) });
		}
	}, [colouring, turn]);
	useLayoutEffect(() => setPressed(null), [state.colour]);
	useLayoutEffect(() => {
		if (theme) paintBase(base, colouring, theme, lit.ports);
	}, [theme, colouring, lit]);
	useLayoutEffect(() => {
		const el = canvas.current;
		if (!el || !theme || !map.size.width) return;
		const marks = {
			selected: state.selected,
			cursor,
			outlined: outlinedPorts(state.outline),
			lit: lit.few,
		};
		paintMap(el, base, map.view, map.size, el.win.devicePixelRatio, theme, marks);
	});
	useEffect(() => {
		if (state.selected !== null) map.show(state.selected);
	}, [state.selected]);

	const pointer = useMapPointer(map, {
		onPoint: setCursor,
		onPick: (port) => onChange({ selected: port, open: true }),
	});
	const handleKey = (event: KeyboardEvent) => {
		const from = cursor ?? state.selected ?? 0;
		const to = portAfterKey(from, event.key);
		if (to !== null) {
			setCursor(to);
			map.show(to);
		} else if (event.key === 'Enter' || event.key === ' ')
			onChange({ selected: from, open: true });
		else if (event.key === '+' || event.key === '=') map.zoomAt(1.5, from);
		else if (event.key === '-') map.zoomAt(1 / 1.5, from);
		else if (event.key === '0') map.reset();
		else return;
		event.preventDefault();
	};
	const named = cursor ?? state.selected;
	return (
		<div class="port-explorer-map">
			<MapControls state={state} onChange={onChange} map={map} />
			{hiddenName}
			<div ref={box} class="port-explorer-canvas" data-ignore-swipe>
				<canvas
					ref={canvas}
					tabIndex={0}
					role="application"
					aria-labelledby={nameId}
					aria-describedby={helpId}
					onKeyDown={handleKey}
					{...pointer}
				/>
			</div>
			<p class="port-explorer-map-cell" role="status">
				{named === null ? '\u00a0' : t.explorer.mapCell(String(named), titleOf(named))}
			</p>
			<MapLegend colouring={colouring} pressed={pressed} onPress={setPressed} />
			<p id={helpId} class="port-explorer-muted port-explorer-map-help">
				<span class="port-explorer-for-keys">{t.explorer.mapHelp}</span>
				<span class="port-explorer-for-touch">{t.explorer.mapTouchHelp}</span>{' '}
				{lit.ports === null
					? t.explorer.summary(rows.ports.toLocaleString(language))
					: t.explorer.lit(lit.count.toLocaleString(language))}
			</p>
		</div>
	);

	function titleOf(port: Port): string {
		const range = { first: port, last: port, protocols: [] };
		const own = ownName(labels.value, range, vault);
		return cardTitle(describePort(registry, range), own, language, t);
	}
}
