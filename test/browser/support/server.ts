import type { TestProject } from 'vitest/node';
import { buildRegistry } from '../../../scripts/build/build-registry.mjs';
import { startServer } from '../../../scripts/workbench/serve.mjs';

/**
 * One server for all browser tests; main.js has been built before they start. PLUGIN_DIR names the
 * folder of another build, so that a test can be seen failing on an older version of the plugin.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await buildRegistry({ quiet: true });
	const plugin = process.env['PLUGIN_DIR'];
	const server = await startServer({ plugin, isGuest: false });
	project.provide('workbenchUrl', server.url);
	const { VARIANTS } = process.env;
	if (VARIANTS) project.provide('variants', VARIANTS);
	return server.close;
}

declare module 'vitest' {
	interface ProvidedContext {
		workbenchUrl: string;
		/** Parameters for every page that doesn't choose its own. */
		variants: string;
		/** What the browser is started with. */
		flags: readonly string[];
	}
}
