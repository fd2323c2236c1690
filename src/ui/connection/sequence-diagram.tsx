import type { Connection, Exchange } from '../../domain/connection';
import type { Party } from '../../notes/blocks/connection-block';
import { useUi } from '../context';
import { useHiddenName } from '../shared/use-hidden-name';

const WIDTH = 420;
const LEFT = 90;
const RIGHT = WIDTH - LEFT;
const TOP = 58;
const STEP = 40;
/** An arrow falls by as much: what is sent arrives later. */
const FALL = 16;

/** The packets of a connection as arrows between two lines, time running down. */
export function SequenceDiagram(props: {
	client: Party;
	server: Party;
	connection: Connection;
	exchanges: readonly Exchange[];
	/** How many of them have happened. */
	shown: number;
	/** The one that is happening; -1 for none. */
	current: number;
}) {
	const { client, server, connection, exchanges, shown, current } = props;
	const { t } = useUi();
	const { connection: words } = t.host;
	const height = TOP + exchanges.length * STEP + 16;
	const name = words.sequenceName(client.name, server.name);
	const [nameId, hiddenName] = useHiddenName(name);
	const nameOf = ({ name: each }: Exchange) =>
		each === 'request' || each === 'reply' ? words[each] : each;
	return (
		<figure class="port-explorer-sequence">
			{hiddenName}
			<svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={nameId}>
				<Line
					at={LEFT}
					name={client.name}
					port={String(connection.client.port)}
					height={height}
				/>
				<Line
					at={RIGHT}
					name={server.name}
					port={words.listening(String(connection.server.port))}
					height={height}
				/>
				{exchanges.slice(0, shown).map((exchange, index) => {
					const there = exchange.packet.from === connection.client;
					const [from, to] = there ? [LEFT, RIGHT] : [RIGHT, LEFT];
					const y = TOP + index * STEP;
					return (
						<g key={index} class={index === current ? 'is-current' : ''}>
							<text x={WIDTH / 2} y={y - 2} text-anchor="middle">
								{nameOf(exchange)}
							</text>
							<line x1={from} y1={y} x2={to} y2={y + FALL} />
							<Tip x={to} y={y + FALL} there={there} />
						</g>
					);
				})}
			</svg>
			<ol class="port-explorer-only-spoken">
				{exchanges.map((exchange, index) => (
					<li key={index}>
						{exchange.packet.from.port} → {exchange.packet.to.port}: {nameOf(exchange)}
					</li>
				))}
			</ol>
		</figure>
	);
}

function Line(props: { at: number; name: string; port: string; height: number }) {
	const { at, name, port, height } = props;
	return (
		<g>
			<text x={at} y={16} text-anchor="middle" class="port-explorer-sequence-name">
				{name}
			</text>
			<text x={at} y={34} text-anchor="middle" class="port-explorer-sequence-port">
				{port}
			</text>
			<line x1={at} y1={42} x2={at} y2={height} class="port-explorer-lifeline" />
		</g>
	);
}

function Tip({ x, y, there }: { x: number; y: number; there: boolean }) {
	const back = there ? -9 : 9;
	return <polygon points={`${x},${y} ${x + back},${y - 6} ${x + back},${y + 3}`} />;
}
