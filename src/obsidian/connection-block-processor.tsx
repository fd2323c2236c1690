import { parseConnectionBlock } from '../notes/blocks/connection-block';
import { ConnectionView } from '../ui/connection/connection-view';
import { blockProcessor } from './block-processor';
import type { Services } from './services';

/** Renders a `port-connection` block. */
export function connectionBlockProcessor(services: Services) {
	return blockProcessor(services, 'port-connection', (source) => (
		<ConnectionView block={parseConnectionBlock(source, services.registry)} />
	));
}
