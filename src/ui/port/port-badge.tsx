import { useEffect, useRef } from 'preact/hooks';
import { portClass } from '../../domain/port';
import { formatRange } from '../../domain/port-range';
import type { BadgeReading } from '../../notes/inline/badge';
import { describePort } from '../../registry/describe';
import { cardTitle } from './card-title';
import { useUi } from '../context';
import { problemText } from '../shared/problem-text';

/** How long a finger rests before the card shows: what phones take for a long press. */
const LONG_PRESS_MS = 500;

/**
 * A port badge within text. Hovering over it shows its card, pressing it opens the port.
 * Code that names no possible port stays as it is, marked, with the reason to read.
 */
export function PortBadge({ code, reading }: { code: string; reading: BadgeReading }) {
	const { t, language, registry, actions } = useUi();
	const longPress = useLongPress();
	if ('problem' in reading) {
		return (
			<code class="port-explorer-bad-chip" aria-label={problemText(reading.problem, t)}>
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
				if (!longPress.justHappened()) show();
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Enter' && event.key !== ' ') return;
				event.preventDefault();
				show();
			}}
			onContextMenu={(event) => {
				if (longPress.justHappened()) event.preventDefault();
			}}
			onPointerDown={({ pointerType, currentTarget }) => {
				if (pointerType === 'mouse') return;
				longPress.begin(currentTarget, () =>
					actions.preview(currentTarget, range, host, 0),
				);
			}}
			onPointerUp={longPress.end}
			onPointerCancel={longPress.end}
			onPointerLeave={longPress.end}
		>
			<span>
				{host && <bdi>{host}</bdi>}
				{host && ':'}
				{formatRange(range)}
			</span>
			<span class="port-explorer-only-spoken">
				{' '}
				{cardTitle(describePort(registry, range), '', language, t)}
			</span>
		</span>
	);
}

/** A finger that rests. The click that follows when it is lifted is part of the long press. */
function useLongPress() {
	const state = useRef<{ win: Window | undefined; timer: number; done: boolean }>({
		win: undefined,
		timer: 0,
		done: false,
	});
	const end = () => state.current.win?.clearTimeout(state.current.timer);
	useEffect(() => end, []);
	return {
		begin(el: HTMLElement, action: () => void) {
			end();
			const timer = el.win.setTimeout(() => {
				state.current.done = true;
				action();
			}, LONG_PRESS_MS);
			state.current = { win: el.win, timer, done: false };
		},
		end,
		justHappened: () => state.current.done,
	};
}
