import { MarkdownView, Notice, type Command, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { PortRange } from '../../domain/port-range';
import { messagesFor, writtenIn } from '../../i18n';
import { findDrawnHost } from '../../notes/excalidraw/drawn-host';
import { hostNameOf, noteFromDrawing } from '../../notes/excalidraw/host-from-drawing';
import { readDrawing } from '../../notes/excalidraw/read-drawing';
import { mentionContext } from '../../notes/mentions/context';
import { noteLink } from '../../notes/text/note-link';
import { textOf } from './edit-note';
import { createBeside } from './new-file';
import type { Services } from '../services';

/** "Convert drawing to host diagram": writes a new note beside the drawing, which is only read. */
export function drawingCommand(services: Services): Command {
	const { app } = services;
	const { drawing: t } = messagesFor(services.language);
	return {
		id: 'turn-drawing-into-host',
		name: t.command,
		icon: 'shapes',
		checkCallback: (checking) => {
			const file = app.workspace.getActiveFile();
			if (!file || !isDrawingFile(services, file)) return false;
			if (!checking) void turnIntoHost(services, file);
			return true;
		},
	};
}

function isDrawingFile({ app }: Services, file: TFile): boolean {
	const { frontmatter } = app.metadataCache.getFileCache(file) ?? {};
	return file.path.endsWith('.excalidraw.md') || frontmatter?.['excalidraw-plugin'] !== undefined;
}

async function turnIntoHost(services: Services, file: TFile): Promise<void> {
	const { app } = services;
	const { drawing: t } = messagesFor(services.language);
	const drawing = readDrawing(await textOf(app, file));
	if ('problem' in drawing) {
		new Notice(t.problems[drawing.problem]);
		return;
	}
	const host = findDrawnHost(drawing.shapes, mentionContext(services.registry));
	if (!host) {
		new Notice(t.noHost);
		return;
	}
	const words = { ...t.words, nameOf: (range: PortRange) => knownName(services, range) };
	const title = file.basename.replace(/\.excalidraw$/, '');
	const text = `${noteLink(file.path, title)}\n\n${noteFromDrawing(host, words)}\n`;
	const note = await createBeside(app, file.parent, t.noteName(title), 'md', text);
	if (note) {
		const leaf = app.workspace.getLeaf('tab');
		await leaf.openFile(note);
		selectName(leaf, hostNameOf(host.label, words));
	} else new Notice(messagesFor(services.language).import.exports.notWritten);
}

/** Selects the host's name, which the reader knows better than the drawing. */
function selectName({ view }: WorkspaceLeaf, name: string): void {
	if (!(view instanceof MarkdownView)) return;
	const { editor } = view;
	for (let line = 0; line < editor.lineCount(); line++) {
		const at = editor.getLine(line) === `host: ${name}` ? 'host: '.length : -1;
		if (at < 0) continue;
		return editor.setSelection({ line, ch: at }, { line, ch: at + name.length });
	}
}

/** The IANA name of a port, else its common use; empty if there's neither. */
function knownName({ registry, language }: Services, { first }: PortRange): string {
	const [use] = registry.common.at(first);
	return registry.iana.at(first)[0]?.name || (use ? writtenIn(language, use).name : '');
}
