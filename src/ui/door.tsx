import { portClass } from '../domain/port';
import type { PortRange } from '../domain/port-range';

/**
 * The small door with its number on it that stands for a port everywhere: its hue and the shape
 * of its top tell the class.
 */
export function Door({ range, small = false }: { range: PortRange; small?: boolean }) {
	const { first, last } = range;
	return (
		<span
			class={`port-explorer-door${small ? ' mod-small' : ''}${first === last ? '' : ' mod-range'}`}
			data-class={portClass(first)}
		>
			{first === last ? first : `${first}–${last}`}
		</span>
	);
}
