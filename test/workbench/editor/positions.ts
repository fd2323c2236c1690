import type { EditorView } from '@codemirror/view';
import type * as Obsidian from 'obsidian';

/** Obsidian counts lines and characters from 0, CodeMirror characters from the beginning. */
export class Positions {
	constructor(private readonly cm: EditorView) {}

	offset({ line, ch }: Obsidian.EditorPosition): number {
		const { doc } = this.cm.state;
		if (line < 0) return 0;
		if (line >= doc.lines) return doc.length;
		const found = doc.line(line + 1);
		return Math.max(found.from, Math.min(found.from + ch, found.to));
	}

	position(offset: number): Obsidian.EditorPosition {
		const { doc } = this.cm.state;
		const line = doc.lineAt(Math.max(0, Math.min(offset, doc.length)));
		return { line: line.number - 1, ch: offset - line.from };
	}
}
