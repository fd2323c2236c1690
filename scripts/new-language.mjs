// `npm run new-language -- de`: copies the English texts for another language, to be translated there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './install.mjs';

const FOLDER = fileURLToPath(new URL('../src/i18n/', import.meta.url));

/** Writes de.ts, de-explorer.ts and so on beside the English files; answers their names. */
export function copyTexts(code, folder = FOLDER) {
	if (!/^[a-z]{2,3}$/.test(code ?? '')) {
		throw new Error('Say which language, by its code of two or three letters: de, fr, ja.');
	}
	if (existsSync(path.join(folder, `${code}.ts`)))
		throw new Error(`${code}.ts is there already.`);
	const files = readdirSync(folder).filter((file) => /^en(?:-[a-z]+)?\.ts$/.test(file));
	return files.map((file) => {
		const text = readFileSync(path.join(folder, file), 'utf8')
			.replace(/\ben(?=[A-Z])/g, code)
			.replaceAll("'./en-", `'./${code}-`)
			// The whole has a type, so that a missing text does not compile.
			.replace('export const en =', `export const ${code}: Messages =`);
		const isWhole = file === 'en.ts';
		const type = isWhole ? "import type { Messages } from './messages';\n" : '';
		const copy = file.replace(/^en/, code);
		writeFileSync(path.join(folder, copy), text.replace(/^(?=\n)/m, type));
		return copy;
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
