import { syntaxTree } from '@codemirror/language';
import {
	RangeSetBuilder,
	StateEffect,
	StateField,
	type EditorState,
	type Range,
} from '@codemirror/state';
import {
	Decoration,
	EditorView,
	ViewPlugin,
	type DecorationSet,
	type ViewUpdate,
} from '@codemirror/view';
import { processors } from '../markdown/processors';
import { BlockWidget, type WidgetHost } from './block-widget';
import { editorLivePreviewField } from './fields';

/** Asks for all blocks to be looked at again: a plugin came or went. */
export const refreshBlocks = StateEffect.define<null>();

/** The marks that Live Preview hides while the cursor is on another line. */
const HIDDEN = new Set([
	'HeaderMark',
	'EmphasisMark',
	'StrongEmphasisMark',
	'CodeMark',
	'QuoteMark',
]);

/** Blocks rendered in place: code with a processor, callouts, tables and embeds. */
export function blockField(host: WidgetHost): StateField<DecorationSet> {
	const build = (state: EditorState): DecorationSet => {
		if (!state.field(editorLivePreviewField)) return Decoration.none;
		const ranges: Range<Decoration>[] = [];
		for (const { from, to, cls } of findBlocks(state)) {
			const touched = state.selection.ranges.some(
				(range) => range.from <= to && range.to >= from,
			);
			if (touched) continue;
			const widget = new BlockWidget(host, state.sliceDoc(from, to), cls);
			ranges.push(Decoration.replace({ widget, block: true }).range(from, to));
		}
		return Decoration.set(ranges, true);
	};
	return StateField.define<DecorationSet>({
		create: build,
		update: (value, transaction) => {
			const asked = transaction.effects.length > 0;
			return transaction.docChanged || transaction.selection || asked
				? build(transaction.state)
				: value;
		},
		provide: (field) => EditorView.decorations.from(field),
	});
}

function findBlocks(state: EditorState): { from: number; to: number; cls: string }[] {
	const blocks: { from: number; to: number; cls: string }[] = [];
	syntaxTree(state).iterate({
		enter: (node) => {
			const { from, to } = node;
			if (node.name === 'FencedCode') {
				const info = /^(?:`{3,}|~{3,})\s*(\S+)/.exec(
					state.sliceDoc(from, Math.min(to, from + 60)),
				);
				const language = info?.[1] ?? '';
				const lineStart = state.doc.lineAt(from).from;
				if (processors.block(language) && lineStart === from) {
					blocks.push({ from, to, cls: `cm-preview-code-block cm-lang-${language}` });
				}
				return false;
			}
			if (node.name === 'Blockquote') {
				if (/^>\s*\[!/.test(state.sliceDoc(from, from + 6))) {
					blocks.push({ from, to, cls: 'cm-callout' });
				}
				return false;
			}
			if (node.name === 'Table') blocks.push({ from, to, cls: 'cm-table-widget' });
			if (node.name === 'Paragraph' && /^!\[\[[^\]]+\]\]$/.test(state.sliceDoc(from, to))) {
				blocks.push({ from, to, cls: 'cm-embed' });
			}
			return undefined;
		},
	});
	return blocks;
}

/** Hides formatting marks and gives headings their size, in the visible part. */
export const inlinePreview = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;
		constructor(view: EditorView) {
			this.decorations = decorateInline(view);
		}
		update(update: ViewUpdate) {
			if (
				update.docChanged ||
				update.selectionSet ||
				update.viewportChanged ||
				update.transactions.length
			) {
				this.decorations = decorateInline(update.view);
			}
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

function decorateInline(view: EditorView): DecorationSet {
	const { state } = view;
	const live = state.field(editorLivePreviewField);
	const cursorLines = new Set(
		state.selection.ranges.flatMap(({ head }) => state.doc.lineAt(head).number),
	);
	const found: { from: number; to: number; decoration: Decoration }[] = [];
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(state).iterate({
			from,
			to,
			enter: (node) => {
				const line = state.doc.lineAt(node.from);
				const level = /^ATXHeading(\d)$/.exec(node.name)?.[1];
				if (level) {
					const cls = `HyperMD-header HyperMD-header-${level}`;
					found.push({
						from: line.from,
						to: line.from,
						decoration: Decoration.line({ class: cls }),
					});
				}
				if (node.name === 'InlineCode') {
					found.push({ from: node.from, to: node.to, decoration: INLINE_CODE });
				}
				if (!live || !HIDDEN.has(node.name) || cursorLines.has(line.number)) return;
				if (node.node.parent?.name === 'FencedCode') return;
				const space =
					node.name === 'HeaderMark' && state.sliceDoc(node.to, node.to + 1) === ' ';
				found.push({ from: node.from, to: node.to + (space ? 1 : 0), decoration: HIDE });
			},
		});
	}
	found.sort((a, b) => a.from - b.from || a.decoration.startSide - b.decoration.startSide);
	const builder = new RangeSetBuilder<Decoration>();
	for (const { from, to, decoration } of found) builder.add(from, to, decoration);
	return builder.finish();
}

const HIDE = Decoration.replace({});
const INLINE_CODE = Decoration.mark({ class: 'cm-inline-code' });
