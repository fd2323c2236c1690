/** A plugin's data.json: kept between reloads of the page, where the browser allows it. */
const key = (id: string) => `workbench-data-${id}`;

/** The file as it is, which may be no JSON; null when there is none. */
export function readDataText(id: string): string | null {
	return window.localStorage.getItem(key(id));
}

export function writeDataText(id: string, text: string): void {
	window.localStorage.setItem(key(id), text);
}

/** What loadData answers: null, as in Obsidian, for a plugin that has saved nothing. */
export function readData(id: string): unknown {
	const text = readDataText(id);
	return text === null ? null : (JSON.parse(text) as unknown);
}

export function writeData(id: string, data: unknown): void {
	writeDataText(id, JSON.stringify(data));
}

/** The plugin whose data.json a path of the vault is; undefined for any other file. */
export function pluginOfDataPath(path: string): string | undefined {
	return /^\.obsidian\/plugins\/([^/]+)\/data\.json$/.exec(path)?.[1];
}
