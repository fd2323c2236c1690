import { scanFences, type FencedBlock } from '../../lib/fences';

/** The block languages that say something of ports which mentions do not find. */
const LANGUAGES = ['port', 'port-host'] as const;

/** A code block of ours in a note. */
export interface NoteBlock {
	readonly language: (typeof LANGUAGES)[number];
	readonly source: string;
	/** The line of the fence that opens it, from 1. */
	readonly line: number;
	/** Its position in the note. */
	readonly fenced: FencedBlock;
}

/** The blocks of a note that name ports, also in lists, quotes and callouts. */
export function findNoteBlocks(text: string): NoteBlock[] {
	// Most notes have no block of ours, and need not be cut into lines.
	if (!/(?:`{3}|~{3})[ \t]*port/.test(text)) return [];
	const blocks: NoteBlock[] = [];
	for (const fenced of scanFences(text.split('\n'))) {
		const language = LANGUAGES.find((each) => each === fenced.language);
		if (!language) continue;
		blocks.push({ language, source: fenced.lines.join('\n'), line: fenced.first + 1, fenced });
	}
	return blocks;
}
