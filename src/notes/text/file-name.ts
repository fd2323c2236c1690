/** In bytes of UTF-8: file systems take no more than 255, with the ending and a number. */
const MAX_NAME = 200;

/**
 * A title as the name of a new file: without what means something to systems, links and paths, what
 * cannot be seen, and dots that hide a file.
 */
export function fileName(title: string): string {
	const plain = title
		.replace(/[\\/:*?"<>|#^[\]\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
		.replace(/^[. ]+/, '');
	let name = '';
	let left = MAX_NAME;
	for (const letter of plain) {
		left -= bytesOf(letter.codePointAt(0)!);
		if (left < 0) break;
		name += letter;
	}
	return name.replace(/[. ]+$/, '') || 'host';
}

/** How many bytes UTF-8 takes for a letter. */
function bytesOf(codePoint: number): number {
	if (codePoint < 0x80) return 1;
	if (codePoint < 0x800) return 2;
	return codePoint < 0x10000 ? 3 : 4;
}
