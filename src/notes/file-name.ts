/** In letters; with the folder and the ending, systems take some more. */
const MAX_NAME = 80;

/** A title as the name of a new file: without what systems, links and paths take for their own. */
export function fileName(title: string): string {
	const plain = title.replace(/[\\/:*?"<>|#^[\]\p{C}\s]+/gu, ' ').replace(/^[. ]+/, '');
	return (
		[...plain]
			.slice(0, MAX_NAME)
			.join('')
			.replace(/[. ]+$/, '') || 'host'
	);
}
