/** What a note is called, by its path: "Lab/NAS.md" is "NAS". */
export function noteTitle(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name.endsWith('.md') ? name.slice(0, -3) : name;
}
