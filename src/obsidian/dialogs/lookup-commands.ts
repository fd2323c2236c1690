import { MarkdownView, type Command, type Editor } from 'obsidian';
import { messagesFor } from '../../i18n';
import { portAt } from '../../notes/inline/port-at';
import { parsePortSpec } from '../../notes/blocks/port-spec';
import { LookupModal, type LookupPurpose } from './lookup-modal';
import { SceneModal } from './scene-modal';
import { PortModal } from './port-modal';
import type { Services } from '../services';

/** The commands that find a port and put it somewhere. */
export function lookupCommands(services: Services): Command[] {
	const { commands } = messagesFor(services.language);
	const lookUp = (purpose: LookupPurpose, editor: Editor | null) => {
		const query = editor ? queryOf(editor) : '';
		services.modals.open(new LookupModal(services, purpose, editor, query));
	};
	return [
		{
			id: 'look-up-port',
			name: commands.lookUp,
			icon: 'search',
			callback: () => {
				const view = services.app.workspace.getActiveViewOfType(MarkdownView);
				lookUp('show', view?.getMode() === 'source' ? view.editor : null);
			},
		},
		{
			id: 'insert-port-card',
			name: commands.insertCard,
			icon: 'square-plus',
			editorCallback: (editor) => lookUp('insert-card', editor),
		},
		{
			id: 'insert-inline-port',
			name: commands.insertBadge,
			icon: 'code',
			editorCallback: (editor) => lookUp('insert-chip', editor),
		},
		{
			id: 'insert-example',
			name: messagesFor(services.language).host.examples,
			icon: 'graduation-cap',
			editorCallback: (editor) => services.modals.open(new SceneModal(services, editor)),
		},
		{
			id: 'explain-port-at-cursor',
			name: commands.explain,
			icon: 'info',
			editorCheckCallback: (checking, editor) => {
				const parsed = parsePortSpec(portUnderCursor(editor));
				if ('problem' in parsed || parsed.value.kind !== 'numbers') return false;
				const { range } = parsed.value;
				if (!checking) services.modals.open(new PortModal(services, range));
				return true;
			},
		},
	];
}

/** A longer selection is a passage, and no question. */
const MAX_QUERY = 60;

/** What to look up at first: the selection, or the port under the cursor. */
function queryOf(editor: Editor): string {
	const selected = editor.getSelection().trim();
	if (selected) return selected.length <= MAX_QUERY ? selected : '';
	return portUnderCursor(editor);
}

function portUnderCursor(editor: Editor): string {
	const { line, ch } = editor.getCursor();
	return portAt(editor.getLine(line), ch);
}
