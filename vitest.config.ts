import { defineConfig } from 'vitest/config';

const jsx = { jsx: 'automatic' as const, jsxImportSource: 'preact' };

/** Units run in Node; browser tests run in Node too, and drive a real Chromium from there. */
export default defineConfig({
	esbuild: jsx,
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**'],
					globalSetup: 'test/support/registry-setup.ts',
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					globalSetup: 'test/browser/support/server.ts',
					testTimeout: 60_000,
					hookTimeout: 60_000,
					fileParallelism: false,
				},
			},
		],
	},
});
