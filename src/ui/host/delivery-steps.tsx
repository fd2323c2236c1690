import type { Delivery } from '../../domain/delivery';
import type { Host } from '../../domain/host';
import type { WrittenPacket } from '../../notes/blocks/host/host-block';
import { useUi } from '../context';
import type { Frame } from './frames';
import { outcomeText, stepText } from './step-text';
import { useHiddenName } from '../shared/use-hidden-name';

/**
 * What happens to the chosen packet, sentence by sentence, up to the step that it is at. Where there
 * is little room the style sheet leaves only that one, with its number.
 */
export function DeliverySteps(props: {
	host: Host;
	packets: readonly WrittenPacket[];
	deliveries: readonly Delivery[];
	frame: Frame | undefined;
}) {
	const { host, packets, deliveries, frame } = props;
	const { t } = useUi();
	const [nameId, hiddenName] = useHiddenName(t.host.steps);
	if (!packets.length) return null;
	const delivery = frame && deliveries[frame.packet];
	const packet = frame && packets[frame.packet]?.packet;
	return (
		<section class="port-explorer-steps" aria-labelledby={nameId}>
			{hiddenName}
			{!delivery && (
				<p class="port-explorer-muted port-explorer-no-print">{t.host.notStarted}</p>
			)}
			<ol aria-live="polite">
				{delivery &&
					packet &&
					delivery.steps.slice(0, frame.step + 1).map((step, index) => (
						<li
							key={index}
							value={index + 1}
							class={index === frame.step ? 'is-current' : ''}
						>
							{stepText(step, packet, delivery, host, t)}
						</li>
					))}
			</ol>
			<table class="port-explorer-only-print">
				<tbody>
					{packets.map(({ text }, index) => (
						<tr key={index}>
							<td>{text}</td>
							<td>{outcomeText(deliveries[index]!, host, t)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
