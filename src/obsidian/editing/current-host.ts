import type { MarkdownView } from 'obsidian';
import { currentHost, type CurrentHost } from '../../notes/index/current-host';
import { noteTitle } from '../../notes/text/note-title';
import type { Services } from '../services';
import { noteInSight } from './insert-block';

/** The host that a note is about, as it's being edited; null where it's about none. */
export function currentHostOf(
	{ app, registry, vault }: Services,
	note: MarkdownView | null = noteInSight(app),
): CurrentHost | null {
	if (!note?.file) return null;
	return currentHost(note.getViewData(), noteTitle(note.file.path), registry, vault.hosts());
}
