import { SettingRow } from './setting-row';
import { useUniqueId } from './use-unique-id';

/** A choice with its name before it, as Obsidian's own look; in a dialog, as a row. */
export function Select<Value extends string>(props: {
	name: string;
	value: Value;
	options: readonly (readonly [Value, string])[];
	asRow?: boolean;
	onChange: (value: Value) => void;
}) {
	const id = useUniqueId();
	const { name, value, options, onChange } = props;
	const select = (
		<select
			id={id}
			class="dropdown"
			value={value}
			onChange={({ currentTarget: { selectedIndex } }) => {
				const chosen = options[selectedIndex];
				if (chosen) onChange(chosen[0]);
			}}
		>
			{options.map(([each, text]) => (
				<option key={each} value={each}>
					{text}
				</option>
			))}
		</select>
	);
	if (props.asRow) {
		return (
			<SettingRow id={id} name={name}>
				{select}
			</SettingRow>
		);
	}
	return (
		<span class="port-explorer-field">
			<label for={id}>{name}</label>
			{select}
		</span>
	);
}
