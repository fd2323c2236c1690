import { countLasting } from './dom/counted-work';
import { countGlobals } from './dom/counters';
import { processors } from './markdown/processors';
import { commands } from './obsidian/commands';
import { liveHandlers } from './obsidian/events';
import { pluginExtensions } from './obsidian/plugin-extensions';
import { registries } from './obsidian/registries';
import { editorSuggests } from './obsidian/suggest/editor-suggest';
import type { Workspace } from './obsidian/workspace';

/** How much of each thing that a plugin can leave behind there is now. */
export function countResources(workspace: Workspace): Record<string, number> {
	return {
		...countGlobals(),
		...countLasting(),
		processors: processors.count,
		extensions: pluginExtensions.length,
		suggests: editorSuggests.length,
		commands: commands.count,
		views: workspace.viewTypes.count,
		leaves: workspace.all.length,
		events: liveHandlers.count,
		settingTabs: registries.settingTabs.length,
		protocols: registries.protocols.length,
		hoverLinkSources: registries.hoverLinkSources.length,
		basesViews: registries.basesViews.length,
		cli: registries.cli.length,
		styles: document.head.querySelectorAll('style').length,
		// Buttons, status texts, dialogues, menus: whatever stands in the page.
		bodyChildren: document.body.childElementCount,
		ribbon: document.querySelectorAll('.side-dock-actions > *').length,
		status: document.querySelectorAll('.status-bar > *').length,
	};
}
