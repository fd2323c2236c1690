/** What a note is called, by its path: "Lab/NAS.md" is "NAS". */
export function noteTitle(path: string): string {
	return path.replace(/^.*\//, '').replace(/\.md$/, '');
}
