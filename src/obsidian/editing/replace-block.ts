import { Notice, TFile, type Command } from 'obsidian';
import type { PortRange } from '../../domain/port-range';
import { messagesFor } from '../../i18n';
import {
	blockAsMarkdown,
	hasMarkdownForm,
	type MarkdownParts,
} from '../../notes/export/block-markdown';
import { portMarkdownLine } from '../../notes/inline/port-link';
import { blockAround, inPlaceOf } from '../../notes/text/block-around';
import { noteTitle } from '../../notes/text/note-title';
import { replaceBlock } from '../../notes/text/block-text';
import { describePort } from '../../registry/describe';
import { asMeant } from '../../registry/meant';
import { cardPurpose, cardTitle } from '../../ui/port/card/card-title';
import type { Services } from '../services';
import { linesOfSection, type RenderedBlock } from './block-source';
import { editNote } from './edit-note';

/** What a block shows, as Markdown; empty where it has no such form. */
function markdownOf(services: Services, language: string, source: string): string {
	const { registry, search, vault, language: reader } = services;
	const t = messagesFor(reader);
	const lineOf = (range: PortRange, label: string) => {
		const about = asMeant(describePort(registry, range), { label });
		return portMarkdownLine(
			range,
			cardTitle(about, label, reader, t),
			cardPurpose(about, reader),
		);
	};
	const parts: MarkdownParts = {
		names: registry,
		listeners: vault.listeners(),
		tagsOf: (path) => vault.tagsOf(path),
		find: (query, limit) =>
			search
				.find(query, { limit })
				.map(({ first, last }) => ({ first, last, protocols: [] })),
		lineOf,
		hostHeadings: t.host.columns,
		inventoryHeadings: t.vault.inventory.columns,
	};
	return blockAsMarkdown(language, source, parts);
}

/** "Replace block with Markdown", of the block at the cursor: one step that can be undone. */
export function replaceBlockCommand(services: Services): Command {
	const { commands } = messagesFor(services.language);
	return {
		id: 'replace-block-with-markdown',
		name: commands.replaceBlock,
		icon: 'file-text',
		editorCheckCallback: (checking, editor) => {
			const lines = editor.getValue().split('\n');
			const block = blockAround(lines, editor.getCursor().line);
			if (!block || !hasMarkdownForm(block.language)) return false;
			if (checking) return true;
			const text = markdownOf(services, block.language, block.source);
			if (!text) new Notice(commands.noMarkdown);
			else {
				const { first, last } = block;
				const end = { line: last, ch: editor.getLine(last).length };
				editor.replaceRange(inPlaceOf(lines[first]!, text), { line: first, ch: 0 }, end);
			}
			return true;
		},
	};
}

/** The same for a block as it was rendered. Refused, with the reason, where it can't be found. */
export async function replaceRendered(services: Services, block: RenderedBlock): Promise<void> {
	const t = messagesFor(services.language);
	const text = markdownOf(services, block.language, block.source);
	const file = services.app.vault.getAbstractFileByPath(block.context.sourcePath);
	if (!text) {
		new Notice(t.commands.noMarkdown);
		return;
	}
	const written =
		file instanceof TFile && file.extension === 'md'
			? await editNote(services.app, file, (note) => {
					const found = linesOfRendered(note, block);
					if (!found) return null;
					return { ...found, text: inPlaceOf(note.split('\n')[found.first]!, text) };
				})
			: null;
	const title = noteTitle(block.context.sourcePath);
	services.undo.report(t.undo.changed(title), written, t.block.missing);
}

/** The current position of a rendered block in its note; null if it's ambiguous. */
export function linesOfRendered(
	note: string,
	{ el, context, language, source }: RenderedBlock,
): { first: number; last: number } | null {
	const section = context.getSectionInfo(el);
	const within = section && linesOfSection(note, section);
	const near = within ? replaceBlock(note, within, language, source, source) : 'missing';
	const found =
		near === 'missing'
			? replaceBlock(note, { first: 0, last: Infinity }, language, source, source)
			: near;
	return typeof found === 'string' ? null : { first: found.first, last: found.last };
}
