import { toChildArray, type ComponentChildren } from 'preact';
import { writtenIn } from '../../i18n';
import type { PortItem } from '../../notes/blocks/port-block';
import { describePort } from '../../registry/describe';
import { asMeant } from '../../registry/meant';
import { EncryptionBadge, ProtocolTags } from './badges';
import { useUi } from '../context';
import { PortNumberButton } from '../shared/port-number';
import { ServiceLine } from './card/port-layers';
import { useKeptRows } from '../shared/use-kept-rows';
import { useHiddenName } from '../shared/use-hidden-name';

/**
 * Ports as a table, one row each. The roles are spelt out because in a narrow column the rows are
 * laid out as blocks, and browsers then forget that it is a table.
 */
export function PortTable({ items }: { items: readonly PortItem[] }) {
	const { t } = useUi();
	const labelled = items.some((item) => item.label);
	const rows = useKeptRows(
		items,
		(item, index) => <PortTableRow key={index} item={item} labelled={labelled} />,
		[labelled],
	);
	const [nameId, hiddenName] = useHiddenName(t.table.caption);
	const heads = [t.table.port, t.table.assigned, t.table.common, t.table.encryption];
	return (
		<>
			{hiddenName}
			<table
				class="port-explorer-table"
				role="table"
				aria-labelledby={nameId}
				data-ignore-swipe
			>
				<thead role="rowgroup">
					<tr role="row">
						{[...heads, ...(labelled ? [t.table.label] : [])].map((head) => (
							<th key={head} role="columnheader" scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody role="rowgroup">{rows}</tbody>
			</table>
		</>
	);
}

function PortTableRow({ item, labelled }: { item: PortItem; labelled: boolean }) {
	const { t, language, registry } = useUi();
	const about = asMeant(describePort(registry, item.range), { label: item.label });
	return (
		<tr role="row">
			<Cell head={t.table.port}>
				<PortNumberButton range={item.range} host={item.host} />{' '}
				<ProtocolTags protocols={about.protocols} />
			</Cell>
			<Cell head={t.table.assigned}>
				{about.assigned.slice(0, 3).map((service) => (
					<div key={`${service.first} ${service.name}`}>
						<ServiceLine service={service} known={about.protocols} />
					</div>
				))}
			</Cell>
			<Cell head={t.table.common}>
				{about.common.slice(0, 3).map((use) => (
					<div key={`${use.port} ${use.en.name}`}>{writtenIn(language, use).name}</div>
				))}
			</Cell>
			<Cell head={t.table.encryption}>
				{about.encryption && (
					<EncryptionBadge
						encryption={about.encryption}
						note={about.usual?.encryptionNote}
					/>
				)}
			</Cell>
			{labelled && <Cell head={t.table.label}>{item.label}</Cell>}
		</tr>
	);
}

/** A cell that knows its column's head, which a narrow layout shows before it unless it is empty. */
function Cell({ head, children }: { head: string; children: ComponentChildren }) {
	const isEmpty = toChildArray(children).every((child) => child === '');
	return (
		<td role="cell" data-head={head} class={isEmpty ? 'is-empty' : undefined}>
			<div>{children}</div>
		</td>
	);
}
