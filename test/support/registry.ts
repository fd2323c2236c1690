import { loadRegistry } from '../../src/registry/load';

/** The registry that ships. The files of a worker share it: each would decode one of its own. */
export const registry = loadRegistry();
