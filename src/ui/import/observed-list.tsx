import { isWildcard } from '../../domain/address';
import type { ObservedHost } from '../../notes/import/observed-host';
import { ProtocolTags } from '../port/badges';
import { useUi } from '../context';
import { PortNumberButton } from '../shared/port-number';
import { useUniqueId } from '../shared/use-unique-id';

/** More rows than this are not looked through. */
const SHOWN = 200;

/** A host as it was observed: its applications and their listeners. */
export function ObservedList({ host }: { host: ObservedHost }) {
	const { t, language } = useUi();
	const titleId = useUniqueId();
	const rows = host.applications.flatMap(({ name, listeners }) =>
		listeners.map((listener) => ({ name, listener })),
	);
	return (
		<section aria-labelledby={titleId}>
			<div id={titleId} class="port-explorer-title">
				{host.name || t.host.unnamed}
			</div>
			<ul class="port-explorer-list port-explorer-tree">
				{rows.slice(0, SHOWN).map(({ name, listener }, index) => {
					const { first, last, protocol, address, target } = listener;
					const range = { first, last, protocols: [protocol] };
					return (
						<li key={index} class="port-explorer-inventory-row">
							<PortNumberButton range={range} host={host.name} />
							<ProtocolTags protocols={[protocol]} />
							<span class="port-explorer-row-text">
								<span class="port-explorer-row-title">
									{name || <em>{t.vault.inventory.unnamed}</em>}
								</span>
								<span class="port-explorer-muted">
									{listener.boundName
										? `${listener.boundName} `
										: !isWildcard(address) && `${address} `}
									{target !== undefined &&
										target !== first &&
										t.import.target(String(target))}
								</span>
							</span>
						</li>
					);
				})}
				{rows.length > SHOWN && (
					<li class="port-explorer-muted">
						{t.card.more((rows.length - SHOWN).toLocaleString(language))}
					</li>
				)}
			</ul>
		</section>
	);
}
