import { parseConnectionBlock } from '../../notes/blocks/connection-block';
import { PORT_EXAMPLES } from '../../notes/blocks/examples';
import { parseHostBlock } from '../../notes/blocks/host-block';
import {
	addApplication,
	addListener,
	removeApplication,
	renameApplication,
} from '../../notes/blocks/host-edit';
import { parseInventoryBlock } from '../../notes/blocks/inventory-block';
import type { BlockLanguage } from '../../notes/blocks/languages';
import { parseLookupBlock, withQuery } from '../../notes/blocks/lookup-block';
import { parsePortBlock } from '../../notes/blocks/port-block';
import { parseQuizBlock } from '../../notes/blocks/quiz-block';
import { ConnectionView } from '../../ui/connection/connection-view';
import { HostView } from '../../ui/host/host-view';
import { ListingView } from '../../ui/import/listing-view';
import { LookupView } from '../../ui/lookup/lookup-view';
import { PortBlockView } from '../../ui/port/port-block-view';
import { QuizView } from '../../ui/quiz/quiz-view';
import { InventoryView } from '../../ui/vault/inventory-view';
import type { Services } from '../services';
import type { BlockBody } from './block-processor';

/** What each block language shows for a block's text. */
export function blockBodies(services: Services): Readonly<Record<BlockLanguage, BlockBody>> {
	const { registry } = services;
	return {
		port: (source, write) => {
			const example = PORT_EXAMPLES[0].source;
			return (
				<PortBlockView
					block={parsePortBlock(source, registry)}
					example={example}
					onInsertExample={write ? () => write(example) : undefined}
				/>
			);
		},
		'port-lookup': (source, write) => (
			<LookupView
				block={parseLookupBlock(source)}
				search={services.search}
				onSave={write ? (query) => write(withQuery(source, query)) : undefined}
			/>
		),
		'port-host': (source, write) => {
			const block = parseHostBlock(source, registry);
			const edits = write && {
				add: (name: string, ports: string) =>
					write(addApplication(source, block, name, ports)),
				addPort: (index: number, port: string) =>
					write(addListener(source, block, index, port)),
				rename: (index: number, name: string) =>
					write(renameApplication(source, block, index, name)),
				remove: (index: number) => write(removeApplication(source, block, index)),
			};
			return <HostView block={block} edits={edits} />;
		},
		'port-connection': (source) => (
			<ConnectionView block={parseConnectionBlock(source, registry)} />
		),
		'port-inventory': (source) => <InventoryView block={parseInventoryBlock(source)} />,
		'port-listeners': (source, _write, path) => <ListingView source={source} path={path} />,
		'port-quiz': (source, _write, path) => (
			<QuizView
				block={parseQuizBlock(source, registry)}
				path={path}
				trainer={services.data}
			/>
		),
	};
}
