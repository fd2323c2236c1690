import { parseConnectionBlock } from '../../notes/blocks/connection-block';
import { PORT_EXAMPLES } from '../../notes/blocks/examples';
import { parseHostBlock } from '../../notes/blocks/host/host-block';
import { parseInventoryBlock } from '../../notes/blocks/inventory-block';
import type { BlockLanguage } from '../../notes/blocks/languages';
import { parseLookupBlock, withQuery } from '../../notes/blocks/lookup-block';
import { parsePortBlock } from '../../notes/blocks/port-block';
import { parseQuizBlock } from '../../notes/blocks/quiz-block';
import { withOption } from '../../notes/blocks/with-option';
import { mendLine } from '../../notes/text/mend-line';
import { ConnectionView } from '../../ui/connection/connection-view';
import { HostView } from '../../ui/host/host-view';
import { ListingView } from '../../ui/import/listing-view';
import type { Mend } from '../../ui/shared/problem-list';
import { LookupView } from '../../ui/lookup/lookup-view';
import { PortBlockView } from '../../ui/port/port-block-view';
import { QuizView } from '../../ui/quiz/quiz-view';
import { InventoryView } from '../../ui/vault/inventory-view';
import type { Services } from '../services';
import type { BlockBody } from './block-processor';

/** Writes a word of a block's text anew. */
function mendOf(source: string, write: ((after: string) => void) | null): Mend | undefined {
	return write ? (line, from, to) => write(mendLine(source, line, from, to)) : undefined;
}

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
					onMend={mendOf(source, write)}
					onLayout={
						write ? (layout) => write(withOption(source, 'layout', layout)) : undefined
					}
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
		'port-host': (source, write, path) => {
			const { editors } = services;
			return (
				<HostView
					block={parseHostBlock(source, registry)}
					path={path}
					editing={write && { source, path, editors, write }}
					onMend={mendOf(source, write)}
				/>
			);
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
