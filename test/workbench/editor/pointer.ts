import { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { Menu } from '../obsidian/menu';
import type { TFile } from '../vault/files';
import { editorLivePreviewField } from './fields';

interface Note {
	readonly app: Obsidian.App;
	readonly editor: Obsidian.Editor;
	readonly file: TFile | null;
}

/** Links that can be followed in Live Preview, and the menu of the right button. */
export function handleEditorEvents(note: Note) {
	return EditorView.domEventHandlers({
		mousedown(event, view) {
			const el = (event.target as Element).closest('.cm-hmd-internal-link');
			if (!el || event.button !== 0 || !view.state.field(editorLivePreviewField))
				return false;
			// While its marks show, a link is text that is being edited.
			const at = view.posAtDOM(el);
			const line = view.state.doc.lineAt(at);
			const links = [...line.text.matchAll(/\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g)];
			const found = links.find(
				({ index, 0: all }) =>
					line.from + index <= at && at <= line.from + index + all.length,
			);
			const { from, to } = view.state.selection.main;
			const start = line.from + (found?.index ?? 0);
			const isEdited =
				view.hasFocus && from <= start + (found?.[0].length ?? 0) && to >= start;
			if (!found || isEdited) return false;
			event.preventDefault();
			void note.app.workspace.openLinkText(found[1]!, note.file?.path ?? '');
			return true;
		},
		contextmenu(event) {
			const menu = new Menu();
			const info = note as unknown as Obsidian.MarkdownFileInfo;
			note.app.workspace.trigger('editor-menu', menu, note.editor, info);
			menu.showAtMouseEvent(event);
			event.preventDefault();
			return true;
		},
	});
}
