import { SettingRow } from '../shared/setting-row';
import { useUniqueId } from '../shared/use-unique-id';

/** A line of text. */
export function TextSetting(props: {
	name: string;
	value: string;
	hint: string;
	onChange: (value: string) => void;
}) {
	const id = useUniqueId();
	return (
		<SettingRow id={id} name={props.name}>
			<input
				id={id}
				type="text"
				value={props.value}
				placeholder={props.hint}
				spellcheck={false}
				onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
			/>
		</SettingRow>
	);
}
