import { signal } from '@preact/signals';
import { EditorView } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import { isPort, type Port } from '../../domain/port';
import { portAt } from '../../notes/inline/port-at';

/** The port under the cursor of the note that is being edited, for whoever follows it. */
export class Cursor {
	/** The last port that the cursor was on; it stays when the cursor goes on to other words. */
	readonly port = signal<Port | null>(null);
	/** While nobody follows, the editor is not looked at. */
	private followers = 0;

	/** Begins to follow; answers what ends it. */
	follow(): () => void {
		this.followers++;
		return () => {
			this.followers--;
		};
	}

	/** What has to be registered for all editors. */
	get extension(): Extension {
		return EditorView.updateListener.of(({ state, selectionSet, docChanged, view }) => {
			if (!this.followers || !(selectionSet || docChanged) || !view.hasFocus) return;
			const { head } = state.selection.main;
			const line = state.doc.lineAt(head);
			const port = parseInt(portAt(line.text, head - line.from), 10);
			if (isPort(port)) this.port.value = port;
		});
	}
}
