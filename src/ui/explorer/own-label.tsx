import type { Port } from '../../domain/port';
import { MAX_LABEL } from '../../settings/labels';
import { useUi } from '../context';
import { useUniqueId } from '../shared/use-unique-id';

/** The reader's own name for a port and note about it, to be written here. Kept as one leaves a field. */
export function OwnLabel({ port }: { port: Port }) {
	const { t, labels, actions } = useUi();
	const noteId = useUniqueId();
	const labelId = useUniqueId();
	const { label = '', note = '' } = labels.value.get(port) ?? {};
	return (
		<div class="port-explorer-own">
			<h2>{t.explorer.own}</h2>
			<label for={labelId}>{t.explorer.label}</label>
			<input
				id={labelId}
				type="text"
				maxLength={MAX_LABEL}
				placeholder={t.explorer.labelHint}
				value={label}
				onChange={({ currentTarget }) =>
					actions.setLabel(port, { label: currentTarget.value, note })
				}
			/>
			<label for={noteId}>{t.explorer.note}</label>
			<textarea
				id={noteId}
				rows={3}
				placeholder={t.explorer.noteHint}
				value={note}
				onChange={({ currentTarget }) =>
					actions.setLabel(port, { label, note: currentTarget.value })
				}
			/>
			{(label || note) && (
				<button
					type="button"
					onClick={() => actions.setLabel(port, { label: '', note: '' })}
				>
					{t.explorer.clear}
				</button>
			)}
		</div>
	);
}
