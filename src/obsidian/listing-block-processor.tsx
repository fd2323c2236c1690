import { ListingView } from '../ui/import/listing-view';
import { blockProcessor } from './block-processor';
import type { Services } from './services';

/** Renders a `port-listeners` block. */
export function listingBlockProcessor(services: Services) {
	return blockProcessor(services, 'port-listeners', (source) => <ListingView source={source} />);
}
