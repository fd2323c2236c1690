import { StateEffect, StateField } from '@codemirror/state';
import { ViewPlugin, type EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';

/** Set when an editor changes its mode. */
export const setLivePreview = StateEffect.define<boolean>();
/** Set when an editor is made. */
export const setView = StateEffect.define<EditorView>();

/** The note that an editor edits, as the typings' editorInfoField. */
export const editorInfoField = StateField.define<Obsidian.MarkdownFileInfo>({
	create: () => ({}) as Obsidian.MarkdownFileInfo,
	update: (value) => value,
});

/** Whether an editor is in Live Preview. */
export const editorLivePreviewField = StateField.define<boolean>({
	create: () => true,
	update: (value, transaction) => {
		const effect = transaction.effects.find((each) => each.is(setLivePreview));
		return effect ? (effect.value as boolean) : value;
	},
});

/** The CodeMirror view of a state. */
export const editorEditorField = StateField.define<EditorView>({
	create: () => undefined as unknown as EditorView,
	update: (value, transaction) =>
		transaction.effects.find((effect) => effect.is(setView))?.value ?? value,
});

/** Whether the pointer is pressed in an editor: Live Preview then leaves the text as it is. */
export const livePreviewState = ViewPlugin.fromClass(
	class {
		mousedown = false;
	},
	{
		eventHandlers: {
			mousedown() {
				this.mousedown = true;
			},
			mouseup() {
				this.mousedown = false;
			},
		},
	},
);
