/** What a note is called, by its path: "Lab/NAS.md" is "NAS". */
export function noteTitle(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name.endsWith('.md') ? name.slice(0, -3) : name;
}

/** The same, with its folders where another note that is shown beside it is called the same. */
export function noteTitleBeside(path: string, others: readonly string[]): string {
	const title = noteTitle(path);
	const isShared = others.some((other) => other !== path && noteTitle(other) === title);
	return isShared ? path.replace(/\.md$/, '') : title;
}
