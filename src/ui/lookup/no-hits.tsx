import { useState } from 'preact/hooks';
import { readNumeral } from '../../domain/numeral';
import { isPort } from '../../domain/port';
import { deadEndOf } from '../../notes/inline/dead-end';
import { MAX_LABEL } from '../../settings/labels';
import { useUi } from '../context';
import { useUniqueId } from '../shared/use-unique-id';

/** A question without an answer: why, and the ways on from there. */
export function NoHits(props: { query: string; onQuery: (query: string) => void }) {
	const { query, onQuery } = props;
	const { t, registry } = useUi();
	const { tooLarge, isClient, similar, label } = deadEndOf(query, registry);
	return (
		<div class="port-explorer-no-hits port-explorer-no-print">
			<p role="status">
				{tooLarge
					? t.lookup.tooLarge(tooLarge)
					: isClient
						? t.lookup.clientApp(label)
						: t.lookup.noHits(query.trim())}
			</p>
			{similar.length > 0 && (
				<p class="port-explorer-similar">
					<span>{t.lookup.didYouMean}</span>
					{similar.map((name) => (
						<button key={name} type="button" onClick={() => onQuery(name)}>
							{name}
						</button>
					))}
				</p>
			)}
			{label && <SaveLabel label={label} onSaved={onQuery} />}
		</div>
	);
}

/** Keeps what was looked for as the label of the port that the reader knows it on. */
function SaveLabel(props: { label: string; onSaved: (query: string) => void }) {
	const { label, onSaved } = props;
	const { t, labels, actions } = useUi();
	const [text, setText] = useState('');
	const [problem, setProblem] = useState('');
	const [inputId, problemId] = [useUniqueId(), useUniqueId()];
	return (
		<form
			class="port-explorer-send"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				const number = Number(readNumeral(text) || NaN);
				if (!isPort(number)) return setProblem(t.lookup.labelPort);
				const note = labels.value.get(number)?.note ?? '';
				actions.setLabel(number, { label: label.slice(0, MAX_LABEL), note });
				onSaved(String(number));
			}}
		>
			<label for={inputId}>{t.lookup.saveLabel(label)}</label>
			<input
				id={inputId}
				type="text"
				inputMode="numeric"
				placeholder="8096"
				value={text}
				aria-invalid={problem !== ''}
				aria-describedby={problem ? problemId : undefined}
				onInput={({ currentTarget }) => {
					setText(currentTarget.value);
					setProblem('');
				}}
			/>
			<button type="submit">{t.host.editor.save}</button>
			<p id={problemId} class="port-explorer-field-problem" role="status">
				{problem}
			</p>
		</form>
	);
}
