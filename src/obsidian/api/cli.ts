import { requireApiVersion, type CliFlags, type CliHandler, type Plugin } from 'obsidian';
import type { ApiListener, ApiPort, ApiV1 } from '../../../types/port-explorer';
import { isProtocol } from '../../domain/port';
import { messagesFor, type Language, type Messages } from '../../i18n';

/** Registers the commands below, in an Obsidian that has a command line. */
export function registerCli(plugin: Plugin, api: ApiV1, language: Language): void {
	const { cli } = messagesFor(language);
	for (const { action, description, flags, handler } of cliCommands(api, cli)) {
		if (requireApiVersion('1.12.2')) {
			const command = `${plugin.manifest.id}:${action}`;
			plugin.registerCliHandler(command, description, flags, handler);
		}
	}
}

interface CliCommand {
	readonly action: string;
	readonly description: string;
	readonly flags: CliFlags;
	readonly handler: CliHandler;
}

/** `lookup` tells of one port or name, `search` finds, `listeners` lists the vault's; all as lines of text or as JSON. */
function cliCommands(api: ApiV1, cli: Messages['cli']): CliCommand[] {
	const json = { description: cli.json };
	return [
		{
			action: 'lookup',
			description: cli.lookup,
			flags: {
				port: { value: '<port>', description: cli.port, required: true },
				protocol: { value: '<protocol>', description: cli.protocol },
				json,
			},
			handler: ({ port = '', protocol = '', json: asJson }) => {
				if (!port) return cli.missing('port', '443');
				const wanted = protocol.toLowerCase();
				const found = api.lookup(port, isProtocol(wanted) ? { protocol: wanted } : {});
				if (asJson) return JSON.stringify(found, null, '\t');
				return found ? describe(found) : cli.nothing(port);
			},
		},
		{
			action: 'listeners',
			description: cli.listeners,
			flags: { host: { value: '<host>', description: cli.host }, json },
			handler: ({ host, json: asJson }) => {
				const found = api.inventory(host === undefined ? {} : { host });
				if (asJson) return JSON.stringify(found, null, '\t');
				return found.map(describeListener).join('\n') || cli.noListeners;
			},
		},
		{
			action: 'search',
			description: cli.search,
			flags: {
				query: { value: '<query>', description: cli.query, required: true },
				limit: { value: '<number>', description: cli.limit },
				json,
			},
			handler: ({ query = '', limit, json: asJson }) => {
				if (!query) return cli.missing('query', 'dns');
				const most = limit === undefined ? {} : { limit: Number(limit) };
				const found = api.search(query, most);
				if (asJson) return JSON.stringify(found, null, '\t');
				return found.map(describe).join('\n') || cli.nothing(query);
			},
		},
	];
}

function describeListener(listener: ApiListener): string {
	const { host, application, protocol, address, port, endPort, path, line } = listener;
	const ports = endPort === undefined ? String(port) : `${port}-${endPort}`;
	return [host, address, `${ports}/${protocol}`, application, `${path}:${line}`].join('\t');
}

/** A port as one line, its parts separated by tabs so that other tools can cut them. */
function describe({ port, endPort, protocols, names, description }: ApiPort): string {
	const numbers = endPort === undefined ? String(port) : `${port}-${endPort}`;
	return [numbers, protocols.join('+') || '-', names.join(', ') || '-', description].join('\t');
}
