import { portClass } from '../../domain/port';
import type { PortRange } from '../../domain/port-range';
import { useUi } from '../context';
import { Marked } from '../lookup/marked';

/**
 * The shape with a number that shows a port everywhere: its hue and the shape
 * of its top tell the class. What was `typed` to find it stands out.
 */
export function PortNumber(props: { range: PortRange; small?: boolean; typed?: string }) {
	const { range, small = false, typed = '' } = props;
	const { first, last } = range;
	return (
		<span
			class={`port-explorer-door${small ? ' mod-small' : ''}${first === last ? '' : ' mod-range'}`}
			data-class={portClass(first)}
		>
			<Marked text={first === last ? String(first) : `${first}–${last}`} typed={typed} />
		</span>
	);
}

/** The small number of a port that leads to its card, on a host where there is one. */
export function PortNumberButton(props: {
	range: PortRange;
	host?: string | undefined;
	/** The application that is there, when it is known. */
	meant?: string;
}) {
	const { range, host, meant } = props;
	const { actions } = useUi();
	return (
		<button
			type="button"
			class="port-explorer-door-button"
			onClick={() => actions.showPort(range, host, meant)}
		>
			<PortNumber range={range} small />
		</button>
	);
}
