import { Notice, type MarkdownPostProcessorContext } from 'obsidian';
import { messagesFor } from '../i18n';
import { parseLookupBlock, withQuery } from '../notes/blocks/lookup-block';
import { LookupView } from '../ui/lookup-view';
import { mount } from '../ui/mount';
import { BlockChild } from './block-child';
import { writeBlock } from './block-source';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** The word behind the opening fence. */
const LANGUAGE = 'port-lookup';

/** Renders a `port-lookup` block. */
export function lookupBlockProcessor(services: Services) {
	return (source: string, el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		const save = async (query: string) => {
			const block = { el, context, language: LANGUAGE, source };
			const written = await writeBlock(services.app, block, withQuery(source, query));
			if (!written) new Notice(messagesFor(services.language).block.notFound);
		};
		const ui = uiFor(services, (range) => new PortModal(services, range).open());
		const show = (containerEl: HTMLElement) =>
			mount(
				containerEl,
				ui,
				<LookupView
					block={parseLookupBlock(source)}
					search={services.search}
					onSave={(query) => void save(query)}
				/>,
			);
		context.addChild(new BlockChild(el, show));
	};
}
