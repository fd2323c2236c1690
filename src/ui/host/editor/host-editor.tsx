import { useLayoutEffect, useRef } from 'preact/hooks';
import { SYSTEMS, type System } from '../../../domain/ephemeral';
import {
	fieldOf,
	NEW_LISTENER,
	type DraftApplication,
	type HostDraft,
} from '../../../notes/blocks/host/host-draft';
import { useHiddenName } from '../../shared/use-hidden-name';
import { useUi } from '../../context';
import { ApplicationFields } from './application-fields';
import { Field, problemOf } from './editor-field';
import type { HostEditor } from './use-editor';

const NEW_APPLICATION: DraftApplication = {
	index: null,
	name: '',
	listeners: [NEW_LISTENER],
	isRemoved: false,
};

/** A host as a form: what is filled in is checked, then written as a whole. */
export function HostEditorForm({ editor }: { editor: HostEditor }) {
	const { t } = useUi();
	const say = t.host.editor;
	const { draft, problems, isChanged, focus, change, save, close } = editor;
	const form = useRef<HTMLFormElement>(null);
	useLayoutEffect(() => {
		focusField(form.current, focus);
	}, []);
	useLayoutEffect(() => {
		focusField(form.current, problems[0]?.field ?? '');
	}, [problems.length > 0]);
	const [nameId, hiddenName] = useHiddenName(say.edit);
	const set = (part: Partial<HostDraft>) => change({ ...draft, ...part });
	const setApplication = (index: number, next: DraftApplication) =>
		set({ applications: draft.applications.map((each, at) => (at === index ? next : each)) });
	return (
		<form
			ref={form}
			class="port-explorer-editor port-explorer-no-print"
			aria-labelledby={nameId}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				save(focusedField(form.current));
			}}
			// The picture beside it is worked by the same keys.
			onKeyDown={(event) => event.stopPropagation()}
		>
			{hiddenName}
			<div class="port-explorer-editor-fields">
				<Field
					id={fieldOf('host')}
					name={say.host}
					value={draft.host}
					hint="nas"
					problem={problemOf(problems, fieldOf('host'), t)}
					onChange={(host) => set({ host })}
				/>
				<Field
					id={fieldOf('address')}
					name={t.host.columns.address}
					value={draft.address}
					hint="192.168.1.10"
					problem={problemOf(problems, fieldOf('address'), t)}
					onChange={(address) => set({ address })}
				/>
				<SystemField value={draft.os} onChange={(os) => set({ os })} />
			</div>
			{draft.applications.map((application, index) => (
				<ApplicationFields
					key={index}
					application={application}
					index={index}
					problems={problems}
					onChange={(next) => setApplication(index, next)}
				/>
			))}
			<div class="port-explorer-player">
				<button
					type="button"
					onClick={() => set({ applications: [...draft.applications, NEW_APPLICATION] })}
				>
					{t.host.add}
				</button>
				<span class="port-explorer-spacer" />
				<button type="button" onClick={close}>
					{isChanged ? say.discard : say.close}
				</button>
				<button type="submit" class="mod-cta" disabled={!isChanged}>
					{say.save}
				</button>
			</div>
		</form>
	);
}

function SystemField(props: { value: '' | System; onChange: (system: '' | System) => void }) {
	const { t } = useUi();
	return (
		<label class="port-explorer-editor-field">
			<span>{t.host.editor.system}</span>
			<select
				class="dropdown"
				data-field={fieldOf('os')}
				value={props.value}
				onChange={({ currentTarget: { value } }) =>
					props.onChange(SYSTEMS.find((each) => each === value) ?? '')
				}
			>
				<option value="">{t.host.editor.unknownSystem}</option>
				{SYSTEMS.map((each) => (
					<option key={each} value={each}>
						{t.host.system[each]}
					</option>
				))}
			</select>
		</label>
	);
}

function focusField(form: HTMLElement | null, field: string): void {
	if (!field) return;
	for (const each of form?.querySelectorAll<HTMLElement>('[data-field]') ?? []) {
		if (each.dataset.field !== field) continue;
		each.focus();
		// With the problem, which is below the field.
		each.closest('.port-explorer-editor-field')?.scrollIntoView({ block: 'nearest' });
	}
}

/** The field that the cursor is in; empty for none. */
function focusedField(form: HTMLElement | null): string {
	const active = form?.doc.activeElement;
	return active?.instanceOf(HTMLElement) ? (active.dataset.field ?? '') : '';
}
