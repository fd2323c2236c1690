import type { ComponentChildren } from 'preact';
import type { AssignedService } from '../registry/assigned';
import type { FamilyUse } from '../registry/common-layer';
import type { PortDescription } from '../registry/describe';
import { useUi } from './context';
import { ProtocolTags } from './badges';

/** What is known, layer by layer, each named for what it is: assigned, commonly used, labelled. */
export function PortLayers({ about, label }: { about: PortDescription; label: string }) {
	const { t } = useUi();
	return (
		<dl class="port-explorer-layers">
			{label && <Layer name={t.card.label}>{label}</Layer>}
			<Layer name={t.card.assignedTo}>
				<AssignedLayer about={about} />
			</Layer>
			{about.common.length > 0 && (
				<Layer name={t.card.commonlyUsedBy}>
					<Listed items={about.common} render={(use) => <CommonUseLine use={use} />} />
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
				render={(service) => <ServiceLine service={service} />}
			/>
		);
	}
	if (about.classes[0] === 'dynamic') return <>{t.card.dynamicText}</>;
	return <>{about.state === 'reserved' ? t.card.reservedText : t.card.unassignedText}</>;
}

/** A service as IANA has it: never "is", only "assigned to". */
export function ServiceLine({ service }: { service: AssignedService }) {
	return (
		<>
			<span class="port-explorer-service">{service.name}</span>{' '}
			<ProtocolTags protocols={service.protocols} />
			{service.description && service.description.toLowerCase() !== service.name && (
				<span class="port-explorer-muted"> {service.description}</span>
			)}
		</>
	);
}

function CommonUseLine({ use }: { use: FamilyUse }) {
	const { language } = useUi();
	const { name, purpose } = use[language];
	return (
		<>
			<span class="port-explorer-service-common">{name}</span>{' '}
			<span class="port-explorer-muted">{purpose}</span>
		</>
	);
}

/** A calm card shows so many entries of a layer; the details show all. */
const SHOWN = 2;

function Listed<T>(props: { items: readonly T[]; render: (item: T) => ComponentChildren }) {
	const { t, language } = useUi();
	const hidden = props.items.length - SHOWN;
	return (
		<ul class="port-explorer-entries">
			{props.items.map((item, index) => (
				<li key={index} class={index < SHOWN ? undefined : 'port-explorer-when-open'}>
					{props.render(item)}
				</li>
			))}
			{hidden > 0 && (
				<li class="port-explorer-when-closed port-explorer-muted">
					{t.card.more(hidden.toLocaleString(language))}
				</li>
			)}
		</ul>
	);
}
