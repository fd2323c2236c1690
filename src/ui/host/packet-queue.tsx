import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Delivery } from '../../domain/delivery';
import type { Host, Packet } from '../../domain/host';
import { useUi } from '../context';
import { Icon } from '../shared/icon';
import { useScrollCue } from '../shared/use-scroll-cue';
import { useUniqueId } from '../shared/use-unique-id';
import { endpointText, outcomeText } from './step-text';
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
	/** The packet that is on its way; -1 for none. */
	current: number;
	/** The packets that have got to their end. */
	arrived: ReadonlySet<number>;
	onPick: (packet: number) => void;
	/** Sends a packet; answers why it can't, or an empty text. */
	onSend: (text: string) => string;
}) {
	const { host, packets, deliveries, current, arrived, onPick, onSend } = props;
	const { t } = useUi();
	const row = useRef<HTMLUListElement>(null);
	useScrollCue(row);
	useLayoutEffect(() => {
		const chosen = row.current?.children[current];
		if (row.current && chosen instanceof HTMLElement) showWithin(row.current, chosen);
	}, [current]);
	const [nameId, hiddenName] = useHiddenName(t.host.packets);
	return (
		<section class="port-explorer-outside" aria-labelledby={nameId}>
			{hiddenName}
			{!packets.length && <p class="port-explorer-muted">{t.host.noPackets}</p>}
			<ul ref={row} class="port-explorer-queue port-explorer-scroll-row">
				{packets.map(({ text, packet }, index) => {
					const delivery = deliveries[index]!;
					return (
						<li key={index}>
							<button
								type="button"
								class={`port-explorer-packet${index === current ? ' is-current' : ''}`}
								onClick={() => onPick(index)}
							>
								<span class="port-explorer-slot" data-packet={index}>
									<Icon name="mail" />
								</span>
								<span class="port-explorer-packet-text">{text}</span>
								<span class="port-explorer-only-spoken">
									{t.host.packet(
										endpointText(packet.to, host, t),
										endpointText(packet.from, host, t),
									)}
								</span>
								<span
									class={`port-explorer-packet-result${arrived.has(index) ? ' is-done' : ''}`}
									data-outcome={delivery.outcome}
								>
									<Icon name={ICONS[delivery.outcome]} />
									<span class="port-explorer-packet-outcome">
										{outcomeText(delivery, host, t)}
									</span>
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

/** Scrolls a row, and only that, until one of its items is seen whole. */
function showWithin(row: HTMLElement, item: HTMLElement): void {
	const [outer, inner] = [row.getBoundingClientRect(), item.getBoundingClientRect()];
	if (inner.left < outer.left || inner.right > outer.right) {
		row.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
	}
}

function SendBox({ onSend }: { onSend: (text: string) => string }) {
	const { t } = useUi();
	const [text, setText] = useState('');
	const [problem, setProblem] = useState('');
	const problemId = useUniqueId();
	const [nameId, hiddenName] = useHiddenName(t.host.sendHint);
	return (
		<form
			class="port-explorer-send port-explorer-no-print"
			onSubmit={(event) => {
				event.preventDefault();
				const why = text.trim() ? onSend(text.trim()) : '';
				setProblem(why);
				if (!why) setText('');
			}}
		>
			{hiddenName}
			<input
				type="text"
				aria-labelledby={nameId}
				aria-invalid={problem !== ''}
				aria-describedby={problem ? problemId : undefined}
				placeholder="8080, 53/udp"
				value={text}
				onInput={({ currentTarget }) => {
					setText(currentTarget.value);
					setProblem('');
				}}
			/>
			<button type="submit">{t.host.send}</button>
			<p id={problemId} class="port-explorer-field-problem" role="status">
				{problem}
			</p>
		</form>
	);
}
