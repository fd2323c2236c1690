import { MAX_PORT, MIN_PORT, PORT_CLASSES, portClass } from '../../domain/port';
import { shareOfSpace } from '../../domain/port-forms';
import { formatRange, type PortRange } from '../../domain/port-range';
import { useUi } from '../context';
import { useHiddenName } from '../shared/use-hidden-name';

/** A marker narrower than this share of the line could not be seen. */
const MIN_MARK = 0.008;

/**
 * Where a port or a range lies on the line from 0 to 65535, drawn to scale. The name of its class
 * is below that class, which is highlighted.
 */
export function PortLine({ range }: { range: PortRange }) {
	const { t, language } = useUi();
	const start = shareOfSpace(range.first);
	const width = Math.max(shareOfSpace(range.last) - start, MIN_MARK);
	const share = start.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
	const [nameId, hiddenName] = useHiddenName(
		t.card.lineName(formatRange({ ...range, protocols: [] }), share),
	);
	const own = PORT_CLASSES.find(({ name }) => name === portClass(range.first))!;
	return (
		<div class="port-explorer-line" role="img" aria-labelledby={nameId}>
			{hiddenName}
			<div class="port-explorer-line-track" aria-hidden="true">
				{PORT_CLASSES.map(({ name, first, last }) => (
					<span
						key={name}
						class={`port-explorer-line-class${name === own.name ? ' is-own' : ''}`}
						data-class={name}
						style={{ flexGrow: String(last - first + 1) }}
					/>
				))}
				<span
					class="port-explorer-line-mark"
					data-class={own.name}
					style={{
						insetInlineStart: `${Math.min(start, 1 - width) * 100}%`,
						width: `${width * 100}%`,
					}}
				/>
			</div>
			<div class="port-explorer-line-scale" data-class={own.name} aria-hidden="true">
				{own.first > MIN_PORT && <span>{MIN_PORT}</span>}
				<span class="port-explorer-line-name" title={t.classHelp[own.name]}>
					{t.classes[own.name]}{' '}
					<span class="port-explorer-nowrap">
						{own.first}–{own.last}
					</span>
				</span>
				{own.last < MAX_PORT && <span>{MAX_PORT}</span>}
			</div>
		</div>
	);
}
