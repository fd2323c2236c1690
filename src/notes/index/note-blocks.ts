/** The block languages that say something of ports which mentions do not find. */
const LANGUAGES = ['port', 'port-host'] as const;

/** A code block of ours in a note. */
export interface NoteBlock {
	readonly language: (typeof LANGUAGES)[number];
	readonly source: string;
	/** The line of the fence that opens it, from 1. */
	readonly line: number;
}

/** The blocks of a note that name ports. */
export function findNoteBlocks(text: string): NoteBlock[] {
	// Most notes have no block of ours, and need not be cut into lines.
	if (!text.includes('```port') && !text.includes('~~~port')) return [];
	const lines = text.split('\n');
	const blocks: NoteBlock[] = [];
	let open: { language: string; fence: string; line: number } | null = null;
	for (const [index, line] of lines.entries()) {
		const [, fence = '', name = ''] = /^\s*(`{3,}|~{3,})\s*([\w-]*)\s*$/.exec(line) ?? [];
		if (!fence) continue;
		if (!open) open = { language: name, fence, line: index + 1 };
		else if (fence.startsWith(open.fence) && !name) {
			const language = LANGUAGES.find((each) => each === open!.language);
			const source = lines.slice(open.line, index).join('\n');
			if (language) blocks.push({ language, source, line: open.line });
			open = null;
		}
	}
	return blocks;
}
