import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TEXT = readFileSync('docs/architecture.md', 'utf8');
const NAMES = [...TEXT.matchAll(/`([\w./-]+\.(?:tsx?|mjs)|(?:src|test)\/[\w-]+)`/g)].map(
	([, name = '']) => name,
);
const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' });

describe('the architecture overview', () => {
	it('names files and folders that are there', () => {
		expect(NAMES.length).toBeGreaterThan(20);
		const isThere = (name: string) =>
			existsSync(name) || SOURCES.some((source) => source.endsWith(`/${name}`));
		expect(NAMES.filter((name) => !isThere(name))).toEqual([]);
	});

	it('names every layer', () => {
		const layers = readdirSync('src', { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && entry.name !== 'styles')
			.map(({ name }) => `src/${name}`);
		expect(layers.filter((layer) => !NAMES.includes(layer))).toEqual([]);
	});
});
