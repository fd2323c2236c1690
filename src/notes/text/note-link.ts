import { markdownCell } from '../../formats/write/markdown-table';
import { noteTitle } from './note-title';

/** What would end a wiki link, or mean something in it or in the cell around it. */
const ODD = /[[\]|#^\\`<>\p{C}\u2028\u2029]|%%/u;

/**
 * A link to a note. The name of a file may have nearly every letter in it: one that a wiki link
 * could not hold is linked by its address.
 */
export function noteLink(path: string, title = ''): string {
	if (!ODD.test(path + title)) return title ? `[[${path}|${title}]]` : `[[${path}]]`;
	return `[${markdownCell(title || noteTitle(path))}](${addressOf(path)})`;
}

function addressOf(path: string): string {
	// Halves of letters, which no address can have in it, are no part of any name that can be opened.
	const whole = path.replace(/\p{Cs}/gu, '\ufffd');
	return encodeURIComponent(whole)
		.replace(/%2F/g, '/')
		.replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
