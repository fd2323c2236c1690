/** A title is no longer. */
const MAX_TITLE = 80;
const TITLE =
	/^\s*(?:#{1,6}\s+(.+?)\s*#*|[=]{2,}\s*([^=]+?)\s*[=]*|-{2,}\s*([^-].*?)\s*-*|\*\*(.+?)\*\*:?|\[([\w.@ -]+)\]|([^:;{}|]+)[:：])\s*$/;
const WORDS = /^[\p{L}\p{N}][\p{L}\p{N} .@_/()-]*$/u;

/** What a line says that is the title of what follows: "## nas", "== nas ==", "nas:"; null for others. */
export function titleIn(text: string): string | null {
	if (text.length > MAX_TITLE) return null;
	const title = TITLE.exec(text)
		?.slice(1)
		.find((each) => each !== undefined);
	const name = title?.trim().replace(/[:：]$/, '');
	return name && WORDS.test(name) ? name : null;
}
