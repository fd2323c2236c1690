import type * as Obsidian from 'obsidian';
import moment from 'moment';
import { commands } from './obsidian/commands';
import type { PluginLoader } from './plugin-loader';

/**
 * What plugins reach for although the typings do not have it. Ours uses none of it; others, hosted as
 * witnesses, do. Each member is here because a plugin stopped without it; see README.md.
 */
export function addUndocumented(app: Obsidian.App, loader: PluginLoader): void {
	const enabled = () => loader.enabled;
	const manifests = () => {
		const manifest = enabled()?.manifest;
		return manifest ? { [manifest.id]: manifest } : {};
	};
	Object.assign(app, {
		appId: 'workbench',
		plugins: {
			get enabledPlugins() {
				return new Set(Object.keys(manifests()));
			},
			get plugins() {
				const plugin = enabled();
				return plugin ? { [plugin.manifest.id]: plugin } : {};
			},
			get manifests() {
				return manifests();
			},
			getPlugin: (id: string) => (enabled()?.manifest.id === id ? enabled() : null),
		},
		// No core plugin is here, and none is on.
		internalPlugins: {
			plugins: {},
			config: {},
			getPluginById: () => null,
			getEnabledPluginById: () => null,
		},
		commands: {
			get commands() {
				return Object.fromEntries(commands.list.map((command) => [command.id, command]));
			},
			executeCommandById: (id: string) => commands.run(id, app.workspace.activeEditor),
			findCommand: (id: string) => commands.list.find((command) => command.id === id),
			addCommand: (command: Obsidian.Command) => commands.add(command),
			removeCommand: (id: string) => commands.remove(id),
		},
		hotkeyManager: { getHotkeys: () => [], getDefaultHotkeys: () => [] },
		dom: { appContainerEl: document.body },
	});
	Object.assign(window, { app, moment, CodeMirror: oldCodeMirror() });
}

interface OldMode {
	token(stream: { skipToEnd(): void }): null;
}
type ModeFactory = (config: unknown, options: unknown) => OldMode;

/**
 * The table of CodeMirror 5's modes, which plugins still add theirs to. Nothing here reads with them:
 * code blocks have no syntax colours in the workbench.
 */
function oldCodeMirror(): object {
	const plain: ModeFactory = () => ({
		token: (stream) => {
			stream.skipToEnd();
			return null;
		},
	});
	const modes: Record<string, ModeFactory> = { null: plain };
	const mimeModes: Record<string, unknown> = {};
	const nameOf = (spec: unknown) => {
		const found = typeof spec === 'string' ? (mimeModes[spec] ?? spec) : spec;
		return typeof found === 'string' ? found : String((found as { name?: unknown })?.name);
	};
	return {
		modes,
		mimeModes,
		defineMode: (name: string, mode: ModeFactory) => {
			modes[name] = mode;
		},
		defineMIME: (mime: string, spec: unknown) => {
			mimeModes[mime] = spec;
		},
		registerHelper: () => {},
		resolveMode: (spec: unknown) => ({ name: nameOf(spec) }),
		getMode: (config: unknown, spec: unknown) => (modes[nameOf(spec)] ?? plain)(config, spec),
		startState: (mode: { startState?: () => unknown }) => mode.startState?.() ?? true,
		copyState: (_mode: unknown, state: unknown) =>
			typeof state === 'object' ? { ...state } : state,
		innerMode: (mode: unknown, state: unknown) => ({ mode, state }),
	};
}
