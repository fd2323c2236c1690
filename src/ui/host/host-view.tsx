import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { deliver } from '../../domain/delivery';
import { findConflicts } from '../../domain/host';
import { isSameName } from '../../domain/name';
import { readPacket } from '../../notes/blocks/endpoint-text';
import {
	clientOf,
	withAddresses,
	type HostBlock,
	type WrittenPacket,
} from '../../notes/blocks/host/host-block';
import { useUi } from '../context';
import { Icon } from '../shared/icon';
import { ProblemList, type Mend } from '../shared/problem-list';
import { problemText } from '../shared/problem-text';
import { DeliverySteps } from './delivery-steps';
import type { BlockEditing } from './editor/editor-session';
import { framesOf, placeOf } from './frames';
import { HostBox } from './host-box';
import { HostConflicts } from './host-conflicts';
import { HostEditorForm } from './editor/host-editor';
import { HostMenu } from './host-menu';
import { PacketQueue } from './packet-queue';
import { PlayerControls, playerKey } from './player-controls';
import { useEditor } from './editor/use-editor';
import { useTravel } from './use-travel';
import { usePlayer } from './use-player';
import { useHiddenName } from '../shared/use-hidden-name';

/**
 * A `port-host` block: the host, the packets outside, and what becomes of them step by step. A packet
 * that was chosen goes alone; else they go one after another.
 */
export function HostView(props: {
	block: HostBlock;
	/** The note that the block is in. */
	path: string;
	editing: BlockEditing | null;
	onMend?: Mend | undefined;
}) {
	const { path, editing, onMend } = props;
	const block = useAddresses(props.block);
	const { t, registry } = useUi();
	const root = useRef<HTMLDivElement>(null);
	const stage = useRef<HTMLDivElement>(null);
	const traveller = useRef<HTMLSpanElement>(null);
	const now = useRef<HTMLDivElement>(null);
	const [typed, setTyped] = useState<readonly string[]>([]);
	const [chosen, setChosen] = useState<number | null>(null);
	const { editor, open } = useEditor(editing, block, registry);
	const { host } = block;
	const [nameId, hiddenName] = useHiddenName(t.host.name(host.name || t.host.unnamed));
	const read = (text: string, index: number) =>
		readPacket(text, host, index, registry, clientOf(block));
	const packets = useMemo<readonly WrittenPacket[]>(() => {
		const sent = typed.flatMap((text, order) => {
			const found = read(text, block.packets.length + order);
			return 'problem' in found ? [] : [{ text, packet: found.value }];
		});
		return [...block.packets, ...sent];
	}, [block, typed]);
	const deliveries = useMemo(() => packets.map(({ packet }) => deliver(host, packet)), [packets]);
	const frames = useMemo(() => {
		const all = framesOf(deliveries);
		return chosen === null ? all : all.filter(({ packet }) => packet === chosen);
	}, [deliveries, chosen]);
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
	useTravel({ stage, traveller, now, place, identity: frame?.packet ?? -1, speed: player.speed });
	const isAtEnd = !!frame && frame.step === (delivery?.steps.length ?? 0) - 1;
	const { arrived, forget } = useArrived(frame?.packet ?? -1, isAtEnd);

	const pick = (index: number) => {
		setChosen(index);
		player.play(0, (deliveries[index]?.steps.length ?? 1) - 1);
	};
	const send = (text: string) => {
		const found = read(text, packets.length);
		if ('problem' in found) return problemText(found.problem, t);
		setTyped([...typed, text]);
		setChosen(packets.length);
		player.play(0, deliver(host, found.value).steps.length - 1);
		return '';
	};
	const isEmpty = !host.applications.length && !packets.length && !block.problems.length;
	return (
		<div ref={root} class="port-explorer-block port-explorer-host-block">
			<ProblemList problems={block.problems} onMend={onMend} />
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
					arrived={arrived}
					onPick={pick}
					onSend={send}
				/>
				<HostBox
					block={block}
					conflicts={conflicts}
					lit={place}
					hasPackets={packets.length > 0}
				/>
				<span
					ref={traveller}
					class={`port-explorer-traveller${frame ? ' is-shown' : ''}`}
					data-outcome={delivery?.outcome}
					aria-hidden="true"
				>
					<Icon name="mail" />
				</span>
			</div>
			<div ref={now} class={`port-explorer-now${frame ? ' is-active' : ''}`}>
				<PlayerControls
					player={player}
					count={frames.length}
					onRestart={() => {
						setChosen(null);
						forget();
					}}
				/>
				<DeliverySteps
					host={host}
					packets={packets}
					deliveries={deliveries}
					frame={frame}
				/>
			</div>
			<HostConflicts conflicts={conflicts} host={host} />
			{editor && <HostEditorForm editor={editor} />}
			<HostMenu
				block={block}
				path={path}
				packets={packets}
				deliveries={deliveries}
				picture={() => root.current}
				onEdit={open}
			/>
		</div>
	);
}

/** The block with the addresses that other notes give its host, where it names none. */
function useAddresses(block: HostBlock): HostBlock {
	const { vault } = useUi();
	const version = vault.version.value;
	return useMemo(() => {
		const { name } = block.host;
		if (!name || block.isExample) return block;
		const known = vault.hosts().filter((each) => isSameName(each.name, name));
		return withAddresses(block, [...new Set(known.flatMap(({ addresses }) => addresses))]);
	}, [block, vault, version]);
}

/** The packets that have got to their end; one that is on its way again hasn't. */
function useArrived(current: number, isAtEnd: boolean) {
	const [ended, setEnded] = useState<ReadonlySet<number>>(new Set());
	useLayoutEffect(() => {
		if (isAtEnd) setEnded((before) => new Set([...before, current]));
	}, [current, isAtEnd]);
	const arrived = useMemo(
		() => new Set([...ended].filter((each) => each !== current || isAtEnd)),
		[ended, current, isAtEnd],
	);
	return { arrived, forget: () => setEnded(new Set()) };
}
