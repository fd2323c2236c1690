import { useEffect, useRef } from 'preact/hooks';
import type { Port } from '../../domain/port';
import { describePort } from '../../registry/describe';
import { neighboursOf } from '../../registry/neighbours';
import { useUi } from '../context';
import { IconButton } from '../shared/icon';
import { PortButton } from '../port/port-button';
import { PortCard } from '../port/card/port-card';
import type { ExplorerActions } from './state';
import { OwnLabel } from './own-label';
import type { ExplorerState } from './state';

/** How many ports of the same family are named: the best known. */
const MAX_FAMILY = 10;

/** The chosen port in full: its card, the reader's own words for it, and where one can go from it. */
export function PortDetail(props: {
	state: ExplorerState;
	actions: ExplorerActions;
	onBack: () => void;
}) {
	const { state, actions, onBack } = props;
	const { t } = useUi();
	const { selected } = state;
	const back = useRef<HTMLSpanElement>(null);
	useEffect(() => {
		// In a narrow pane the list has just gone, and the focus with it.
		const button = back.current?.querySelector('button');
		if (!button?.offsetParent || selected === null) return;
		const { activeElement, body } = button.doc;
		const isOurs = button.closest('.port-explorer-view')?.contains(activeElement);
		// While one types in a note, and the explorer follows, the focus is not ours to take.
		if (isOurs || activeElement === body) button.focus();
	}, [selected, state.open]);
	if (selected === null) {
		return (
			<section class="port-explorer-detail mod-empty">
				<p class="port-explorer-muted">{t.explorer.choose}</p>
			</section>
		);
	}
	const other = state.layout === 'list' ? 'map' : 'list';
	return (
		<section class="port-explorer-detail" key={selected}>
			<div class="port-explorer-detail-actions">
				<span ref={back} class="port-explorer-back">
					<IconButton icon="arrow-left" label={t.explorer.back} onClick={onBack} />
				</span>
				<button type="button" onClick={() => actions.go({ layout: other, open: false })}>
					{other === 'map' ? t.explorer.showOnMap : t.explorer.showInList}
				</button>
				<button type="button" onClick={() => actions.insertCard(selected)}>
					{t.explorer.insertCard}
				</button>
			</div>
			<PortCard
				range={{ first: selected, last: selected, protocols: [] }}
				meant={state.meant}
				opened
			/>
			<OwnLabel port={selected} />
			<Neighbours port={selected} />
			<SameFamily port={selected} />
		</section>
	);
}

function Neighbours({ port }: { port: Port }) {
	const { t, registry } = useUi();
	const { before, after } = neighboursOf(registry, port, port);
	return (
		<>
			<h2>{t.explorer.neighbours}</h2>
			<ul class="port-explorer-links">
				{[before, after].map(
					(near) =>
						near !== undefined && (
							<li key={near}>
								<PortButton port={near} />
							</li>
						),
				)}
			</ul>
		</>
	);
}

function SameFamily({ port }: { port: Port }) {
	const { t, registry } = useUi();
	const range = { first: port, last: port, protocols: [] };
	const family = describePort(registry, range).usual?.family;
	if (!family) return null;
	const known = registry.common.uses.filter(
		(use) => use.family === family && use.port !== port && use.endPort === undefined,
	);
	const best = [...known].sort((a, b) => (b.rank ?? 1) - (a.rank ?? 1));
	const ports = [...new Set(best.map((use) => use.port))].slice(0, MAX_FAMILY);
	return (
		<>
			<h2>
				{t.explorer.sameFamily}: {t.families[family]}
			</h2>
			<ul class="port-explorer-links">
				{ports.map((each) => (
					<li key={each}>
						<PortButton port={each} family={family} />
					</li>
				))}
			</ul>
		</>
	);
}
