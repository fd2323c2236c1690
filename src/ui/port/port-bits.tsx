import type { Port } from '../../domain/port';
import { toHex, toNibbles } from '../../domain/port-forms';
import { useUi } from '../context';
import { useHiddenName } from '../shared/use-hidden-name';

/** The port as the 16 bits that it is on the wire, with the hexadecimal digit below each four. */
export function PortBits({ port }: { port: Port }) {
	const { t } = useUi();
	const nibbles = toNibbles(port);
	const hex = toHex(port);
	const [nameId, hiddenName] = useHiddenName(t.card.bitsName(nibbles.join(' '), hex));
	return (
		<div class="port-explorer-bits" role="img" aria-labelledby={nameId}>
			{hiddenName}
			<div class="port-explorer-bits-caption" aria-hidden="true">
				<span>{t.card.bits}</span>
				<span class="port-explorer-bits-hex">{hex}</span>
			</div>
			<div class="port-explorer-nibbles" aria-hidden="true">
				{nibbles.map((nibble, index) => (
					<span key={index} class="port-explorer-nibble">
						<span class="port-explorer-nibble-bits">
							{[...nibble].map((bit, place) => (
								<span key={place} class="port-explorer-bit" data-bit={bit}>
									{bit}
								</span>
							))}
						</span>
						<span class="port-explorer-nibble-hex">{hex[index + 2]}</span>
					</span>
				))}
			</div>
		</div>
	);
}
