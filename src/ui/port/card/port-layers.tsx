import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Protocol } from '../../../domain/port';
import { writtenIn } from '../../../i18n';
import type { AssignedService } from '../../../registry/iana/assigned';
import type { CommonUse } from '../../../registry/common-use';
import type { PortDescription } from '../../../registry/describe';
import { ProtocolTags } from '../badges';
import { useUi } from '../../context';
import { ShowMore, useLimit } from '../../shared/show-more';

/**
 * What is known, layer by layer, each named for what it is: assigned, commonly used. The reader's
 * own label is the card's title and named there.
 */
export function PortLayers({ about }: { about: PortDescription }) {
	const { t } = useUi();
	return (
		<dl class="port-explorer-layers">
			<Layer name={t.card.assignedTo}>
				<AssignedLayer about={about} />
			</Layer>
			{about.common.length > 0 && (
				<Layer name={t.card.commonlyUsedBy}>
					<Listed
						items={about.common}
						render={(use) => <CommonUseLine use={use} said={use === about.usual} />}
					/>
				</Layer>
			)}
		</dl>
	);
}

function Layer({ name, children }: { name: string; children: ComponentChildren }) {
	return (
		<div class="port-explorer-layer">
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

function AssignedLayer({ about }: { about: PortDescription }) {
	const { t } = useUi();
	if (about.assigned.length) {
		return (
			<Listed
				items={about.assigned}
				render={(service) => <ServiceLine service={service} known={about.protocols} />}
			/>
		);
	}
	if (about.classes[0] === 'dynamic') return <>{t.card.dynamicText}</>;
	return <>{about.state === 'reserved' ? t.card.reservedText : t.card.unassignedText}</>;
}

/**
 * A service as IANA has it: never "is", only "assigned to". Its protocols are shown where they are
 * not those that are known already.
 */
export function ServiceLine(props: { service: AssignedService; known: readonly Protocol[] }) {
	const { service, known } = props;
	const same = service.protocols.join() === known.join();
	return (
		<>
			<span class="port-explorer-service">{service.name}</span>
			{!same && (
				<>
					{' '}
					<ProtocolTags protocols={service.protocols} />
				</>
			)}
			{service.description && service.description.toLowerCase() !== service.name && (
				<span class="port-explorer-muted"> {service.description}</span>
			)}
		</>
	);
}

/** A common use; its purpose is left out where the card's head has said it. */
function CommonUseLine({ use, said }: { use: CommonUse; said: boolean }) {
	const { language } = useUi();
	const { name, purpose } = writtenIn(language, use);
	return (
		<>
			<span class="port-explorer-service-common">{name}</span>
			{!said && <span class="port-explorer-muted"> {purpose}</span>}
		</>
	);
}

/** Entries of a layer on a closed card; the details show more. */
const SHOWN = 2;
/** Port 80 has dozens of uses: the best known first, the others when asked for. */
const SHOWN_OPEN = 10;

function Listed<T>(props: { items: readonly T[]; render: (item: T) => ComponentChildren }) {
	const { t, language } = useUi();
	const more = (count: number) => t.card.more(count.toLocaleString(language));
	const { length } = props.items;
	const list = useRef<HTMLUListElement>(null);
	const { limit, onMore } = useLimit(list, SHOWN_OPEN);
	return (
		<ul ref={list} class="port-explorer-entries">
			{props.items.slice(0, limit).map((item, index) => (
				<li key={index} class={index < SHOWN ? undefined : 'port-explorer-when-open'}>
					{props.render(item)}
				</li>
			))}
			{length > SHOWN && (
				<li class="port-explorer-when-closed port-explorer-muted">
					{more(length - SHOWN)}
				</li>
			)}
			{length > limit && (
				<li class="port-explorer-when-open">
					<ShowMore hidden={length - limit} step={SHOWN_OPEN} onMore={onMore} />
				</li>
			)}
		</ul>
	);
}
