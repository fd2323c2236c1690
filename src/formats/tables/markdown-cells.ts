const ENTITIES: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#124': '|', '#39': "'" },
};
/** Stands for a letter behind a backslash while marks are taken away. */
const ESCAPED = '\ue000';

const LINK = /!?\[([^[\]]*)\]\(([^()\s]*)[^()]*\)/g;

/** The cells of a row, without the marks of quotes and the outer bars; "\\|" is a bar in a cell; of links, their addresses where asked for. */
export function markdownCells(row: string, isLinked = false): string[] {
	const body = row.replace(/^[\s>]+/, '').replace(/^\|/, '');
	const cells = [''];
	for (let at = 0; at < body.length; at++) {
		const isEscaped = body[at] === '\\' && at + 1 < body.length;
		if (isEscaped && body[at + 1] === '|') cells[cells.length - 1] += body[++at]!;
		else if (isEscaped) cells[cells.length - 1] += body.slice(at, ++at + 1);
		else if (body[at] === '|') cells.push('');
		else cells[cells.length - 1] += body[at]!;
	}
	if (cells.length > 1 && !cells[cells.length - 1]!.trim()) cells.pop();
	return cells.map((cell) => plainCell(isLinked ? cell.replace(LINK, '$2') : cell));
}

/** A cell's text without emphasis, code marks, links and tags. */
function plainCell(cell: string): string {
	const escaped: string[] = [];
	return cell
		.replace(/\\([!-/:-@[-`{-~])/g, (_, letter: string) => {
			escaped.push(letter);
			return ESCAPED;
		})
		.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
		.replace(LINK, '$1')
		.replace(/<br *\/?>/gi, ', ')
		.replace(/<(?:(\w+:\/\/[^<>\s]*)|[^<>]*)>/g, '$1')
		.replace(/[*`]|~~|==/g, '')
		.replace(/&(#?\w{1,5});/g, (entity, name: string) => ENTITIES[name] ?? entity)
		.replace(/\ue000/g, () => escaped.shift() ?? '')
		.trim();
}

/** Whether all that a row says is struck out. */
export function isStruckOut(row: string): boolean {
	const cells = row
		.split('|')
		.map((cell) => cell.trim())
		.filter(Boolean);
	const struck = cells.filter((cell) => /^(?:~~.*~~|<(s|del|strike)>.*<\/\1>)$/i.test(cell));
	return (
		struck.length > 0 &&
		struck.some((cell) => /\d/.test(cell)) &&
		struck.length * 2 >= cells.length
	);
}
