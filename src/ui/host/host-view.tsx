import { useMemo, useRef, useState } from 'preact/hooks';
import { deliver } from '../../domain/delivery';
import { findConflicts } from '../../domain/host';
import { readPacket } from '../../notes/blocks/endpoint-text';
import type { HostBlock, WrittenPacket } from '../../notes/blocks/host-block';
import { useUi } from '../context';
import { ProblemList } from '../shared/problem-list';
import { problemText } from '../shared/problem-text';
import { DeliverySteps } from './delivery-steps';
import { framesOf, placeOf } from './frames';
import { HostBox } from './host-box';
import { AddApplication, type HostEdits } from './host-edits';
import { HostMenu } from './host-menu';
import { PacketQueue } from './packet-queue';
import { PlayerControls, playerKey } from './player-controls';
import { useTravel } from './use-travel';
import { usePlayer } from './use-player';
import { useHiddenName } from '../shared/use-hidden-name';

/** Limit of conflicts listed one by one. */
const MAX_CONFLICTS = 20;

/** A `port-host` block: the host, the packets outside, and what becomes of them step by step. */
export function HostView({ block, edits }: { block: HostBlock; edits: HostEdits | null }) {
	const { t, registry } = useUi();
	const stage = useRef<HTMLDivElement>(null);
	const traveller = useRef<HTMLSpanElement>(null);
	const [typed, setTyped] = useState<readonly WrittenPacket[]>([]);
	const [refused, setRefused] = useState('');
	const [editing, setEditing] = useState(false);
	const { host } = block;
	const [nameId, hiddenName] = useHiddenName(t.host.name(host.name || t.host.unnamed));
	const packets = useMemo(() => [...block.packets, ...typed], [block, typed]);
	const deliveries = useMemo(() => packets.map(({ packet }) => deliver(host, packet)), [packets]);
	const frames = useMemo(() => framesOf(deliveries), [deliveries]);
	const conflicts = useMemo(() => findConflicts(host), [host]);
	const player = usePlayer(stage, frames.length);
	const frame = frames[player.at];
	const delivery = frame && deliveries[frame.packet];
	const place =
		frame && delivery
			? placeOf(delivery, frame, (application, socket) =>
					host.applications[application]!.listeners.findIndex((each) => each === socket),
				)
			: null;
	useTravel({ stage, traveller, place, identity: frame?.packet ?? -1, speed: player.speed });

	const pick = (index: number) => {
		const first = frames.findIndex(({ packet }) => packet === index);
		const count = deliveries[index]?.steps.length ?? 0;
		player.play(first, first + count - 1);
	};
	const send = (text: string) => {
		const read = readPacket(text, host, packets.length, registry);
		setRefused('problem' in read ? problemText(read.problem, t) : '');
		if ('problem' in read) return;
		setTyped([...typed, { text, packet: read.value }]);
		// Its frames come after all others.
		const { steps } = deliver(host, read.value);
		player.play(frames.length, frames.length + steps.length - 1);
	};
	const isEmpty = !host.applications.length && !packets.length && !block.problems.length;
	return (
		<div class="port-explorer-block port-explorer-host-block">
			<ProblemList problems={block.problems} />
			{isEmpty && <p class="port-explorer-muted">{t.host.empty}</p>}
			<div
				ref={stage}
				class="port-explorer-stage"
				tabIndex={0}
				role="group"
				aria-labelledby={nameId}
				onKeyDown={(event) => {
					if (playerKey(event, player)) event.stopPropagation();
				}}
			>
				{hiddenName}
				<PacketQueue
					host={host}
					packets={packets}
					deliveries={deliveries}
					current={frame?.packet ?? -1}
					arrived={!!frame && frame.step === (delivery?.steps.length ?? 0) - 1}
					onPick={pick}
					onSend={send}
				/>
				<HostBox
					block={block}
					conflicts={conflicts}
					lit={place}
					edits={editing ? edits : null}
				/>
				<span
					ref={traveller}
					class={`port-explorer-traveller${frame ? ' is-shown' : ''}`}
					data-outcome={delivery?.outcome}
					aria-hidden="true"
				>
					{frame && packets[frame.packet]?.text}
				</span>
			</div>
			{refused && (
				<p class="port-explorer-problem" role="status">
					{refused}
				</p>
			)}
			<Conflicts conflicts={conflicts} block={block} />
			<PlayerControls player={player} count={frames.length} />
			<DeliverySteps host={host} packets={packets} deliveries={deliveries} frame={frame} />
			{editing && edits && <AddApplication edits={edits} />}
			<HostMenu
				block={block}
				packets={packets}
				deliveries={deliveries}
				editing={editing}
				onEdit={edits ? () => setEditing(!editing) : undefined}
			/>
		</div>
	);
}

function Conflicts(props: { conflicts: ReturnType<typeof findConflicts>; block: HostBlock }) {
	const { t, language } = useUi();
	const { applications } = props.block.host;
	const [nameId, hiddenName] = useHiddenName(t.host.conflicts);
	const hidden = props.conflicts.length - MAX_CONFLICTS;
	const problems = props.conflicts
		.slice(0, MAX_CONFLICTS)
		.map(({ applications: [one, other], listeners: [a, b] }) => {
			const first = Math.max(a.first, b.first);
			const names = [one, other].map((index) => applications[index]!.name) as [
				string,
				string,
			];
			return t.host.conflict(...names, `${first}/${a.protocol}`);
		});
	if (!problems.length) return null;
	return (
		<>
			{hiddenName}
			<ul class="port-explorer-conflicts" aria-labelledby={nameId}>
				{problems.map((text, index) => (
					<li key={index}>{text}</li>
				))}
				{hidden > 0 && (
					<li class="port-explorer-muted">
						{t.card.more(hidden.toLocaleString(language))}
					</li>
				)}
			</ul>
		</>
	);
}
