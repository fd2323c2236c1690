import { portClass } from '../../domain/port';
import { formatRange } from '../../domain/port-range';
import type { BadgeReading } from '../../notes/inline/badge';
import { describePort } from '../../registry/describe';
import { cardTitle, ownLabel } from './card/card-title';
import { useUi } from '../context';
import { problemText } from '../shared/problem-text';

/**
 * A port badge within text. Hovering over it shows its card, pressing it opens the port.
 * Code that names no possible port stays as it is, marked, with the reason to read.
 */
export function PortBadge({ code, reading }: { code: string; reading: BadgeReading }) {
	const { t, language, registry, labels, actions } = useUi();
	if ('problem' in reading) {
		return (
			<code class="port-explorer-bad-chip" title={problemText(reading.problem, t)}>
				{code}
			</code>
		);
	}
	const { range, host } = reading;
	const show = () => actions.showPort(range, host);
	return (
		<span
			role="button"
			tabIndex={0}
			class="port-explorer-door mod-inline"
			data-class={portClass(range.first)}
			data-port={range.first}
			// A finger that is lifted also enters, as a mouse would.
			onPointerEnter={({ pointerType, currentTarget }) => {
				if (pointerType === 'mouse') actions.preview(currentTarget, range, host);
			}}
			onClick={(event) => {
				event.preventDefault();
				show();
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Enter' && event.key !== ' ') return;
				event.preventDefault();
				show();
			}}
		>
			<span>
				{host && <bdi>{host}</bdi>}
				{host && ':'}
				{formatRange(range)}
			</span>
			<span class="port-explorer-only-spoken">
				{' '}
				{cardTitle(
					describePort(registry, range),
					ownLabel(labels.value, range),
					language,
					t,
				)}
			</span>
		</span>
	);
}
