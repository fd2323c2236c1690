import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figure } from '../../support/figures';

/** What could ask another machine for something, or run what another machine has sent. */
const REACHING =
	/\b(?:fetch|requestUrl|request|sendBeacon|importScripts|eval|openExternal)\s*\(|\bnew\s+(?:XMLHttpRequest|WebSocket\w*|WebTransport|EventSource|FontFace|Worker|SharedWorker|RTCPeerConnection|Audio|Function)\b|\b(?:XMLHttpRequest|serviceWorker|EventSource|WebSocket|RTCPeerConnection)\b|\bwindow\.open\b|\bimport\s*\(|\brequire\s*\(|\blocation\s*(?:=[^=]|\.(?:assign|replace|href))/;
/** What would make elements of a text. */
const MARKUP =
	/\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|dangerouslySetInnerHTML|DOMParser|srcdoc)\b|document\.write/;
/** Addresses that stand in sources: in documentation, for names, and for what a reader presses. */
const ADDRESS = /https?:\/\/[^\s'"`)>$]+/g;
/** The namespace of SVG is a name, and asked for by nobody. */
const NAMES = ['http://www.w3.org/2000/svg'];

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
	.map((entry) => path.join(entry.parentPath, entry.name));

/** Without remarks, and without what people run on ports: these may name what they like. */
function codeOf(file: string): string {
	const code = readFileSync(file, 'utf8')
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|\s)\/\/.*$/gm, '$1');
	const isTexts = file.includes(path.join('registry', 'data', ''));
	return isTexts ? code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''") : code;
}

describe('the sources', () => {
	it('use nothing that reaches a network, and make no elements of texts', () => {
		// What is looked for would be found.
		expect('const x = await fetch ("a")').toMatch(REACHING);
		expect('new Worker("a")').toMatch(REACHING);
		expect('el.innerHTML = a').toMatch(MARKUP);
		for (const file of sources) {
			const code = codeOf(file);
			expect(REACHING.exec(code)?.[0], file).toBeUndefined();
			expect(MARKUP.exec(code)?.[0], file).toBeUndefined();
		}
		figure('Network: source files looked through', sources.length, 'files');
	});

	it('have no address of another machine in them', () => {
		for (const file of sources) {
			if (file.includes(`${path.sep}generated${path.sep}`)) continue;
			const found = codeOf(file).match(ADDRESS) ?? [];
			expect(
				found.filter((address) => !NAMES.some((name) => address.startsWith(name))),
				file,
			).toEqual([]);
		}
	});
});
