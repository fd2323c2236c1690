import { noteTitleBeside } from '../../notes/text/note-title';
import { useUi } from '../context';

/** A line of a note, to go there; while the pointer is on it, Obsidian may preview the note. */
export function NoteLink(props: {
	path: string;
	line: number;
	text?: string;
	/** The notes that are named beside this one. */
	beside?: readonly string[];
}) {
	const { path, line, text, beside = [] } = props;
	const { actions } = useUi();
	return (
		<button
			type="button"
			class="port-explorer-port-button"
			onClick={(event) => actions.openNote(path, line, event)}
			onAuxClick={(event) => {
				if (event.button === 1) actions.openNote(path, line, event);
			}}
			onMouseEnter={(event) => actions.previewNote(event, event.currentTarget, path, line)}
		>
			{text || noteTitleBeside(path, beside)}
		</button>
	);
}
