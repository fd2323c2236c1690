/** The paths of the files that were opened, the last one first. */
export class RecentFiles {
	private paths: string[] = [];

	add(path: string): void {
		this.paths = [path, ...this.paths.filter((each) => each !== path)];
	}

	get all(): readonly string[] {
		return this.paths;
	}
}
