import { useMemo } from 'preact/hooks';
import { parseListingBlock } from '../../notes/import/listing-block';
import { hostsOfParts } from '../../notes/import/observed-host';
import { indexedHost } from '../../notes/index/current-host';
import { noteTitle } from '../../notes/text/note-title';
import { useUi } from '../context';
import { NotRecognised } from './not-recognised';
import { PartView } from './part-view';
import { SkippedLines } from './skipped-lines';
import { useReading } from './use-reading';

/** A `port-listeners` block: what pasted output says listens, and what the notes say otherwise. */
export function ListingView({ source, path }: { source: string; path: string }) {
	const { t, vault } = useUi();
	const version = vault.version.value;
	// A listing that names no host is of its note's.
	const own = useMemo(
		() => indexedHost(vault.hosts(), path, noteTitle(path)),
		[vault, version, path],
	);
	const block = useMemo(() => parseListingBlock(source), [source]);
	const reading = useReading(block.text, block.format);
	const hosts = useMemo(
		() =>
			hostsOfParts(reading?.parts ?? [], {
				name: block.host || (own?.name ?? ''),
				addresses: block.addresses,
			}),
		[reading, block, own],
	);
	const say = t.import;
	return (
		<div class="port-explorer-block port-explorer-listing">
			{!reading && (
				<p class="port-explorer-muted" role="status">
					{say.reading}
				</p>
			)}
			{reading && !reading.parts.length && <NotRecognised text={block.text} />}
			{reading?.parts.map((part, index) => (
				<PartView
					key={index}
					part={part}
					text={block.text}
					hosts={hosts[index] ?? []}
					isNamed={reading.parts.length > 1}
					firstLine={block.line}
				/>
			))}
			{reading && <SkippedLines skipped={reading.outside} firstLine={block.line} />}
			<details class="port-explorer-skipped">
				<summary>{say.raw}</summary>
				<pre tabIndex={0}>{block.text}</pre>
			</details>
		</div>
	);
}
