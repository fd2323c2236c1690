import { StateEffect, StateField, type EditorState, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { processors } from '../markdown/processors';
import { findCodeBlocks, splitSections } from '../markdown/sections';
import { BlockWidget, type BlockSource, type WidgetHost } from './block-widget';
import { editorLivePreviewField } from './fields';

/** Asks for all blocks to be looked at again: a plugin came or went. */
export const refreshBlocks = StateEffect.define<null>();

interface Blocks {
	readonly found: readonly Found[];
	readonly decorations: DecorationSet;
}

interface Found {
	readonly from: number;
	readonly to: number;
	readonly source: BlockSource;
}

/**
 * Live Preview's blocks, each in place of its source while the selection does not touch it: code
 * with a processor, callouts, tables and embeds.
 */
export function blockField(host: WidgetHost): StateField<Blocks> {
	return StateField.define<Blocks>({
		create: (state) => show(host, state, findBlocks(state)),
		update: (value, { state, docChanged, selection, effects }) => {
			const asked = effects.some((effect) => effect.is(refreshBlocks));
			if (docChanged || asked) return show(host, state, findBlocks(state));
			return selection || effects.length ? show(host, state, value.found) : value;
		},
		provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
	});
}

function show(host: WidgetHost, state: EditorState, found: readonly Found[]): Blocks {
	if (!state.field(editorLivePreviewField)) return { found, decorations: Decoration.none };
	const touched = ({ from, to }: Found) =>
		state.selection.ranges.some((range) => range.from <= to && range.to >= from);
	const ranges = found
		.filter((block) => !touched(block))
		.map(({ from, to, source }): Range<Decoration> => {
			const widget = new BlockWidget(host, source, from);
			return Decoration.replace({ widget, block: true }).range(from, to);
		});
	return { found, decorations: Decoration.set(ranges, true) };
}

function findBlocks(state: EditorState): Found[] {
	const text = state.doc.toString();
	const range = (start: number, end: number) => ({
		from: state.doc.line(start + 1).from,
		to: state.doc.line(Math.min(end + 1, state.doc.lines)).to,
	});
	const code = findCodeBlocks(text)
		.filter(({ language }) => processors.block(language))
		.map(({ language, source, start, end }): Found => {
			const cls = `cm-preview-code-block cm-embed-block markdown-rendered cm-lang-${language}`;
			const lines = end - start + 1;
			return { ...range(start, end), source: { text: source, language, cls, lines } };
		});
	const others = splitSections(text).flatMap(({ text: own, cls, start, end }): Found[] => {
		const kind = blockClass(cls, own);
		const lines = end - start + 1;
		return kind ? [{ ...range(start, end), source: { text: own, cls: kind, lines } }] : [];
	});
	return [...code, ...others].sort((a, b) => a.from - b.from);
}

function blockClass(cls: string, text: string): string | null {
	if (cls === 'el-div') return 'cm-embed-block cm-callout';
	if (cls === 'el-table') return 'cm-embed-block cm-table-widget markdown-rendered';
	return /^!\[\[[^\]\n]+\]\]$/.test(text) ? 'cm-embed-block' : null;
}
