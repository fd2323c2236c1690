import { parseInventoryBlock } from '../notes/blocks/inventory-block';
import { InventoryView } from '../ui/inventory-view';
import { blockProcessor } from './block-processor';
import type { Services } from './services';

/** Renders a `port-inventory` block. */
export function inventoryBlockProcessor(services: Services) {
	return blockProcessor(services, 'port-inventory', (source) => (
		<InventoryView block={parseInventoryBlock(source)} />
	));
}
