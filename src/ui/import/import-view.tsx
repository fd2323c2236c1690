import { useMemo, useState } from 'preact/hooks';
import { parseAddress } from '../../domain/address';
import { FORMATS } from '../../formats/formats';
import { coverageOf } from '../../notes/import/coverage';
import { countListeners, observedHosts, type ObservedHost } from '../../notes/import/observed-host';
import { useUi } from '../context';
import { Select } from '../shared/select';
import { useUniqueId } from '../shared/use-unique-id';
import { Comparison } from './comparison';
import { ObservedList } from './observed-list';
import { SkippedLines } from './skipped-lines';
import { useListing } from './use-listing';

/** How imported hosts are inserted into the note. */
export type ImportForm = 'diagram' | 'table' | 'properties';

/** Paste, see what it is, and put it into the note. */
export function ImportView(props: {
	text: string;
	onInsert: (form: ImportForm, hosts: readonly ObservedHost[]) => void;
}) {
	const { t, language } = useUi();
	const [text, setText] = useState(props.text);
	const [chosen, setChosen] = useState('');
	const [name, setName] = useState('');
	const [address, setAddress] = useState('');
	const { format, listing } = useListing(text, chosen);
	const hosts = useMemo(() => {
		if (!listing) return [];
		const addresses = address
			.split(/[,，\s]+/)
			.map(parseAddress)
			.filter((each) => each !== null);
		return observedHosts(listing, { name: name.trim(), addresses });
	}, [listing, name, address]);
	const coverage = useMemo(
		() => format && listing && coverageOf(format.id, text, listing),
		[format, listing, text],
	);
	const say = t.import;
	const options = [['', format ? say.detected(format.name) : say.noFormat] as const];
	const isEmpty = !text.trim();
	return (
		<div class="port-explorer-import">
			<textarea
				rows={7}
				aria-label={say.pasteName}
				placeholder={say.paste}
				spellcheck={false}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
				onDragOver={(event) => event.preventDefault()}
				onDrop={(event) => void drop(event, setText)}
			/>
			<div class="port-explorer-free-question">
				<Select
					name={say.format}
					value={chosen}
					options={[...options, ...FORMATS.map((each) => [each.id, each.name] as const)]}
					onChange={setChosen}
				/>
				<Field
					name={say.host}
					hint={listing?.hostName || say.hostHint}
					onChange={setName}
				/>
				<Field
					name={say.address}
					hint={listing?.addresses[0] || say.addressHint}
					onChange={setAddress}
				/>
			</div>
			{!isEmpty && (
				<p class="port-explorer-muted" role="status">
					{!format && say.noFormat}
					{format && !listing && say.reading}
					{listing && say.found(countListeners(hosts).toLocaleString(language))}
				</p>
			)}
			{hosts.map((host) => (
				<div key={host.name}>
					<ObservedList host={host} />
					{coverage && <Comparison host={host} coverage={coverage} />}
				</div>
			))}
			{listing && !isEmpty && !hosts.length && <p>{say.nothing}</p>}
			{listing && <SkippedLines skipped={listing.skipped} />}
			{hosts.length > 0 && (
				<div class="port-explorer-player">
					<button
						type="button"
						class="mod-cta"
						onClick={() => props.onInsert('diagram', hosts)}
					>
						{say.insertDiagram}
					</button>
					<button type="button" onClick={() => props.onInsert('table', hosts)}>
						{say.insertTable}
					</button>
					{hosts.length === 1 && (
						<button type="button" onClick={() => props.onInsert('properties', hosts)}>
							{say.insertProperties}
						</button>
					)}
				</div>
			)}
		</div>
	);
}

/** A file that is dropped is read as text; dropped text is what the box takes by itself. */
async function drop(event: DragEvent, take: (text: string) => void): Promise<void> {
	const [file] = event.dataTransfer?.files ?? [];
	if (!file) return;
	event.preventDefault();
	take(await file.text());
}

function Field(props: { name: string; hint: string; onChange: (value: string) => void }) {
	const id = useUniqueId();
	return (
		<span class="port-explorer-field">
			<label for={id}>{props.name}</label>
			<input
				id={id}
				type="text"
				placeholder={props.hint}
				spellcheck={false}
				onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
			/>
		</span>
	);
}
