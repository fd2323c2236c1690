import { parseLookupBlock, withQuery } from '../notes/blocks/lookup-block';
import { LookupView } from '../ui/lookup-view';
import { blockProcessor } from './block-processor';
import type { Services } from './services';

/** Renders a `port-lookup` block. */
export function lookupBlockProcessor(services: Services) {
	return blockProcessor(services, 'port-lookup', (source, write) => (
		<LookupView
			block={parseLookupBlock(source)}
			search={services.search}
			onSave={(query) => write(withQuery(source, query))}
		/>
	));
}
