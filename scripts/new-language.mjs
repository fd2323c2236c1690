// `npm run new-language -- de`: copies the English texts for another language, to be translated there.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './install.mjs';

const FOLDER = fileURLToPath(new URL('../src/i18n/', import.meta.url));

/** Writes the files of en/ into a folder for the other language; returns their names. */
export function copyTexts(code, folder = FOLDER) {
	if (!/^[a-z]{2,3}$/.test(code ?? '')) {
		throw new Error('Name the language by its code of two or three letters: de, fr, ja.');
	}
	const target = path.join(folder, code);
	if (existsSync(target)) throw new Error(`src/i18n/${code} exists already.`);
	mkdirSync(target);
	return readdirSync(path.join(folder, 'en')).map((file) => {
		const text = readFileSync(path.join(folder, 'en', file), 'utf8')
			.replace(/\ben(?=[A-Z])/g, code)
			// The whole has a type, so that a missing text does not compile.
			.replace('export const en =', `export const ${code}: Messages =`);
		const type = file === 'index.ts' ? "import type { Messages } from '../messages';\n" : '';
		writeFileSync(path.join(target, file), text.replace(/^(?=\n)/m, type));
		return `${code}/${file}`;
	});
}

if (isMain(import.meta.url)) {
	try {
		console.log(copyTexts(process.argv[2]).join('\n'));
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
