// `npm run check-app-version`: holds each part of Obsidian's API that src uses against manifest.json's
// minAppVersion, and says whether a lower one would do.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { report } from './app-version/report.mjs';
import { usesIn } from './app-version/uses.mjs';
import { isMain } from '../install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The project's files under src, with those given in `texts` instead of, or besides, those on the disk. */
export function readUses(texts = {}) {
	const config = ts.getParsedCommandLineOfConfigFile(
		path.join(ROOT, 'tsconfig.json'),
		{},
		{ ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
	);
	const given = new Map(
		Object.entries(texts).map(([file, text]) => [path.join(ROOT, file), text]),
	);
	const isSource = (file) => file.startsWith(path.join(ROOT, 'src') + path.sep);
	const files = given.size ? [...given.keys()] : config.fileNames.map(path.normalize);
	const host = ts.createCompilerHost(config.options);
	const { fileExists, readFile, getSourceFile } = host;
	host.fileExists = (file) => given.has(path.normalize(file)) || fileExists(file);
	host.readFile = (file) => given.get(path.normalize(file)) ?? readFile(file);
	host.getSourceFile = (file, options, ...rest) => {
		const text = given.get(path.normalize(file));
		return text === undefined
			? getSourceFile(file, options, ...rest)
			: ts.createSourceFile(file, text, options, true);
	};
	const program = ts.createProgram(files.filter(isSource), config.options, host);
	const checker = program.getTypeChecker();
	return program
		.getSourceFiles()
		.filter(({ fileName }) => isSource(path.normalize(fileName)))
		.flatMap((file) => usesIn(file, checker).map((use) => ({ ...use, place: placeOf(use) })));
}

function placeOf({ node }) {
	const file = node.getSourceFile();
	const { line } = file.getLineAndCharacterOfPosition(node.getStart());
	return `${path.relative(ROOT, file.fileName).split(path.sep).join('/')}:${line + 1}`;
}

/** What manifest.json asks for. */
export function minAppVersion() {
	return JSON.parse(readFileSync(path.join(ROOT, 'manifest.json'), 'utf8')).minAppVersion;
}

if (isMain(import.meta.url)) {
	const asked = minAppVersion();
	const found = report(readUses(), asked);
	const list = (heading, names) => console.log(`${heading}\n  ${names.join('\n  ') || 'none'}\n`);
	list(`Newer than ${asked}, and guarded:`, found.guarded);
	list(`Newer than ${asked}, and explained in app-version/report.mjs:`, found.explained);
	list(`Newer than ${asked}, and neither:`, found.missing);
	list(`What asks for ${found.lowest}:`, found.because);
	console.log(`${found.undated.length} parts have no version in the typings.`);
	for (const { name } of found.idle) console.log(`No longer used, yet explained: ${name}`);
	console.log(
		found.lowest === asked
			? `minAppVersion ${asked} is as low as it can be without more guards.`
			: `minAppVersion is ${asked}, and ${found.lowest} would do.`,
	);
	process.exit(found.missing.length || found.idle.length ? 1 : 0);
}
