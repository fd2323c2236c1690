import type { Transport } from '../../domain/host';
import { isSameName, nameKey } from '../../domain/name';
import { append } from '../../lib/multimap';
import { mergeListeners, type MergedListener } from '../index/merge-listeners';
import type { VaultListener } from '../index/vault-index';
import type { LineProblem } from './problem';
import { parseOption, type OptionTable } from './options';

/** What the listeners can be put together by. */
export const INVENTORY_GROUPS = ['host', 'port'] as const;

/** What the listeners of a group can be ordered by. */
export const INVENTORY_SORTS = ['port', 'application', 'address', 'host', 'note'] as const;

/** A `port-inventory` block: which of the vault's listeners it shows, and in what order. */
export interface InventoryBlock {
	/** Empty for all hosts; compared without regard to case. */
	readonly host: string;
	readonly protocol: Transport | undefined;
	/** Only notes in this folder; empty for the whole vault. */
	readonly folder: string;
	/** Only notes with this tag, or one below it; without the "#", empty for all. */
	readonly tag: string;
	readonly group: (typeof INVENTORY_GROUPS)[number];
	readonly sort: (typeof INVENTORY_SORTS)[number];
	readonly problems: readonly LineProblem[];
}

const anything = { check: (value: string) => value !== '', examples: ['nas'] };

/** The options of a `port-inventory` block. */
export const INVENTORY_OPTIONS: OptionTable = {
	host: anything,
	folder: { ...anything, examples: ['Homelab'] },
	protocol: ['tcp', 'udp'],
	tag: { ...anything, examples: ['#server'] },
	group: INVENTORY_GROUPS,
	sort: INVENTORY_SORTS,
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
		tag: (values.get('tag') ?? '').replace(/^#/, ''),
		group: INVENTORY_GROUPS.find((each) => each === values.get('group')) ?? 'host',
		sort: INVENTORY_SORTS.find((each) => each === values.get('sort')) ?? 'port',
		problems,
	};
}

/** Whether a listener is one that a block shows. `tagsOf` knows the tags of a note, without "#". */
export function isShown(
	{ host, protocol, folder, tag }: InventoryBlock,
	listener: VaultListener,
	tagsOf: (path: string) => readonly string[],
): boolean {
	const sameHost = !host || isSameName(listener.host, host);
	const sameProtocol = !protocol || listener.protocol === protocol;
	const inFolder = !folder || listener.path.startsWith(`${folder}/`);
	return sameHost && sameProtocol && inFolder && (!tag || tagsOf(listener.path).some(isTagged));

	function isTagged(own: string): boolean {
		const [wanted, has] = [tag.toLowerCase(), own.toLowerCase()];
		return has === wanted || has.startsWith(`${wanted}/`);
	}
}

/** The listeners, each once, by host or by port, each group and the groups themselves in order. */
export function groupListeners(
	listeners: readonly VaultListener[],
	{ group: by, sort }: Pick<InventoryBlock, 'group' | 'sort'>,
): { readonly name: string; readonly listeners: readonly MergedListener[] }[] {
	const groups = new Map<string, MergedListener[]>();
	for (const listener of mergeListeners(listeners)) {
		append(groups, by === 'host' ? nameKey(listener.host) : String(listener.first), listener);
	}
	const inOrder = byWhat(sort);
	return [...groups]
		.sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }))
		.map(([key, all]) => ({
			name: by === 'host' ? all[0]!.host : key,
			listeners: [...all].sort(inOrder),
		}));
}

/** Ties are ordered by port, host and line. */
function byWhat(sort: InventoryBlock['sort']) {
	const text: Record<InventoryBlock['sort'], ((each: VaultListener) => string) | null> = {
		port: null,
		application: ({ application }) => application,
		address: ({ address }) => address,
		host: ({ host }) => host,
		note: ({ path }) => path,
	};
	const wordsOf = text[sort];
	// Made once: an inventory may have thousands to compare.
	const { compare } = new Intl.Collator(undefined, { numeric: true });
	return (a: VaultListener, b: VaultListener) =>
		(wordsOf && compare(wordsOf(a), wordsOf(b))) ||
		a.first - b.first ||
		compare(a.host, b.host) ||
		a.line - b.line;
}
