import { useMemo, useRef, useState } from 'preact/hooks';
import {
	groupListeners,
	INVENTORY_GROUPS,
	INVENTORY_SORTS,
	isShown,
	type InventoryBlock,
} from '../../notes/blocks/inventory-block';
import { hostTree } from '../../notes/index/host-tree';
import type { MergedListener } from '../../notes/index/merge-listeners';
import type { VaultListener } from '../../notes/index/vault-index';
import { nameKey } from '../../domain/name';
import { useUi } from '../context';
import { showExportMenu } from '../export/export-menu';
import { FoundHosts } from './found-hosts';
import { InventoryFindings } from './inventory-findings';
import { InventoryRow } from './inventory-row';
import { ProblemList } from '../shared/problem-list';
import { ReadingNotice } from '../shared/reading-notice';
import { Select } from '../shared/select';
import { ShowMore, useLimit } from '../shared/show-more';
import { Unreadable } from './unreadable';
import { useUniqueId } from '../shared/use-unique-id';
import { useFindings } from './use-findings';

/** How many rows are shown at first. */
const STEP = 100;

/** What the vault's notes, or those of `paths`, say listens where, and what clashes. */
export function InventoryView({
	block,
	paths,
}: {
	block: InventoryBlock;
	paths?: ReadonlySet<string>;
}) {
	const ui = useUi();
	const { t, vault } = ui;
	const version = vault.version.value;
	const [group, setGroup] = useState(block.group);
	const [sort, setSort] = useState(block.sort);
	const { all, groups, shown } = useMemo(() => {
		const listeners = vault.listeners();
		const wanted = listeners.filter(
			(each) =>
				(!paths || paths.has(each.path)) &&
				isShown(block, each, (path) => vault.tagsOf(path)),
		);
		const grouped = groupListeners(wanted, { group, sort });
		return {
			all: listeners,
			groups: grouped,
			shown: grouped.flatMap((each) => each.listeners),
		};
	}, [vault, version, block, paths, group, sort]);
	const root = useRef<HTMLDivElement>(null);
	const groupsId = useUniqueId();
	const { limit, onMore } = useLimit(root, STEP);
	const { findings, facts, isClashing } = useFindings(shown);
	const { inventory: say } = t.vault;
	const showExports = (event: MouseEvent) => {
		const names = new Set(shown.map(({ host }) => nameKey(host)));
		const hosts = vault.hosts().filter(({ name }) => names.has(nameKey(name)));
		showExportMenu(event, ui, {
			element: () => root.current,
			hosts: hostTree(shown.flatMap(apart), hosts),
			title: t.import.exports.allHosts,
		});
	};
	return (
		<div ref={root} class="port-explorer-block port-explorer-inventory">
			<ProblemList problems={block.problems} />
			<ReadingNotice />
			<FoundHosts paths={paths} />
			{!shown.length &&
				vault.isComplete.value &&
				(all.length > 0 || !vault.found().length) && (
					<p class="port-explorer-muted">{all.length ? say.nothing : say.empty}</p>
				)}
			<Unreadable paths={paths} />
			<InventoryFindings findings={findings} facts={facts} />
			{shown.length > 1 && (
				<div class="port-explorer-free-question port-explorer-no-print">
					<Select
						name={say.groupBy}
						value={group}
						options={INVENTORY_GROUPS.map((each) => [each, say.columns[each]])}
						onChange={setGroup}
					/>
					<Select
						name={say.sortBy}
						value={sort}
						options={INVENTORY_SORTS.map((each) => [each, say.columns[each]])}
						onChange={setSort}
					/>
				</div>
			)}
			{firstOf(groups, limit).map(({ name, listeners }, index) => (
				<div
					key={name}
					class="port-explorer-inventory-group"
					role="group"
					aria-labelledby={`${groupsId}-${index}`}
				>
					<div id={`${groupsId}-${index}`} class="port-explorer-title">
						{name}
					</div>
					<ul class="port-explorer-list">
						{listeners.map((listener, at) => (
							<InventoryRow
								key={at}
								listener={listener}
								clashing={isClashing(listener)}
								withHost={group === 'port'}
							/>
						))}
					</ul>
				</div>
			))}
			<ShowMore hidden={shown.length - limit} step={STEP} onMore={onMore} />
			{shown.length > 0 && (
				<div class="port-explorer-player port-explorer-no-print">
					<button type="button" aria-haspopup="menu" onClick={showExports}>
						{t.import.exports.button}
					</button>
				</div>
			)}
		</div>
	);
}

/** A merged listener as each of its notes has it. */
function apart({ also, ...listener }: MergedListener): VaultListener[] {
	return [listener, ...also.map((place) => ({ ...listener, ...place }))];
}

/** The groups of the first `count` rows, the last of them perhaps incomplete. */
function firstOf<G extends { readonly listeners: readonly unknown[] }>(
	groups: readonly G[],
	count: number,
): G[] {
	const first: G[] = [];
	let left = count;
	for (const group of groups) {
		if (left <= 0) break;
		first.push({ ...group, listeners: group.listeners.slice(0, left) });
		left -= group.listeners.length;
	}
	return first;
}
