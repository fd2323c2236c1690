import { useState } from 'preact/hooks';
import type { Delivery } from '../../domain/delivery';
import type { Host, Packet } from '../../domain/host';
import { useUi } from '../context';
import { Icon } from '../shared/icon';
import { formatEndpoint, outcomeText } from './step-text';
import { useHiddenName } from '../shared/use-hidden-name';

const ICONS = {
	delivered: 'check',
	refused: 'x',
	unreachable: 'circle-x',
	'not-sent': 'ban',
} as const;

/** The packets that wait outside, each with what became of it, and a box to send another. */
export function PacketQueue(props: {
	host: Host;
	packets: readonly { text: string; packet: Packet }[];
	deliveries: readonly Delivery[];
	/** The packet that is on its way; those before it have arrived. */
	current: number;
	/** Whether the current one has arrived, too. */
	arrived: boolean;
	onPick: (packet: number) => void;
	onSend: (text: string) => void;
}) {
	const { host, packets, deliveries, current, arrived, onPick, onSend } = props;
	const { t } = useUi();
	const [nameId, hiddenName] = useHiddenName(t.host.packets);
	return (
		<section class="port-explorer-outside" aria-labelledby={nameId}>
			{hiddenName}
			{!packets.length && <p class="port-explorer-muted">{t.host.noPackets}</p>}
			<ul class="port-explorer-queue">
				{packets.map(({ text, packet }, index) => {
					const delivery = deliveries[index]!;
					const done = index < current || (index === current && arrived);
					return (
						<li key={index}>
							<button
								type="button"
								class={`port-explorer-packet${index === current ? ' is-current' : ''}`}
								onClick={() => onPick(index)}
							>
								<span class="port-explorer-packet-text" data-packet={index}>
									{text}
								</span>
								<span class="port-explorer-only-spoken">
									{t.host.packet(
										formatEndpoint(packet.to),
										formatEndpoint(packet.from),
									)}
								</span>
								<span
									class={`port-explorer-packet-result${done ? ' is-done' : ''}`}
									data-outcome={delivery.outcome}
								>
									<Icon name={ICONS[delivery.outcome]} />
									{outcomeText(delivery, host, t)}
								</span>
							</button>
						</li>
					);
				})}
			</ul>
			<SendBox onSend={onSend} />
		</section>
	);
}

function SendBox({ onSend }: { onSend: (text: string) => void }) {
	const { t } = useUi();
	const [text, setText] = useState('');
	const [nameId, hiddenName] = useHiddenName(t.host.sendHint);
	return (
		<form
			class="port-explorer-send port-explorer-no-print"
			onSubmit={(event) => {
				event.preventDefault();
				if (text.trim()) onSend(text.trim());
				setText('');
			}}
		>
			{hiddenName}
			<input
				type="text"
				aria-labelledby={nameId}
				placeholder={t.host.sendHint}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
			/>
			<button type="submit">{t.host.send}</button>
		</form>
	);
}
