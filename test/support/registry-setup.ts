import { buildRegistry } from '../../scripts/build/build-registry.mjs';

/** The registry's data is made, not committed: it must be there before a test imports it. */
export default function setup(): Promise<void> {
	return buildRegistry({ quiet: true });
}
