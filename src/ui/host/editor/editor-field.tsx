import type { Messages } from '../../../i18n';
import type { DraftProblem } from '../../../notes/blocks/host/host-draft';
import { problemText } from '../../shared/problem-text';
import { useUniqueId } from '../../shared/use-unique-id';

/** A field with its name above it, and what is wrong with it below. */
export function Field(props: {
	id: string;
	name: string;
	value: string;
	hint?: string;
	problem: string;
	onChange: (text: string) => void;
}) {
	const { id, name, value, hint, problem, onChange } = props;
	const inputId = useUniqueId();
	const problemId = useUniqueId();
	return (
		<div class="port-explorer-editor-field">
			<label for={inputId}>{name}</label>
			<input
				id={inputId}
				type="text"
				data-field={id}
				value={value}
				placeholder={hint}
				spellcheck={false}
				autocapitalize="off"
				aria-invalid={problem !== ''}
				aria-describedby={problem ? problemId : undefined}
				onInput={({ currentTarget }) => onChange(currentTarget.value)}
			/>
			<span id={problemId} class="port-explorer-field-problem" role="status">
				{problem}
			</span>
		</div>
	);
}

/** What is wrong with a field, in the reader's words; empty for nothing. */
export function problemOf(problems: readonly DraftProblem[], field: string, t: Messages): string {
	const found = problems.find((each) => each.field === field)?.problem;
	if (!found) return '';
	if (found.code === 'no-name') return t.host.editor.noName;
	if (found.code === 'no-port') return t.host.editor.noPort;
	return problemText(found, t);
}
