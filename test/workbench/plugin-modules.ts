import * as autocomplete from '@codemirror/autocomplete';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import { tokenClassNodeProp } from './editor/token-class';
import { obsidianModule } from './obsidian/module';

/**
 * What a plugin may require, as on mobile: no Node and no Electron. The page's own editor is made
 * of the same modules; a second copy of CodeMirror would not understand the first one's objects.
 */
const MODULES = new Map<string, unknown>([
	['obsidian', obsidianModule],
	['@codemirror/autocomplete', autocomplete],
	['@codemirror/commands', commands],
	['@codemirror/language', { ...language, tokenClassNodeProp }],
	['@codemirror/search', search],
	['@codemirror/state', state],
	['@codemirror/view', view],
	['@lezer/common', lezerCommon],
	['@lezer/highlight', lezerHighlight],
]);

export function requireModule(name: string): unknown {
	if (!MODULES.has(name)) throw new Error(`workbench: there is no module "${name}"`);
	return MODULES.get(name);
}

/**
 * On a phone a module that is not there is undefined, and plugins that use Node's on a desktop only
 * rely on that. Ours uses none, so that one of them is a mistake, and throws.
 */
export function requireForGuest(name: string): unknown {
	return MODULES.get(name);
}
