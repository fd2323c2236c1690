import { isLoopback, isWildcard } from '../../domain/address';
import type { Conflict, Listener } from '../../domain/host';
import type { PortRange } from '../../domain/port-range';
import { openableHost, type HostBlock } from '../../notes/blocks/host/host-block';
import { UNKNOWN_HOST } from '../../notes/blocks/endpoint-text';
import { mayBeSameName } from '../../notes/import/same-name';
import { describePort } from '../../registry/describe';
import { ProtocolTags } from '../port/badges';
import { cardTitle, ownLabel } from '../port/card/card-title';
import { useUi } from '../context';
import { PortNumber } from '../shared/port-number';
import { useHiddenName } from '../shared/use-hidden-name';

/** A host as a box, its applications inside with the ports that they listen on. */
export function HostBox(props: {
	block: HostBlock;
	conflicts: readonly Conflict[];
	/** The application and listener that a packet is at. */
	lit: string | null;
	/** Whether packets come here, so that there has to be room for one beside the text. */
	hasPackets: boolean;
}) {
	const { block, conflicts, lit, hasPackets } = props;
	const { host, system, places } = block;
	const { t } = useUi();
	const clashing = new Set(conflicts.flatMap(({ applications }) => applications));
	const title = host.name || t.host.unnamed;
	const [nameId, hiddenName] = useHiddenName(t.host.name(title));
	const addresses = host.addresses.filter((each) => each !== UNKNOWN_HOST).join(', ');
	const [listId, listName] = useHiddenName(t.host.applications);
	return (
		<section class="port-explorer-host" aria-labelledby={nameId}>
			{hiddenName}
			<header class="port-explorer-host-head" data-gate>
				<span class="port-explorer-title">{title}</span>
				<span class="port-explorer-muted">
					{[addresses, system ? t.host.system[system] : ''].filter(Boolean).join(' · ')}
				</span>
				{hasPackets && <Slot />}
			</header>
			{listName}
			<ul class="port-explorer-applications" aria-labelledby={listId} tabIndex={0}>
				{host.applications.map((application, index) => (
					<li
						key={index}
						data-application={index}
						class={applicationClass(
							places[index]!.namesPorts,
							clashing.has(index),
							lit === `[data-application="${index}"]`,
						)}
					>
						<span class="port-explorer-application-head">
							<span class="port-explorer-application-name">{application.name}</span>
							{hasPackets && <Slot />}
						</span>
						{!places[index]!.namesPorts && (
							<span class="port-explorer-muted">{t.host.noPorts}</span>
						)}
						{application.listeners.map((listener, order) => (
							<HostDoor
								key={order}
								listener={listener}
								application={application.name}
								host={openableHost(host)}
								place={`${index}-${order}`}
								lit={lit === `[data-listener="${index}-${order}"]`}
								hasPackets={hasPackets}
							/>
						))}
					</li>
				))}
			</ul>
		</section>
	);
}

function applicationClass(hasPorts: boolean, clashing: boolean, lit: boolean): string {
	return [
		'port-explorer-application',
		hasPorts ? '' : 'mod-no-port',
		clashing ? 'mod-conflict' : '',
		lit ? 'is-lit' : '',
	]
		.filter(Boolean)
		.join(' ');
}

function HostDoor(props: {
	listener: Listener;
	application: string;
	host: string;
	place: string;
	lit: boolean;
	hasPackets: boolean;
}) {
	const { listener, application, host, place, lit, hasPackets } = props;
	const { t, language, registry, labels, actions } = useUi();
	const { protocol, address, first, last } = listener;
	const range: PortRange = { first, last, protocols: [protocol] };
	const label = ownLabel(labels.value, range);
	const known = cardTitle(describePort(registry, range), label, language, t);
	// The block says who listens: another program's name would contradict it.
	const isGuess = !label && first >= 1024 && !mayBeSameName(application, known);
	const name = isGuess ? '' : known;
	return (
		<button
			type="button"
			class={`port-explorer-host-door${lit ? ' is-lit' : ''}`}
			data-listener={place}
			onClick={() => actions.showPort(range, host, application)}
		>
			<PortNumber range={range} small />
			<ProtocolTags protocols={[protocol]} />
			<span class="port-explorer-muted port-explorer-host-door-name">
				{isWildcard(address) ? name : isLoopback(address) ? t.host.loopback : address}
			</span>
			{hasPackets && <Slot />}
		</button>
	);
}

/** Room for a packet, so that it never covers a text. */
function Slot() {
	return <span class="port-explorer-slot" />;
}
