import { useHiddenName } from '../shared/use-hidden-name';

/** Where a text is pasted; with `onDrop` also where a file is dropped. */
export function PasteArea(props: {
	name: string;
	placeholder: string;
	rows: number;
	value: string;
	onInput: (text: string) => void;
	onDrop?: (event: DragEvent) => void;
}) {
	const { name, onInput, onDrop, ...rest } = props;
	const [nameId, hiddenName] = useHiddenName(name);
	return (
		<>
			{hiddenName}
			<textarea
				{...rest}
				aria-labelledby={nameId}
				data-ignore-swipe
				spellcheck={false}
				onInput={({ currentTarget }) => onInput(currentTarget.value)}
				onDragOver={onDrop && ((event) => event.preventDefault())}
				onDrop={onDrop}
			/>
		</>
	);
}
