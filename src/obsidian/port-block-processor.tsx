import { PORT_EXAMPLES } from '../notes/blocks/examples';
import { parsePortBlock } from '../notes/blocks/port-block';
import { PortBlockView } from '../ui/port-block-view';
import { blockProcessor } from './block-processor';
import type { Services } from './services';

/** Renders a `port` block. */
export function portBlockProcessor(services: Services) {
	const example = PORT_EXAMPLES[0].source;
	return blockProcessor(services, 'port', (source, write) => (
		<PortBlockView
			block={parsePortBlock(source, services.registry)}
			example={example}
			onInsertExample={() => write(example)}
		/>
	));
}
