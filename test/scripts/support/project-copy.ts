import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** What is installed, built or found out here, and git's own. */
const LEFT_OUT = [
	'node_modules',
	'.git',
	'main.js',
	'test-results',
	'src/registry/generated/iana-data.ts',
	'test/real-app/node_modules',
];

/** Copies the project's files as they are now into another folder, with its packages linked. */
export function copyProject(folder: string): void {
	const leftOut = new Set(LEFT_OUT.map((file) => path.resolve(file)));
	cpSync('.', folder, {
		recursive: true,
		filter: (file) => !leftOut.has(path.resolve(file)),
	});
	symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
}
