import type { ComponentChildren } from 'preact';
import { useUniqueId } from '../shared/use-unique-id';

/** A field as Obsidian lays out its settings: the name on one side, the control on the other. */
function SettingRow(props: { id: string; name: string; children: ComponentChildren }) {
	return (
		<div class="setting-item">
			<div class="setting-item-info">
				<label class="setting-item-name" for={props.id}>
					{props.name}
				</label>
			</div>
			<div class="setting-item-control">{props.children}</div>
		</div>
	);
}

/** A line of text. */
export function TextSetting(props: {
	name: string;
	hint: string;
	onChange: (value: string) => void;
}) {
	const id = useUniqueId();
	return (
		<SettingRow id={id} name={props.name}>
			<input
				id={id}
				type="text"
				placeholder={props.hint}
				spellcheck={false}
				onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
			/>
		</SettingRow>
	);
}

/** One of several. */
export function SelectSetting(props: {
	name: string;
	value: string;
	options: readonly (readonly [value: string, name: string])[];
	onChange: (value: string) => void;
}) {
	const id = useUniqueId();
	return (
		<SettingRow id={id} name={props.name}>
			<select
				id={id}
				class="dropdown"
				value={props.value}
				onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
			>
				{props.options.map(([value, name]) => (
					<option key={value} value={value}>
						{name}
					</option>
				))}
			</select>
		</SettingRow>
	);
}
