import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, ViewPlugin } from '@codemirror/view';
import {
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	livePreviewState,
} from './fields';
import { obsidianMarkdown } from './language';
import { inlineMarks } from './marks';

/** What every editor has before plugins add to it. */
export const baseExtensions: Extension = [
	history(),
	closeBrackets(),
	drawSelection(),
	keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
	obsidianMarkdown,
	EditorView.lineWrapping,
	editorInfoField,
	editorLivePreviewField,
	editorEditorField,
	livePreviewState,
	inlineMarks,
	// Obsidian's own wrappers around the text, which its style sheets and plugins rely on.
	ViewPlugin.define((view) => {
		const sizer = view.dom.doc.createElement('div');
		sizer.className = 'cm-sizer';
		const container = view.dom.doc.createElement('div');
		container.className = 'cm-contentContainer';
		view.contentDOM.replaceWith(sizer);
		sizer.append(container);
		container.append(view.contentDOM);
		return { destroy: () => sizer.replaceWith(view.contentDOM) };
	}),
];
