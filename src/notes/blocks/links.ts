/** A link to another note, with or without a heading and another name. */
const LINK = /!?\[\[([^[\]|#^]*)(?:[#^][^[\]|]*)?(?:\|([^[\]]*))?\]\]/g;

/** The name of the note that a link leads to: "apps/Jellyfin" is "Jellyfin". */
function noteName(target: string): string {
	return target.replace(/^.*\//, '').replace(/\.md$/i, '').trim();
}

/**
 * A line with the words of its links instead of the links. A host is called by its note's name, the
 * rest as the link reads.
 */
export function withoutLinks(line: string): string {
	if (!line.includes('[[')) return line;
	const isHost = /^\s*(?:[-*+]\s+)?["']?host["']?\s*[:：]/i.test(line);
	return line.replace(LINK, (_, target: string, alias?: string) =>
		isHost || !alias?.trim() ? noteName(target) : alias.trim(),
	);
}
