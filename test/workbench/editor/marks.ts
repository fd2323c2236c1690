import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder, type EditorState } from '@codemirror/state';
import {
	Decoration,
	ViewPlugin,
	type DecorationSet,
	type EditorView,
	type ViewUpdate,
} from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { editorLivePreviewField } from './fields';

/** The kinds of text whose marks Live Preview hides while the selection does not touch them. */
const HIDING = ['inline-code', 'strong', 'em', 'strikethrough', 'highlight', 'link'];

/**
 * Gives the text the classes of its tokens ("cm-strong", "cm-inline-code", ...) and, in Live
 * Preview, hides the marks around it. Only the visible part is looked at.
 */
export const inlineMarks = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;
		constructor(view: EditorView) {
			this.decorations = decorate(view);
		}
		update({ view, docChanged, selectionSet, viewportChanged, transactions }: ViewUpdate) {
			if (docChanged || selectionSet || viewportChanged || transactions.length) {
				this.decorations = decorate(view);
			}
		}
	},
	{ decorations: (plugin) => plugin.decorations },
);

const HIDDEN = Decoration.replace({});
const marks = new Map<string, Decoration>();

function decorate(view: EditorView): DecorationSet {
	const { state } = view;
	const builder = new RangeSetBuilder<Decoration>();
	const live = state.field(editorLivePreviewField);
	let lastLine = -1;
	// Of a very long line there are several visible ranges, and one piece of text may touch two.
	let done = -1;
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(state).iterate({
			from,
			to,
			enter: ({ node }) => {
				if (node.type.isTop || node.from < done) return;
				done = node.to;
				const names = node.name.split('_');
				const line = state.doc.lineAt(node.from);
				if (line.from !== lastLine) {
					lastLine = line.from;
					const cls = lineClass(names);
					if (cls) builder.add(line.from, line.from, Decoration.line({ class: cls }));
				}
				if (live && isHidden(state, node, names)) builder.add(node.from, node.to, HIDDEN);
				else builder.add(node.from, node.to, markFor(names));
			},
		});
	}
	return builder.finish();
}

function markFor(names: readonly string[]): Decoration {
	const cls = names.map((name) => `cm-${name}`).join(' ');
	const mark = marks.get(cls) ?? Decoration.mark({ class: cls });
	marks.set(cls, mark);
	return mark;
}

function lineClass(names: readonly string[]): string {
	const level = names.find((name) => /^header-\d$/.test(name))?.slice(-1);
	if (level) return `HyperMD-header HyperMD-header-${level}`;
	if (names.includes('hmd-codeblock')) return 'HyperMD-codeblock HyperMD-codeblock-bg';
	if (names.includes('quote')) return 'HyperMD-quote HyperMD-quote-1';
	const list = names.find((name) => /^list-\d$/.test(name));
	return list ? `HyperMD-list-line HyperMD-list-line-${list.slice(-1)}` : '';
}

function isHidden(state: EditorState, node: SyntaxNode, names: readonly string[]): boolean {
	const { doc, selection } = state;
	const line = doc.lineAt(node.from);
	const touches = (from: number, to: number) =>
		selection.ranges.some((range) => range.from <= to && range.to >= from);
	if (names.includes('formatting-header') || names.includes('formatting-quote')) {
		return !touches(line.from, line.to);
	}
	const isMark =
		names.includes('formatting') ||
		names.includes('formatting-link') ||
		names.includes('link-has-alias') ||
		names.includes('link-alias-pipe') ||
		(names.includes('string') && names.includes('url'));
	const kind = HIDING.find((each) => kindsOf(names).includes(each));
	if (!isMark || !kind) return false;
	const belongs = (other: SyntaxNode | null) =>
		other !== null && kindsOf(other.name.split('_')).includes(kind);
	let first = node;
	let last = node;
	while (belongs(first.prevSibling) && first.prevSibling!.to === first.from) {
		first = first.prevSibling!;
	}
	while (belongs(last.nextSibling) && last.nextSibling!.from === last.to) {
		last = last.nextSibling!;
	}
	return !touches(first.from, last.to);
}

/** Links of both kinds, their marks and addresses are one kind. */
function kindsOf(names: readonly string[]): string[] {
	const isLink = names.some(
		(name) => name.startsWith('formatting-link') || name === 'hmd-internal-link',
	);
	return isLink || (names.includes('string') && names.includes('url'))
		? [...names, 'link']
		: [...names];
}
