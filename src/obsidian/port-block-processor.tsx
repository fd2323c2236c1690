import { Notice, type MarkdownPostProcessorContext } from 'obsidian';
import { messagesFor } from '../i18n';
import { PORT_EXAMPLES } from '../notes/blocks/examples';
import { parsePortBlock } from '../notes/blocks/port-block';
import { mount } from '../ui/mount';
import { PortBlockView } from '../ui/port-block-view';
import { BlockChild } from './block-child';
import { writeBlock } from './block-source';
import { PortModal } from './port-modal';
import type { Services } from './services';
import { uiFor } from './surroundings';

/** The word behind the opening fence. */
const LANGUAGE = 'port';

/** Renders a `port` block. */
export function portBlockProcessor(services: Services) {
	return (source: string, el: HTMLElement, context: MarkdownPostProcessorContext): void => {
		const example = PORT_EXAMPLES[0].source;
		const insertExample = async () => {
			const written = await writeBlock(
				services.app,
				{ el, context, language: LANGUAGE, source },
				example,
			);
			if (!written) new Notice(messagesFor(services.language).block.notFound);
		};
		const block = parsePortBlock(source, services.registry);
		const ui = uiFor(services, (range) => new PortModal(services, range).open());
		const show = (containerEl: HTMLElement) =>
			mount(
				containerEl,
				ui,
				<PortBlockView
					block={block}
					example={example}
					onInsertExample={() => void insertExample()}
				/>,
			);
		context.addChild(new BlockChild(el, show));
	};
}
