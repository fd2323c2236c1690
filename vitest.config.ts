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
					// The real app's tests have a runner, and packages, of their own.
					exclude: ['test/browser/**', 'test/real-app/**'],
					globalSetup: 'test/support/registry-setup.ts',
					setupFiles: 'test/support/property-setup.ts',
					// Property tests take seconds where the machine has other work to do.
					testTimeout: 30_000,
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
					// What is waited for comes within a second, on a machine that is not busy.
					expect: { poll: { timeout: 15_000 } },
				},
			},
		],
	},
});
