import type { Extension } from '@codemirror/state';

/** The editor extensions of all plugins; editors are reconfigured when they change. */
export const pluginExtensions: Extension[] = [];
