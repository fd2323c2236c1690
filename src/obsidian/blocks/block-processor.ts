import { Notice, type MarkdownPostProcessorContext } from 'obsidian';
import type { ComponentChild } from 'preact';
import { messagesFor } from '../../i18n';
import { mount } from '../../ui/shared/mount';
import { BlockChild } from './block-child';
import { addBlockMenu } from './block-menu';
import { writeBlock } from '../editing/block-source';
import { popupUi } from '../dialogs/port-modal';
import type { Services } from '../services';

/**
 * What a block shows for its text. `write` puts another text into the note at `path`, or says why
 * it cannot.
 */
export type BlockBody = (
	source: string,
	write: (after: string) => void,
	path: string,
) => ComponentChild;

/** What Obsidian calls for each block of a language: shows its body for as long as the note does. */
export function blockProcessor(services: Services, language: string, body: BlockBody) {
	return (source: string, el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		const write = async (after: string) => {
			const block = { el, context, language, source };
			const written = await writeBlock(services.app, block, after);
			if (!written) new Notice(messagesFor(services.language).block.notFound);
		};
		const ui = popupUi(services);
		const shown = body(source, (after) => void write(after), context.sourcePath);
		context.addChild(
			new BlockChild(el, (containerEl) => {
				const unmount = mount(containerEl, ui, shown);
				const removeMenu = addBlockMenu(services, { el, context, language, source });
				return () => {
					removeMenu();
					unmount();
				};
			}),
		);
	};
}
