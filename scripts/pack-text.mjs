// Packs a text for src/registry/packed.ts. By fflate and not by Node's own zlib, whose bytes differ
// from one version of Node and one processor to the next: main.js is to be the same everywhere.
import { deflateSync, strToU8 } from 'fflate';

/** The text deflated, in base64. */
export function packText(text) {
	const bytes = deflateSync(strToU8(text), { level: 9, mem: 12 });
	return Buffer.from(bytes).toString('base64');
}
