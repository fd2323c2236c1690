import { useState } from 'preact/hooks';
import type { PortItem } from '../../notes/blocks/port-block';
import { describePort } from '../../registry/describe';
import { asMeant } from '../../registry/meant';
import { ProtocolTags } from './badges';
import { cardPurpose, cardTitle, ownLabel } from './card/card-title';
import { useUi } from '../context';
import { PortNumber } from '../shared/port-number';
import { Icon } from '../shared/icon';
import { PortCard } from './card/port-card';
import { useKeptRows } from '../shared/use-kept-rows';
import { useUniqueId } from '../shared/use-unique-id';

/** Ports as a list of one-line rows; a row opens into its card. */
export function PortList({ items }: { items: readonly PortItem[] }) {
	const rows = useKeptRows(items, (item, index) => <PortRow key={index} item={item} />);
	return <ul class="port-explorer-list">{rows}</ul>;
}

function PortRow({ item: { range, label, host } }: { item: PortItem }) {
	const { t, language, registry, labels } = useUi();
	const [open, setOpen] = useState(false);
	const cardId = useUniqueId();
	const own = label || ownLabel(labels.value, range);
	const about = asMeant(describePort(registry, range), { label: own });
	const title = cardTitle(about, own, language, t);
	return (
		<li class="port-explorer-list-item">
			<button
				type="button"
				class="port-explorer-row"
				aria-expanded={open}
				aria-controls={open ? cardId : undefined}
				onClick={() => setOpen(!open)}
			>
				<PortNumber range={range} small />
				<span class="port-explorer-row-text">
					<span class="port-explorer-row-title">{title}</span>
					<span class="port-explorer-muted">{cardPurpose(about, language)}</span>
					<ProtocolTags protocols={about.protocols} />
				</span>
				<span class="port-explorer-no-print">
					<Icon name={open ? 'chevron-up' : 'chevron-down'} />
				</span>
			</button>
			{open && (
				<div id={cardId}>
					<PortCard range={range} label={label} host={host} />
				</div>
			)}
		</li>
	);
}
