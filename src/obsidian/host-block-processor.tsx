import { parseHostBlock } from '../notes/blocks/host-block';
import {
	addApplication,
	addListener,
	removeApplication,
	renameApplication,
} from '../notes/blocks/host-edit';
import { HostView } from '../ui/host/host-view';
import { blockProcessor } from './block-processor';
import type { Services } from './services';

/** Renders a `port-host` block. */
export function hostBlockProcessor(services: Services) {
	return blockProcessor(services, 'port-host', (source, write) => {
		const block = parseHostBlock(source, services.registry);
		const edits = {
			add: (name: string, ports: string) => write(addApplication(source, block, name, ports)),
			addPort: (index: number, port: string) =>
				write(addListener(source, block, index, port)),
			rename: (index: number, name: string) =>
				write(renameApplication(source, block, index, name)),
			remove: (index: number) => write(removeApplication(source, block, index)),
		};
		return <HostView block={block} edits={edits} />;
	});
}
