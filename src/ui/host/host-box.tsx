import { isLoopback, isWildcard } from '../../domain/address';
import type { Conflict, Listener } from '../../domain/host';
import { portClass } from '../../domain/port';
import type { PortRange } from '../../domain/port-range';
import type { HostBlock } from '../../notes/blocks/host-block';
import { describePort } from '../../registry/describe';
import { ProtocolTags } from '../port/badges';
import { cardTitle } from '../port/card-title';
import { useUi } from '../context';
import { PortNumber } from '../shared/port-number';
import { useHiddenName } from '../shared/use-hidden-name';

/** A host as a box, its applications inside with the doors that they listen at. */
export function HostBox(props: {
	block: HostBlock;
	conflicts: readonly Conflict[];
	/** The application and door that a packet is at. */
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
	const [listId, listName] = useHiddenName(t.host.applications);
	return (
		<section class="port-explorer-host" aria-labelledby={nameId}>
			{hiddenName}
			<header class="port-explorer-host-head" data-gate>
				<span class="port-explorer-title">{title}</span>
				<span class="port-explorer-muted">
					{host.addresses.join(', ')}
					{system && ` · ${t.host.system[system]}`}
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
						{application.listeners.map((listener, door) => (
							<HostDoor
								key={door}
								listener={listener}
								place={`${index}-${door}`}
								lit={lit === `[data-door="${index}-${door}"]`}
								hasPackets={hasPackets}
							/>
						))}
					</li>
				))}
			</ul>
		</section>
	);
}

function applicationClass(doors: boolean, clashing: boolean, lit: boolean): string {
	return [
		'port-explorer-application',
		doors ? '' : 'mod-no-port',
		clashing ? 'mod-conflict' : '',
		lit ? 'is-lit' : '',
	]
		.filter(Boolean)
		.join(' ');
}

function HostDoor(props: { listener: Listener; place: string; lit: boolean; hasPackets: boolean }) {
	const { listener, place, lit, hasPackets } = props;
	const { t, actions } = useUi();
	const { protocol, address, first, last } = listener;
	const range: PortRange = { first, last, protocols: [protocol] };
	const about = useAbout(listener);
	return (
		<button
			type="button"
			class={`port-explorer-host-door${lit ? ' is-lit' : ''}`}
			data-door={place}
			onClick={() => actions.showPort(range)}
		>
			<PortNumber range={range} small />
			<ProtocolTags protocols={[protocol]} />
			<span class="port-explorer-muted port-explorer-host-door-name">
				{isWildcard(address) ? about : isLoopback(address) ? t.host.loopback : address}
			</span>
			{hasPackets && <Slot />}
		</button>
	);
}

/**
 * What to call a port beside its application: the reader's own label, or what a system port is
 * assigned to. Of other ports a name would be a guess, and might contradict the application's.
 */
function useAbout({ protocol, first, last }: Listener): string {
	const { t, language, registry, labels } = useUi();
	const label = first === last ? labels.value.get(first)?.label : undefined;
	if (label) return label;
	if (portClass(last) !== 'system') return '';
	return cardTitle(
		describePort(registry, { first, last, protocols: [protocol] }),
		'',
		language,
		t,
	);
}

/** Room for a packet, so that it never covers a text. */
function Slot() {
	return <span class="port-explorer-slot" />;
}
