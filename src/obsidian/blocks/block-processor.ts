import { Notice, type MarkdownPostProcessorContext } from 'obsidian';
import type { ComponentChild } from 'preact';
import { messagesFor } from '../../i18n';
import { noteTitle } from '../../notes/text/note-title';
import { mount } from '../../ui/shared/mount';
import { popupUi } from '../dialogs/port-modal';
import { isWritable, writeBlock } from '../editing/block-source';
import type { Services } from '../services';
import { BlockChild } from './block-child';
import { addBlockMenu } from './block-menu';

/**
 * What a block shows for its text. `write` puts another text into the note at `path`, or says why
 * it can't; it is null where no note can be written, as in a text that a plugin renders.
 */
export type BlockBody = (
	source: string,
	write: ((after: string) => void) | null,
	path: string,
) => ComponentChild;

/** What Obsidian calls for each block of a language: shows its body for as long as the note does. */
export function blockProcessor(services: Services, language: string, body: BlockBody) {
	const t = messagesFor(services.language);
	return (source: string, el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		const write = async (after: string) => {
			const block = { el, context, language, source };
			const written = await writeBlock(services.app, block, after);
			if (typeof written === 'string') new Notice(t.block[written]);
			else services.undo.show(t.undo.changed(noteTitle(written.path)), [written]);
		};
		// In Live Preview, a click that goes on from a block in a callout selects the callout's source.
		el.addEventListener('click', (event) => {
			if (el.closest('.cm-embed-block')) event.stopPropagation();
		});
		const show = (containerEl: HTMLElement) => {
			const writes = isWritable(services.app, context)
				? (after: string) => void write(after)
				: null;
			const shown = body(source, writes, context.sourcePath);
			const unmount = mount(containerEl, popupUi(services), shown);
			const removeMenu = addBlockMenu(services, { el, context, language, source });
			return () => {
				removeMenu();
				unmount();
			};
		};
		const lines = source.split('\n').length;
		const mayBeDetached = context.getSectionInfo(el) !== null;
		const child = new BlockChild(el, services.near, { lines, mayBeDetached }, show);
		context.addChild(child);
	};
}
