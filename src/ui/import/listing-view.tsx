import { useMemo } from 'preact/hooks';
import { coverageOf } from '../../notes/import/coverage';
import { parseListingBlock } from '../../notes/import/listing-block';
import { countListeners, observedHosts } from '../../notes/import/observed-host';
import { useUi } from '../context';
import { Comparison } from './comparison';
import { ObservedList } from './observed-list';
import { SkippedLines } from './skipped-lines';
import { useListing } from './use-listing';

/** A `port-listeners` block: what pasted output says listens, and what the notes say otherwise. */
export function ListingView({ source, path }: { source: string; path: string }) {
	const { t, language, vault } = useUi();
	const version = vault.version.value;
	// A listing that names no host is of its note's.
	const own = useMemo(
		() => vault.hosts().find((each) => each.path === path),
		[vault, version, path],
	);
	const block = useMemo(() => parseListingBlock(source), [source]);
	const { format, listing } = useListing(block.text, block.format);
	const hosts = useMemo(
		() =>
			listing
				? observedHosts(listing, {
						name: block.host || (own?.name ?? ''),
						addresses: block.addresses,
						formatId: format?.id,
					})
				: [],
		[listing, block, own, format],
	);
	const coverage = useMemo(
		() => format && listing && coverageOf(format.id, block.text, listing),
		[format, listing, block],
	);
	const say = t.import;
	return (
		<div class="port-explorer-block port-explorer-listing">
			<p class="port-explorer-muted" role="status">
				{format ? format.name : say.noFormat}
				{listing && ` · ${say.found(countListeners(hosts).toLocaleString(language))}`}
				{format && !listing && ` · ${say.reading}`}
			</p>
			{hosts.map((host) => (
				<div key={host.name}>
					<ObservedList host={host} />
					{coverage && <Comparison host={host} coverage={coverage} />}
				</div>
			))}
			{listing && !hosts.length && <p>{say.nothing}</p>}
			{listing && <SkippedLines skipped={listing.skipped} firstLine={block.line} />}
			<details class="port-explorer-skipped">
				<summary>{say.raw}</summary>
				<pre tabIndex={0}>{block.text}</pre>
			</details>
		</div>
	);
}
