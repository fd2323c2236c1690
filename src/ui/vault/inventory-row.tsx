import { isWildcard } from '../../domain/address';
import type { MergedListener } from '../../notes/index/merge-listeners';
import { ProtocolTags } from '../port/badges';
import { useUi } from '../context';
import { PortNumberButton } from '../shared/port-number';
import { Icon } from '../shared/icon';
import { NoteLink } from '../shared/note-link';

/** One listener: its port, its application, and the notes that list it. */
export function InventoryRow(props: {
	listener: MergedListener;
	clashing: boolean;
	withHost: boolean;
	/** Whether to name who it is, where that does not stand above. */
	withName?: boolean;
}) {
	const { listener, clashing, withHost, withName = true } = props;
	const { t } = useUi();
	const { protocol, address, first, last, host, application, path, line, also } = listener;
	const { inventory } = t.vault;
	const range = { first, last, protocols: [protocol] };
	const places = [{ path, line }, ...also];
	const beside = places.map((place) => place.path);
	return (
		<li class="port-explorer-inventory-row">
			<PortNumberButton range={range} host={host} meant={application} />
			<ProtocolTags protocols={[protocol]} />
			<span class="port-explorer-row-text">
				{withName && (
					<span class="port-explorer-row-title">
						{withHost && (
							<>
								<bdi>{host}</bdi>
								{': '}
							</>
						)}
						{application ? <bdi>{application}</bdi> : <em>{inventory.unnamed}</em>}
					</span>
				)}
				{!isWildcard(address) && <span class="port-explorer-muted">{address}</span>}
				{clashing && (
					<span class="port-explorer-clash">
						<Icon name="triangle-alert" /> {inventory.clashes}
					</span>
				)}
			</span>
			<span class="port-explorer-places">
				{places.map((place) => (
					<NoteLink key={`${place.path} ${place.line}`} {...place} beside={beside} />
				))}
			</span>
		</li>
	);
}
