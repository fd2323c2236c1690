import { inflateSync, strFromU8 } from 'fflate';

/** The text that a build script has deflated and written in base64. Takes milliseconds: call it late. */
export function unpackText(packed: string): string {
	const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
	return strFromU8(inflateSync(bytes));
}
