import {
	fieldOf,
	NEW_LISTENER,
	type DraftApplication,
	type DraftListener,
	type DraftProblem,
} from '../../../notes/blocks/host/host-draft';
import { useUi } from '../../context';
import { IconButton } from '../../shared/icon';
import { useHiddenName } from '../../shared/use-hidden-name';
import { Field, problemOf } from './editor-field';

/** An application in the form: its name, and a row for each port. */
export function ApplicationFields(props: {
	application: DraftApplication;
	index: number;
	problems: readonly DraftProblem[];
	onChange: (application: DraftApplication) => void;
}) {
	const { application, index, problems, onChange } = props;
	const { t } = useUi();
	const { editor: say } = t.host;
	const { name, listeners, isRemoved } = application;
	const [nameId, hiddenName] = useHiddenName(name || say.unnamed);
	const remove = (removed: boolean) => onChange({ ...application, isRemoved: removed });
	if (isRemoved) {
		return (
			<p class="port-explorer-editor-removed">
				<del>{name || say.unnamed}</del>{' '}
				<button type="button" onClick={() => remove(false)}>
					{t.undo.button}
				</button>
			</p>
		);
	}
	const setListener = (at: number, next: DraftListener) =>
		onChange({
			...application,
			listeners: listeners.map((each, nth) => (nth === at ? next : each)),
		});
	return (
		<fieldset class="port-explorer-editor-application" aria-labelledby={nameId}>
			{hiddenName}
			<div class="port-explorer-editor-row">
				<Field
					id={fieldOf('name', index)}
					name={t.host.addName}
					value={name}
					problem={problemOf(problems, fieldOf('name', index), t)}
					onChange={(text) => onChange({ ...application, name: text })}
				/>
				<IconButton
					icon="trash-2"
					label={t.host.remove(name || say.unnamed)}
					onClick={() => remove(true)}
				/>
			</div>
			{listeners.map((listener, at) => (
				<ListenerFields
					key={at}
					listener={listener}
					place={[index, at]}
					problems={problems}
					onChange={(next) => setListener(at, next)}
				/>
			))}
			<button
				type="button"
				onClick={() =>
					onChange({ ...application, listeners: [...listeners, NEW_LISTENER] })
				}
			>
				{say.addPort}
			</button>
		</fieldset>
	);
}

function ListenerFields(props: {
	listener: DraftListener;
	place: readonly [application: number, listener: number];
	problems: readonly DraftProblem[];
	onChange: (listener: DraftListener) => void;
}) {
	const { listener, place, problems, onChange } = props;
	const { t } = useUi();
	const { columns, editor: say } = t.host;
	const { port, protocol, address, written, isRemoved } = listener;
	const remove = (removed: boolean) => onChange({ ...listener, isRemoved: removed });
	const name = written ?? port;
	if (isRemoved) {
		return (
			<p class="port-explorer-editor-removed">
				<del>{name}</del>{' '}
				<button type="button" onClick={() => remove(false)}>
					{t.undo.button}
				</button>
			</p>
		);
	}
	const isNumber = /^[\d\s–-]*$/.test(port);
	return (
		<div class="port-explorer-editor-row">
			<Field
				id={fieldOf('port', ...place)}
				name={columns.port}
				value={port}
				hint="8096"
				problem={problemOf(problems, fieldOf('port', ...place), t)}
				onChange={(text) => onChange({ ...listener, port: text })}
			/>
			<label class="port-explorer-editor-field">
				<span>{columns.protocol}</span>
				<select
					class="dropdown"
					data-field={fieldOf('protocol', ...place)}
					value={protocol || (isNumber ? 'tcp' : '')}
					onChange={({ currentTarget: { value } }) =>
						onChange({
							...listener,
							// A number without a protocol is TCP.
							protocol: value === 'udp' ? 'udp' : value && !isNumber ? 'tcp' : '',
						})
					}
				>
					{!isNumber && <option value="">{say.byName}</option>}
					<option value="tcp">{t.protocols.tcp}</option>
					<option value="udp">{t.protocols.udp}</option>
				</select>
			</label>
			<Field
				id={fieldOf('address', ...place)}
				name={columns.address}
				value={address}
				hint={say.allAddresses}
				problem={problemOf(problems, fieldOf('address', ...place), t)}
				onChange={(text) => onChange({ ...listener, address: text })}
			/>
			<IconButton icon="x" label={say.removePort(name)} onClick={() => remove(true)} />
		</div>
	);
}
