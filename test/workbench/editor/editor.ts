import { redo, undo } from '@codemirror/commands';
import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';
import { provide } from '../obsidian/guard';
import { Positions } from './positions';

/** Obsidian's Editor over a CodeMirror view; its `cm` is that view, as plugins know it. */
export function makeEditor(cm: EditorView): Obsidian.Editor {
	const at = new Positions(cm);
	const main = () => cm.state.selection.main;
	const replace = (insert: string, from: number, to: number, origin?: string) =>
		cm.dispatch({ changes: { from, to, insert }, userEvent: origin ?? 'input' });
	const range = ({ from, to = from }: Obsidian.EditorRangeOrCaret) =>
		EditorSelection.range(at.offset(from), at.offset(to));
	const select = (ranges: Obsidian.EditorSelectionOrCaret[], index?: number) =>
		cm.dispatch({
			selection: EditorSelection.create(
				ranges.map(({ anchor, head = anchor }) =>
					EditorSelection.range(at.offset(anchor), at.offset(head)),
				),
				index,
			),
			scrollIntoView: true,
		});
	const editor = provide<Obsidian.Editor & { cm: EditorView }>('Editor', {
		cm,
		refresh: () => cm.requestMeasure(),
		getValue: () => cm.state.doc.toString(),
		setValue: (text) => replace(text, 0, cm.state.doc.length),
		getLine: (line) => cm.state.doc.line(line + 1).text,
		setLine: (line, text) => {
			const { from, to } = cm.state.doc.line(line + 1);
			replace(text, from, to);
		},
		lineCount: () => cm.state.doc.lines,
		lastLine: () => cm.state.doc.lines - 1,
		getSelection: () => cm.state.sliceDoc(main().from, main().to),
		somethingSelected: () => !main().empty,
		getRange: (from, to) => cm.state.sliceDoc(at.offset(from), at.offset(to)),
		getCursor: (side) => {
			const { from, to, anchor, head } = main();
			return at.position({ from, to, anchor, head }[side ?? 'head']);
		},
		setCursor: (to, ch) =>
			select([{ anchor: typeof to === 'number' ? { line: to, ch: ch ?? 0 } : to }]),
		setSelection: (anchor, head) => select([{ anchor, ...(head && { head }) }]),
		setSelections: select,
		listSelections: () =>
			cm.state.selection.ranges.map(({ anchor, head }) => ({
				anchor: at.position(anchor),
				head: at.position(head),
			})),
		replaceSelection: (text) =>
			cm.dispatch(cm.state.replaceSelection(text), { userEvent: 'input' }),
		replaceRange: (text, from, to, origin) =>
			replace(text, at.offset(from), at.offset(to ?? from), origin),
		transaction: ({ changes = [], replaceSelection, selection, selections }, origin) => {
			const specs: ChangeSpec[] = changes.map(({ from, to, text }) => ({
				from: at.offset(from),
				to: at.offset(to ?? from),
				insert: text,
			}));
			if (replaceSelection !== undefined) {
				specs.push({ from: main().from, to: main().to, insert: replaceSelection });
			}
			cm.dispatch({ changes: specs, userEvent: origin ?? 'input' });
			// The new selection is meant in the text as it is afterwards.
			const wanted = selections ?? (selection ? [selection] : []);
			if (wanted.length) {
				cm.dispatch({ selection: EditorSelection.create(wanted.map(range)) });
			}
		},
		wordAt: (position) => {
			const word = cm.state.wordAt(at.offset(position));
			return word && { from: at.position(word.from), to: at.position(word.to) };
		},
		posToOffset: (position) => at.offset(position),
		offsetToPos: (offset) => at.position(offset),
		getScrollInfo: () => ({ top: cm.scrollDOM.scrollTop, left: cm.scrollDOM.scrollLeft }),
		scrollTo: (x, y) =>
			cm.scrollDOM.scrollTo({ ...(x != null && { left: x }), ...(y != null && { top: y }) }),
		scrollIntoView: (to, center) =>
			cm.dispatch({
				effects: EditorView.scrollIntoView(range(to), { y: center ? 'center' : 'nearest' }),
			}),
		undo: () => void undo(cm),
		redo: () => void redo(cm),
		focus: () => cm.focus(),
		blur: () => cm.contentDOM.blur(),
		hasFocus: () => cm.hasFocus,
	});
	return editor;
}
