import { seededRandom } from '../../src/domain/ephemeral';
import { FORMATS } from '../../src/formats/formats';
import { detectFormats, readListing } from '../../src/formats/read-listing';
import { parseConnectionBlock } from '../../src/notes/blocks/connection-block';
import { parseHostBlock } from '../../src/notes/blocks/host/host-block';
import { parseInventoryBlock } from '../../src/notes/blocks/inventory-block';
import { parseLookupBlock } from '../../src/notes/blocks/lookup-block';
import { parsePortBlock } from '../../src/notes/blocks/port-block';
import { parseQuizBlock } from '../../src/notes/blocks/quiz-block';
import { BLOCK_LANGUAGES, type BlockLanguage } from '../../src/notes/blocks/languages';
import { parseListingBlock } from '../../src/notes/import/listing-block';
import { registry } from './registry';
import { deckOf } from '../../src/trainer/deck';
import { roundOf } from '../../src/trainer/round';

/** What a block could not read; a listing whose lines it left out. */
const PROBLEMS: Readonly<Record<BlockLanguage, (source: string) => readonly unknown[]>> = {
	port: (source) => parsePortBlock(source, registry).problems,
	'port-host': (source) => parseHostBlock(source, registry).problems,
	'port-connection': (source) => parseConnectionBlock(source, registry).problems,
	'port-lookup': (source) => parseLookupBlock(source).problems,
	'port-inventory': (source) => parseInventoryBlock(source).problems,
	'port-listeners': (source) => {
		const { text, format: id } = parseListingBlock(source);
		const named = FORMATS.find((each) => each.id === id);
		if (id && !named) return [`no format is called ${id}`];
		const format = named ?? detectFormats(text)[0];
		if (!format) return ['not recognised'];
		const { listeners, skipped } = readListing(text, format);
		return listeners.length ? skipped : ['nothing listens'];
	},
	'port-quiz': (source) => {
		const block = parseQuizBlock(source, registry);
		const given = { note: [22, 80], hosts: [22, 80, 443, 5432, 53], own: block.ports };
		const questions = roundOf(deckOf(block, registry, given), new Map(), {
			count: block.count,
			now: new Date(2026, 0, 1),
			random: seededRandom(5),
		});
		return questions.length === block.count ? block.problems : ['too few questions'];
	},
};

/** What a block of one of these languages could not read; nothing where all is well. */
export function problemsOf(language: string, source: string): readonly unknown[] {
	const known = BLOCK_LANGUAGES.find((each) => each === language);
	return known ? PROBLEMS[known](source) : [`no block language is called ${language}`];
}
