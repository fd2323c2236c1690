import type { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { provide } from '../obsidian/guard';

type Position = Obsidian.EditorPosition;

/** Obsidian's Editor over a CodeMirror view; its `cm` is that view, as plugins know it. */
export function makeEditor(cm: EditorView): Obsidian.Editor {
	const offset = ({ line, ch }: Position) => {
		const found = cm.state.doc.line(Math.min(line + 1, cm.state.doc.lines));
		return Math.min(found.from + ch, found.to);
	};
	const position = (at: number): Position => {
		const line = cm.state.doc.lineAt(at);
		return { line: line.number - 1, ch: at - line.from };
	};
	const main = () => cm.state.selection.main;
	const replace = (insert: string, from: number, to: number) =>
		cm.dispatch({ changes: { from, to, insert }, userEvent: 'input' });
	const side = (which: Parameters<Obsidian.Editor['getCursor']>[0]) => {
		const { from, to, anchor, head } = main();
		return { from, to, anchor, head }[which ?? 'head'];
	};
	return provide<Obsidian.Editor & { cm: EditorView }>('Editor', {
		cm,
		getValue: () => cm.state.doc.toString(),
		setValue: (text) => replace(text, 0, cm.state.doc.length),
		getLine: (line) => cm.state.doc.line(line + 1).text,
		lineCount: () => cm.state.doc.lines,
		lastLine: () => cm.state.doc.lines - 1,
		getSelection: () => cm.state.sliceDoc(main().from, main().to),
		somethingSelected: () => !main().empty,
		getRange: (from, to) => cm.state.sliceDoc(offset(from), offset(to)),
		getCursor: (which) => position(side(which)),
		setCursor: (at, ch) => {
			const to = typeof at === 'number' ? { line: at, ch: ch ?? 0 } : at;
			cm.dispatch({ selection: { anchor: offset(to) }, scrollIntoView: true });
		},
		setSelection: (anchor, head) =>
			cm.dispatch({ selection: { anchor: offset(anchor), head: offset(head ?? anchor) } }),
		listSelections: () =>
			cm.state.selection.ranges.map(({ anchor, head }) => ({
				anchor: position(anchor),
				head: position(head),
			})),
		replaceSelection: (text) => cm.dispatch(cm.state.replaceSelection(text)),
		replaceRange: (text, from, to) => replace(text, offset(from), offset(to ?? from)),
		posToOffset: offset,
		offsetToPos: position,
		focus: () => cm.focus(),
		hasFocus: () => cm.hasFocus,
	});
}
