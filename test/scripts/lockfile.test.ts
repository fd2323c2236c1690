import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Lock {
	packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

describe('package-lock.json', () => {
	it('holds the packages of every platform, without which npm ci refuses to install', () => {
		const names = new Set(
			Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')),
		);
		const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
			Object.keys(optionalDependencies),
		);
		expect(wanted.filter((name) => !names.has(name))).toEqual([]);
	});

	it('names no place to download from', () => {
		expect(Object.values(lock.packages).filter(({ resolved }) => resolved)).toEqual([]);
	});
});
