import { useMemo, useState } from 'preact/hooks';
import { parseAddress } from '../../domain/address';
import { decodeText } from '../../formats/text/decode';
import { FORMATS } from '../../formats/formats';
import { MAX_TEXT } from '../../formats/limits';
import { hostsOfParts, type ObservedHost } from '../../notes/import/observed-host';
import type { CurrentHost } from '../../notes/index/current-host';
import { useUi } from '../context';
import { formatName } from './format-name';
import { FitSummary, FitView, useFit } from './fit/fit-view';
import { NotRecognised } from './not-recognised';
import { PartView } from './part-view';
import { Select } from '../shared/select';
import { TextSetting } from './setting-rows';
import { SkippedLines } from './skipped-lines';
import { useReading } from './use-reading';
import { PasteArea } from './paste-area';

/** How imported hosts are inserted into the note. */
export type ImportForm = 'diagram' | 'table' | 'properties';

/** Bytes read from a file: the longest text accepted, in the widest characters. */
const MAX_BYTES = MAX_TEXT * 4;

/** Paste, see what it is, and put it into the note. */
export function ImportView(props: {
	text: string;
	/** The host that the note is about, as far as that's known. */
	host?: CurrentHost | null;
	onInsert: (form: ImportForm, hosts: readonly ObservedHost[]) => void;
}) {
	const { t, language } = useUi();
	const [text, setText] = useState(props.text);
	const [chosen, setChosen] = useState('');
	const [typed, setName] = useState<string | null>(props.host?.name ?? null);
	const [address, setAddress] = useState(props.host?.addresses.join(', ') ?? '');
	const [trouble, setTrouble] = useState('');
	const reading = useReading(text, chosen);
	const parts = reading?.parts ?? [];
	// A listing that names its host needs no other name.
	const [first, second] = parts;
	const name = typed ?? (second ? '' : first?.listing.hostName || first?.host || '');
	const hosts = useMemo(() => {
		const addresses = address
			.split(/[,，\s]+/)
			.map(parseAddress)
			.filter((each) => each !== null);
		return hostsOfParts(reading?.parts ?? [], { name: name.trim(), addresses });
	}, [reading, name, address]);
	const fit = useFit(text, reading, name);
	const say = t.import;
	const all = hosts.flat();
	const found = [...new Set(parts.map(({ format }) => formatName(format, t)))].join(
		language === 'zh' ? '、' : ', ',
	);
	const options = [['', found ? say.detected(found) : say.noFormat] as const];
	const isEmpty = !text.trim();
	const take = (taken: string | null) => {
		setTrouble(taken === null ? say.notText : '');
		if (taken !== null) setText(taken);
	};
	const takeClipboard = async () => {
		try {
			take(await navigator.clipboard.readText());
		} catch {
			setTrouble(say.noClipboard);
		}
	};
	return (
		<div class="port-explorer-import">
			<PasteArea
				rows={7}
				name={say.pasteName}
				placeholder={say.paste}
				value={text}
				onInput={setText}
				onDrop={(event) => void drop(event, take)}
			/>
			<button type="button" onClick={() => void takeClipboard()}>
				{say.fromClipboard}
			</button>
			{trouble && <p role="alert">{trouble}</p>}
			<Select
				asRow
				name={say.format}
				value={chosen}
				options={[
					...options,
					...FORMATS.map((each) => [each.id, formatName(each, t)] as const),
				]}
				onChange={setChosen}
			/>
			<TextSetting
				name={say.host}
				value={name}
				hint={first?.listing.hostName || first?.host || say.hostHint}
				onChange={setName}
			/>
			<TextSetting
				name={say.address}
				value={address}
				hint={first?.listing.addresses[0] ?? say.addressHint}
				onChange={setAddress}
			/>
			{!isEmpty && !reading && <p role="status">{say.reading}</p>}
			{!isEmpty && reading && !parts.length && <NotRecognised text={text} />}
			{!isEmpty && fit.ports.length > 0 && (
				<details class="port-explorer-skipped">
					<summary>
						{say.fit.title} <FitSummary fit={fit} />
					</summary>
					<FitView fit={fit} text={text} />
				</details>
			)}
			{!isEmpty &&
				parts.map((part, index) => (
					<PartView
						key={index}
						part={part}
						text={text}
						hosts={hosts[index] ?? []}
						isNamed={parts.length > 1}
					/>
				))}
			{reading && !isEmpty && <SkippedLines skipped={reading.outside} />}
			{all.length > 0 && (
				<div class="port-explorer-player">
					<button
						type="button"
						class="mod-cta"
						onClick={() => props.onInsert('diagram', all)}
					>
						{say.insertDiagram}
					</button>
					<button type="button" onClick={() => props.onInsert('table', all)}>
						{say.insertTable}
					</button>
					{all.length === 1 && (
						<button type="button" onClick={() => props.onInsert('properties', all)}>
							{say.insertProperties}
						</button>
					)}
				</div>
			)}
		</div>
	);
}

/** A file that is dropped is read in whatever way it is written; dropped text is what the box takes by itself. */
async function drop(event: DragEvent, take: (text: string | null) => void): Promise<void> {
	const [file] = event.dataTransfer?.files ?? [];
	if (!file) return;
	event.preventDefault();
	take(decodeText(new Uint8Array(await file.slice(0, MAX_BYTES).arrayBuffer())));
}
