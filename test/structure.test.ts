import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const IMPORT =
	/^(?:import|export)\b[^'"`;]*?\bfrom\s*['"](\.[^'"]+)['"]|^import\s*['"](\.[^'"]+)['"]/gm;
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts'];

/** The code files of a folder and those below it, from the project's root. */
function codeFiles(folder: string): string[] {
	const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
	return names
		.filter((name) => /\.(?:ts|tsx|mjs)$/.test(name) && !name.includes('node_modules'))
		.map((name) => path.join(folder, name).split(path.sep).join('/'))
		.sort();
}

/** What a file imports of the project's own; types are imports, too. */
function importsOf(file: string, text: string): string[] {
	return [...text.matchAll(IMPORT)].flatMap(([, from, bare]) => {
		const base = path.posix.join(path.posix.dirname(file), (from ?? bare)!);
		const found = ENDINGS.map((ending) => base + ending).find((each) => isFile(each));
		return found ? [found] : [];
	});
}

function isFile(file: string): boolean {
	return statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Each cycle once, as the files along it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const found: string[] = [];
	const done = new Set<string>();
	const along: string[] = [];
	const visit = (file: string): void => {
		const from = along.indexOf(file);
		if (from >= 0) found.push([...along.slice(from), file].join(' -> '));
		if (from >= 0 || done.has(file)) return;
		along.push(file);
		for (const next of graph.get(file) ?? []) visit(next);
		along.pop();
		done.add(file);
	};
	for (const file of graph.keys()) visit(file);
	return found;
}

const FILES = ['src', 'scripts', 'test/workbench'].flatMap(codeFiles);
const GRAPH = new Map(
	FILES.map((file) => [file, importsOf(file, readFileSync(path.join(ROOT, file), 'utf8'))]),
);

describe('the structure', () => {
	it('has no import cycle, not even one of types', () => {
		expect([...GRAPH.values()].flat().length).toBeGreaterThan(GRAPH.size);
		expect(cycles(GRAPH)).toEqual([]);
	});

	it('would show a cycle', () => {
		const withCycle = new Map(GRAPH).set('src/domain/port.ts', ['src/main.ts']);
		expect(cycles(withCycle)).not.toEqual([]);
	});

	it('has no folder of src or scripts with more than fifteen code files, except data', () => {
		const counts = new Map<string, number>();
		for (const file of FILES.filter((each) => /^(?:src|scripts)\//.test(each))) {
			const folder = path.posix.dirname(file);
			counts.set(folder, (counts.get(folder) ?? 0) + 1);
		}
		counts.delete('src/registry/data');
		expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
	});
});
