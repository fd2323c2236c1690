import { portClass } from '../../domain/port';
import type { PortRange } from '../../domain/port-range';
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
