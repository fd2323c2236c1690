import type { ObservedListener } from '../../formats/listing';
import { writeEtcServices } from '../../formats/write/etc-services';
import { describeListener, quoteMermaid } from './host-export';
import {
	inventoryAsCsv,
	inventoryAsMarkdown,
	type InventoryHeadings,
} from '../index/inventory-table';
import type { TreeHost } from '../index/host-tree';
import { hostsAsCanvas } from './canvas';
import { hostsAsNftables, hostsAsUfw, type FirewallWords } from './firewall';

/** What an export says in the reader's language. */
export interface ExportWords {
	readonly headings: InventoryHeadings;
	readonly firewall: FirewallWords;
}

/** All forms that hosts can be written in. */
export const HOST_EXPORTS = {
	markdown: (hosts, { headings }) => inventoryAsMarkdown(listenersOf(hosts), headings),
	csv: (hosts, { headings }) => inventoryAsCsv(listenersOf(hosts), headings),
	json: (hosts) => hostsAsJson(hosts),
	mermaid: (hosts) => hostsAsMermaid(hosts),
	canvas: (hosts) => hostsAsCanvas(hosts),
	services: (hosts) => writeEtcServices(listenersOf(hosts).map(named)),
	ufw: (hosts, { firewall }) => hostsAsUfw(hosts, firewall),
	nftables: (hosts, { firewall }) => hostsAsNftables(hosts, firewall),
} satisfies Record<string, (hosts: readonly TreeHost[], words: ExportWords) => string>;

/** One of the forms. */
export type HostExport = keyof typeof HOST_EXPORTS;

function listenersOf(hosts: readonly TreeHost[]) {
	return hosts.flatMap(({ applications }) => applications.flatMap((each) => each.listeners));
}

function named(listener: ReturnType<typeof listenersOf>[number]): ObservedListener {
	return { ...listener, process: listener.application };
}

function hostsAsJson(hosts: readonly TreeHost[]): string {
	const value = hosts.map(({ name, addresses, system, applications }) => ({
		host: name,
		addresses,
		...(system && { system }),
		listeners: listenersOf([{ name, addresses, system, applications }]).map(
			({ application, protocol, address, first, last, path, also }) => ({
				application,
				protocol,
				address,
				port: first,
				...(last !== first && { endPort: last }),
				notes: [path, ...also.map((each) => each.path)],
			}),
		),
	}));
	return `${JSON.stringify(value, null, '\t')}\n`;
}

function hostsAsMermaid(hosts: readonly TreeHost[]): string {
	const lines = hosts.flatMap(({ name, applications }, at) => [
		`subgraph h${at}[${quoteMermaid(name)}]`,
		...applications.map(({ name: application, listeners }, index) => {
			const ports = listeners.map(describeListener).join(', ');
			return `\th${at}a${index}[${quoteMermaid([application, ports].filter(Boolean).join(': '))}]`;
		}),
		'end',
	]);
	return ['```mermaid', 'flowchart LR', ...lines, '```', ''].join('\n');
}
