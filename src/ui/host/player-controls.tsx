import { useUi } from '../context';
import { IconButton } from '../shared/icon';
import { SPEEDS, type Player } from './use-player';
import { useHiddenName } from '../shared/use-hidden-name';

/** Step back and forward, play and pause, speed. */
export function PlayerControls(props: {
	player: Player;
	count: number;
	/** What else starting over does. */
	onRestart?: () => void;
}) {
	const { player, count, onRestart } = props;
	const { t } = useUi();
	const { at, playing, speed } = player;
	const [nameId, hiddenName] = useHiddenName(t.host.speed);
	if (!count) return null;
	const restart = () => {
		player.go(-1);
		onRestart?.();
	};
	return (
		<div class="port-explorer-player port-explorer-no-print">
			<IconButton icon="skip-back" label={t.host.restart} onClick={restart} />
			<IconButton icon="step-back" label={t.host.back} onClick={() => player.go(at - 1)} />
			<IconButton
				icon={playing ? 'pause' : 'play'}
				label={playing ? t.host.pause : t.host.play}
				onClick={player.toggle}
			/>
			<IconButton
				icon="step-forward"
				label={t.host.forward}
				onClick={() => player.go(at + 1)}
			/>
			{hiddenName}
			<select
				class="dropdown"
				aria-labelledby={nameId}
				value={String(speed)}
				onChange={({ currentTarget }) => player.setSpeed(Number(currentTarget.value))}
			>
				{SPEEDS.map((each) => (
					<option key={each} value={String(each)}>
						{each}×
					</option>
				))}
			</select>
		</div>
	);
}

/** The keys that a show is worked by; answers whether the key was one. */
export function playerKey(event: KeyboardEvent, player: Player): boolean {
	const target = event.target as HTMLElement;
	// In a field the arrows move the cursor, and on a button the space bar presses it.
	if (target.matches('input, select, textarea')) return false;
	if (event.key === 'ArrowRight') player.go(player.at + 1);
	else if (event.key === 'ArrowLeft') player.go(player.at - 1);
	else if (event.key === ' ' && !target.matches('button, [role=button]')) player.toggle();
	else return false;
	event.preventDefault();
	return true;
}
