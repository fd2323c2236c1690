import { describePort } from '../registry/describe';
import type { SearchHit } from '../registry/search/search';
import { ProtocolTags } from './badges';
import { cardTitle } from './card-title';
import { useUi } from './context';
import { Door } from './door';

/** A port that a search found, in one line: what it was found by, and what it is for. */
export function HitRow({ hit }: { hit: SearchHit }) {
	const { t, language, registry } = useUi();
	const { first, last, entry } = hit;
	const range = { first, last, protocols: [] };
	const about = describePort(registry, range);
	const use = entry?.use;
	const title = use?.[language].name ?? (entry?.service || cardTitle(about, '', language, t));
	const service = about.assigned.find(({ name }) => name === entry?.service);
	return (
		<span class="port-explorer-hit">
			<Door range={range} small />
			<span class="port-explorer-row-text">
				<span class="port-explorer-row-title">{title}</span>
				<span class="port-explorer-muted">
					{use?.[language].purpose ?? service?.description}
				</span>
				<ProtocolTags protocols={hit.protocols} />
			</span>
		</span>
	);
}
