/** A plugin's data.json: kept between reloads of the page, where the browser allows it. */
const key = (id: string) => `workbench-data-${id}`;

export function readData(id: string): unknown {
	const text = window.localStorage.getItem(key(id));
	// Obsidian too answers null for a plugin that has saved nothing.
	return text === null ? null : (JSON.parse(text) as unknown);
}

export function writeData(id: string, data: unknown): void {
	window.localStorage.setItem(key(id), JSON.stringify(data));
}
