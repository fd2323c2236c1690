import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder, type EditorState, type Extension } from '@codemirror/state';
import {
	Decoration,
	ViewPlugin,
	WidgetType,
	type DecorationSet,
	type EditorView,
	type ViewUpdate,
} from '@codemirror/view';
import { editorLivePreviewField } from 'obsidian';
import type { BadgeReading } from '../../notes/inline/badge';
import { badgeIn, mountBadge } from './badge-widget';
import type { Services } from '../services';

const CODE = /`(port[:：][^`\n]+)`/gi;

/**
 * Live Preview's badges. Only what is visible is looked at, and there only text that reads like a
 * badge: a note without any costs one search through a screenful of text.
 */
export function badgeEditorExtension(services: Services): Extension {
	return ViewPlugin.define((view) => new Chips(services, view), {
		decorations: ({ decorations }) => decorations,
	});
}

class Chips {
	decorations: DecorationSet;

	constructor(
		private readonly services: Services,
		view: EditorView,
	) {
		this.decorations = this.decorate(view);
	}

	update(update: ViewUpdate): void {
		const { startState, state, view } = update;
		const changed =
			update.docChanged ||
			update.viewportChanged ||
			update.selectionSet ||
			isLivePreview(startState) !== isLivePreview(state) ||
			// Obsidian parses a long note in slices: what is code may become known later.
			syntaxTree(startState) !== syntaxTree(state);
		if (changed) this.decorations = this.decorate(view);
	}

	private decorate({ state, visibleRanges }: EditorView): DecorationSet {
		if (!isLivePreview(state)) return Decoration.none;
		const found = new RangeSetBuilder<Decoration>();
		for (const { from, to } of visibleRanges) {
			const text = state.sliceDoc(from, to);
			for (const match of text.matchAll(CODE)) {
				const start = from + match.index;
				const end = start + match[0].length;
				if (isTouched(state, start, end) || !isWholeCode(state, start)) continue;
				const code = match[1]!;
				const reading = badgeIn(this.services, code);
				if (!reading) continue;
				const widget = new BadgeWidget(this.services, code, reading);
				found.add(start, end, Decoration.replace({ widget }));
			}
		}
		return found.finish();
	}
}

class BadgeWidget extends WidgetType {
	private readonly mounted = new WeakMap<HTMLElement, () => void>();

	constructor(
		private readonly services: Services,
		private readonly code: string,
		private readonly reading: BadgeReading,
	) {
		super();
	}

	override eq(other: BadgeWidget): boolean {
		return other.code === this.code;
	}

	toDOM(): HTMLElement {
		const el = createSpan();
		this.mounted.set(el, mountBadge(this.services, el, this.code, this.reading));
		return el;
	}

	override destroy(el: HTMLElement): void {
		this.mounted.get(el)?.();
	}

	/** The badge answers the pointer itself; the cursor gets in by the keyboard, or beside it. */
	override ignoreEvent(): boolean {
		return true;
	}
}

function isLivePreview(state: EditorState): boolean {
	return state.field(editorLivePreviewField, false) ?? false;
}

function isTouched(state: EditorState, from: number, to: number): boolean {
	return state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

/**
 * Whether inline code begins here: not just a backtick, as within other code. Obsidian's tree is
 * flat, its nodes named after all the classes that a piece of text has.
 */
function isWholeCode(state: EditorState, at: number): boolean {
	const classes = syntaxTree(state).resolveInner(at, 1).name.split('_');
	return classes.includes('formatting-code') && classes.includes('inline-code');
}
