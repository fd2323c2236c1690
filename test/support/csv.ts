/** Reads CSV with a head line: quoted fields may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): Record<string, string>[] {
	const rows: string[][] = [[]];
	const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
	while (field.lastIndex < text.length) {
		const [, quoted, plain = '', end] = field.exec(text) ?? [];
		if (end === undefined) break;
		rows[rows.length - 1]!.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
		if (end !== ',') rows.push([]);
	}
	const [head = [], ...body] = rows.filter((row) => row.length > 0);
	return body.map((row) =>
		Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])),
	);
}
