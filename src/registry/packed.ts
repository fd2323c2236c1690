import { inflateSync, strFromU8 } from 'fflate';

/** The text that a build script has deflated and written in base64. Takes milliseconds: call it late. */
export function unpackText(packed: string): string {
	const letters = atob(packed);
	const bytes = new Uint8Array(letters.length);
	// Uint8Array.from would ask a function for each letter, and takes ten times as long.
	for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
	return strFromU8(inflateSync(bytes));
}
