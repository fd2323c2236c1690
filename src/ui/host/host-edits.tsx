import { useState } from 'preact/hooks';
import { useUi } from '../context';
import { IconButton } from '../shared/icon';
import { useHiddenName } from '../shared/use-hidden-name';

/** Changes of the block's text, each on an explicit press. */
export interface HostEdits {
	readonly add: (name: string, ports: string) => void;
	readonly addPort: (application: number, port: string) => void;
	readonly rename: (application: number, name: string) => void;
	readonly remove: (application: number) => void;
}

/** What can be changed of one application. */
export function EditApplication(props: { name: string; index: number; edits: HostEdits }) {
	const { name, index, edits } = props;
	const { t } = useUi();
	return (
		<div class="port-explorer-edit-application">
			<TextForm
				label={t.host.rename(name)}
				start={name}
				icon="pencil"
				onDone={(text) => edits.rename(index, text)}
			/>
			<TextForm
				label={t.host.addPort(name)}
				start=""
				icon="plus"
				onDone={(text) => edits.addPort(index, text)}
			/>
			<IconButton
				icon="trash-2"
				label={t.host.remove(name)}
				onClick={() => edits.remove(index)}
			/>
		</div>
	);
}

/** A field with a button that submits it. */
function TextForm(props: {
	label: string;
	start: string;
	icon: string;
	onDone: (text: string) => void;
}) {
	const { label, start, icon, onDone } = props;
	const [text, setText] = useState(start);
	const [nameId, hiddenName] = useHiddenName(label);
	const done = () => {
		if (text.trim() && text !== start) onDone(text.trim());
	};
	return (
		<span class="port-explorer-text-form">
			{hiddenName}
			<input
				type="text"
				aria-labelledby={nameId}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key === 'Enter' && !event.isComposing) done();
				}}
			/>
			<IconButton icon={icon} label={label} onClick={done} />
		</span>
	);
}

/** A new application: its name, and what it listens on. */
export function AddApplication({ edits }: { edits: HostEdits }) {
	const { t } = useUi();
	const [name, setName] = useState('');
	const [ports, setPorts] = useState('');
	const [nameId, hiddenName] = useHiddenName(t.host.addName);
	const [portsId, portsName] = useHiddenName(t.host.addPorts);
	return (
		<form
			class="port-explorer-add-application"
			onSubmit={(event) => {
				event.preventDefault();
				if (name.trim()) edits.add(name.trim(), ports.trim());
			}}
		>
			{hiddenName}
			<input
				type="text"
				aria-labelledby={nameId}
				placeholder={t.host.addName}
				value={name}
				onInput={({ currentTarget }) => setName(currentTarget.value)}
			/>
			{portsName}
			<input
				type="text"
				aria-labelledby={portsId}
				placeholder={t.host.addPorts}
				value={ports}
				onInput={({ currentTarget }) => setPorts(currentTarget.value)}
			/>
			<button type="submit">{t.host.add}</button>
		</form>
	);
}
