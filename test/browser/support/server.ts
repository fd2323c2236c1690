import type { TestProject } from 'vitest/node';
import { buildRegistry } from '../../../scripts/build-registry.mjs';
import { startServer } from '../../../scripts/serve.mjs';

/** One server for all browser tests; main.js has been built before they start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await buildRegistry({ quiet: true });
	const server = await startServer();
	project.provide('workbenchUrl', server.url);
	return server.close;
}

declare module 'vitest' {
	interface ProvidedContext {
		workbenchUrl: string;
	}
}
