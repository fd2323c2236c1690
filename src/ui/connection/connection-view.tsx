import { useMemo, useRef, useState } from 'preact/hooks';
import { exchangesOf } from '../../domain/connection';
import { EPHEMERAL_RANGES } from '../../domain/ephemeral';
import type { ConnectionBlock } from '../../notes/blocks/connection-block';
import { ProtocolTags } from '../port/badges';
import { useUi } from '../context';
import { formatEndpoint } from '../host/step-text';
import { PlayerControls, playerKey } from '../host/player-controls';
import { usePlayer } from '../host/use-player';
import { useScrollCue } from '../shared/use-scroll-cue';
import { ProblemList } from '../shared/problem-list';
import { openConnections, type OpenConnection } from './open-connections';
import { SequenceDiagram } from './sequence-diagram';
import { useHiddenName } from '../shared/use-hidden-name';

/** A `port-connection` block: who talks to whom, from which port, and what goes over the wire. */
export function ConnectionView({ block }: { block: ConnectionBlock }) {
	const { t } = useUi();
	const root = useRef<HTMLDivElement>(null);
	const [nameId, hiddenName] = useHiddenName(t.host.connection.caption);
	const [rolls, setRolls] = useState(0);
	const [more, setMore] = useState(0);
	const [chosen, setChosen] = useState(0);
	const rows = useMemo(
		() => openConnections(block, block.seed + rolls, more),
		[block, rolls, more],
	);
	const row = rows[Math.min(chosen, rows.length - 1)]!;
	const exchanges = useMemo(
		() => (row.connection ? exchangesOf(row.connection) : []),
		[row.connection],
	);
	const player = usePlayer(root, exchanges.length);
	// Before anything was played the whole sequence shows, as it does on paper.
	const shown = player.at < 0 ? exchanges.length : player.at + 1;
	const { first, last } = EPHEMERAL_RANGES[block.system];
	return (
		<div
			ref={root}
			class="port-explorer-block port-explorer-connection"
			tabIndex={0}
			role="group"
			aria-labelledby={nameId}
			onKeyDown={(event) => {
				if (playerKey(event, player)) event.stopPropagation();
			}}
		>
			{hiddenName}
			<ProblemList problems={block.problems} />
			<ConnectionTable
				rows={rows}
				chosen={Math.min(chosen, rows.length - 1)}
				onChoose={(index) => {
					setChosen(index);
					player.go(-1);
				}}
			/>
			<div class="port-explorer-player port-explorer-no-print">
				<button
					type="button"
					onClick={() => {
						setRolls(rolls + 1);
						player.go(-1);
					}}
				>
					{t.host.connection.roll}
				</button>
				<button type="button" onClick={() => setMore(more + 1)}>
					{t.host.connection.more}
				</button>
			</div>
			<p class="port-explorer-muted">
				{t.host.connection.identity}{' '}
				{t.host.connection.rolledFrom(t.host.system[block.system], `${first}–${last}`)}
			</p>
			{row.connection && (
				<SequenceDiagram
					client={row.client}
					server={row.server}
					connection={row.connection}
					exchanges={exchanges}
					shown={shown}
					current={player.at}
				/>
			)}
			<PlayerControls player={player} count={exchanges.length} />
		</div>
	);
}

function ConnectionTable(props: {
	rows: readonly OpenConnection[];
	chosen: number;
	onChoose: (index: number) => void;
}) {
	const { t } = useUi();
	const { connection: words } = t.host;
	const table = useRef<HTMLTableElement>(null);
	useScrollCue(table);
	const [nameId, hiddenName] = useHiddenName(words.caption);
	return (
		<>
			{hiddenName}
			<table
				ref={table}
				class="port-explorer-connections port-explorer-scroll-row"
				role="table"
				aria-labelledby={nameId}
				data-ignore-swipe
			>
				<thead>
					<tr>
						<th scope="col">{words.protocol}</th>
						<th scope="col">{words.clientEnd}</th>
						<th scope="col">{words.serverEnd}</th>
					</tr>
				</thead>
				<tbody>
					{props.rows.map(({ client, server, connection }, index) => (
						<tr key={index} class={index === props.chosen ? 'is-selected' : ''}>
							<td>
								{connection && <ProtocolTags protocols={[connection.protocol]} />}
							</td>
							<td>
								<button
									type="button"
									class="port-explorer-end"
									aria-pressed={index === props.chosen}
									onClick={() => props.onChoose(index)}
								>
									<span>{client.name}</span>{' '}
									{connection ? (
										<code>{formatEndpoint(connection.client)}</code>
									) : (
										words.none(client.name)
									)}
								</button>
							</td>
							<td>
								<span>{server.name}</span>{' '}
								{connection && <code>{formatEndpoint(connection.server)}</code>}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}
