import type { Transport } from '../../domain/host';
import type { VaultListener } from '../index/vault-index';
import type { LineProblem } from '../problem';
import { parseOption, type OptionTable } from './options';

/** A `port-inventory` block: which of the vault's listeners it shows, and in what order. */
export interface InventoryBlock {
	/** Empty for all hosts; compared without regard to case. */
	readonly host: string;
	readonly protocol: Transport | undefined;
	/** Only notes in this folder; empty for the whole vault. */
	readonly folder: string;
	readonly group: 'host' | 'port';
	readonly problems: readonly LineProblem[];
}

const anything = { check: (value: string) => value !== '', examples: ['nas'] };

/** The options of a `port-inventory` block. */
export const INVENTORY_OPTIONS: OptionTable = {
	host: anything,
	folder: { ...anything, examples: ['Homelab'] },
	protocol: ['tcp', 'udp'],
	group: ['host', 'port'],
};

/** Reads the text of a `port-inventory` block: nothing but options. Never throws. */
export function parseInventoryBlock(source: string): InventoryBlock {
	const problems: LineProblem[] = [];
	const values = new Map<string, string>();
	for (const [index, raw] of source.split('\n').entries()) {
		const text = raw.trim();
		if (!text || text.startsWith('#')) continue;
		const option = parseOption(text, INVENTORY_OPTIONS);
		const line = index + 1;
		if (!option) problems.push({ line, problem: { code: 'not-understood', text } });
		else if ('problem' in option) problems.push({ line, problem: option.problem });
		else values.set(option.key, option.value);
	}
	return {
		host: values.get('host') ?? '',
		protocol: values.get('protocol') as Transport | undefined,
		folder: (values.get('folder') ?? '').replace(/^\/+|\/+$/g, ''),
		group: values.get('group') === 'port' ? 'port' : 'host',
		problems,
	};
}

/** Whether a listener is one that a block shows. */
export function isShown(
	{ host, protocol, folder }: InventoryBlock,
	listener: VaultListener,
): boolean {
	const sameHost = !host || listener.host.toLowerCase() === host.toLowerCase();
	const sameProtocol = !protocol || listener.protocol === protocol;
	return sameHost && sameProtocol && (!folder || listener.path.startsWith(`${folder}/`));
}

/** The listeners by host or by port, each group and the groups themselves in order. */
export function groupListeners(
	listeners: readonly VaultListener[],
	by: InventoryBlock['group'],
): { readonly name: string; readonly listeners: readonly VaultListener[] }[] {
	const groups = new Map<string, VaultListener[]>();
	for (const listener of listeners) {
		const name = by === 'host' ? listener.host : String(listener.first);
		groups.set(name, [...(groups.get(name) ?? []), listener]);
	}
	return [...groups]
		.sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }))
		.map(([name, all]) => ({
			name,
			listeners: [...all].sort(
				(a, b) => a.first - b.first || a.host.localeCompare(b.host) || a.line - b.line,
			),
		}));
}
