import { defineConfig } from 'vitest/config';
import { OTHER_POSITIONS } from './test/workbench/variants';

const jsx = { jsx: 'automatic' as const, jsxImportSource: 'preact' };
const registry = 'test/support/registry-setup.ts';
const server = 'test/browser/support/server.ts';
const seeds = 'test/support/property-setup.ts';
/** What drives the page waits a lot: more files than cores run at a time. */
const WORKERS = 4;

/** The surfaces that a variant of the workbench concerns; see test/workbench/README.md. */
const VARIED = [
	...['app-callouts', 'app-clipboard', 'app-lookup', 'app-panes', 'app-popovers', 'app-start'],
	...['block', 'chips', 'explorer', 'find-it', 'first-hour', 'host', 'host-editor'],
	...['import', 'inventory', 'lookup', 'near-window', 'places', 'positions', 'quiz'],
	...['undo', 'vault'],
].map((name) => `test/browser/${name}.test.ts`);

/** A page lives for seconds: compiling its script twice costs more than it saves. */
const HURRY = ['--js-flags=--no-opt --no-maglev'];

/** For tests that drive a browser. */
const driving = {
	// A worker's files share the browser.
	isolate: false,
	globalSetup: server,
	testTimeout: 60_000,
	hookTimeout: 60_000,
	// What is waited for comes within a second, on a machine that is not busy.
	expect: { poll: { timeout: 15_000 } },
};

/**
 * `unit` runs in Node. `browser` runs in Node, too, and drives a real Chromium from there; `variants`
 * runs part of it again with the other position of each variant. `stress` is what takes long: hostile
 * and long texts, texts held out, lifecycles, every look, the kernel, the build, the tools and the
 * pages for contributors.
 */
export default defineConfig({
	esbuild: jsx,
	test: {
		maxWorkers: WORKERS,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// The tests share no state: modules are loaded once a worker, not once a file.
					pool: 'threads',
					isolate: false,
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**', 'test/stress/**', 'test/real-app/**'],
					globalSetup: registry,
					setupFiles: seeds,
					// Property tests take seconds where the machine has other work to do.
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					exclude: ['test/browser/positions.test.ts'],
					...driving,
					provide: { variants: '', flags: HURRY },
				},
			},
			{
				extends: true,
				test: {
					name: 'variants',
					include: [...VARIED, 'test/stress/browser/{index-cache,much}.test.ts'],
					...driving,
					provide: { variants: OTHER_POSITIONS, flags: HURRY },
				},
			},
			{
				extends: true,
				test: {
					name: 'stress',
					include: ['test/stress/**/*.test.ts'],
					globalSetup: [registry, server],
					provide: { variants: '', flags: [] },
					setupFiles: seeds,
					testTimeout: 120_000,
					hookTimeout: 60_000,
					// Some of them measure how long the page is busy: nothing else may run then.
					fileParallelism: false,
					expect: { poll: { timeout: 15_000 } },
				},
			},
		],
	},
});
