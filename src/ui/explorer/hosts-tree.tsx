import { useMemo, useRef } from 'preact/hooks';
import { writeHostBlock } from '../../notes/blocks/host/write-host';
import {
	hostTree,
	searchTree,
	type TreeApplication,
	type TreeHost,
} from '../../notes/index/host-tree';
import type { VaultListener } from '../../notes/index/vault-index';
import { useUi } from '../context';
import { showExportMenu } from '../export/export-menu';
import { Icon } from '../shared/icon';
import { InventoryFindings } from '../vault/inventory-findings';
import { InventoryRow } from '../vault/inventory-row';
import { ReadingNotice } from '../shared/reading-notice';
import { ShowMore, useLimit } from '../shared/show-more';
import { useFindings } from '../vault/use-findings';
import { useHiddenName } from '../shared/use-hidden-name';

/** How many rows are shown at first. */
const STEP = 100;

/** The hosts of the vault with their applications and listeners, and what clashes among them. */
export function HostsTree(props: { query: string; onInsert: (source: string) => void }) {
	const { query, onInsert } = props;
	const { t, vault, labels } = useUi();
	const version = vault.version.value;
	const whole = useMemo(() => hostTree(vault.listeners(), vault.hosts()), [vault, version]);
	const { hosts, listeners } = useMemo(() => {
		const found = searchTree(whole, query, labels.value);
		const applications = found.flatMap((host) => host.applications);
		return { hosts: found, listeners: applications.flatMap((each) => each.listeners) };
	}, [whole, query, labels.value]);
	const root = useRef<HTMLDivElement>(null);
	const [nameId, hiddenName] = useHiddenName(t.vault.hosts.tab);
	const { limit, onMore } = useLimit(root, STEP);
	const { findings, facts, isClashing } = useFindings(listeners);
	const { shown, hidden } = firstRows(hosts, limit);
	return (
		<div
			ref={root}
			class="port-explorer-hosts"
			tabIndex={0}
			role="group"
			aria-labelledby={nameId}
		>
			{hiddenName}
			<ReadingNotice />
			{!hosts.length && (whole.length > 0 || vault.isComplete.value) && (
				<p class="port-explorer-muted">
					{whole.length ? t.vault.hosts.none : t.vault.inventory.empty}
				</p>
			)}
			<InventoryFindings findings={findings} facts={facts} />
			{shown.map(({ host, rows }) => (
				<HostBranch
					key={host.name}
					host={host}
					rows={rows}
					isClashing={isClashing}
					onInsert={() => onInsert(writeHostBlock(host))}
				/>
			))}
			<ShowMore hidden={hidden} step={STEP} onMore={onMore} />
		</div>
	);
}

function HostBranch(props: {
	host: TreeHost;
	/** What of its applications is shown. */
	rows: readonly TreeApplication[];
	isClashing: (listener: VaultListener) => boolean;
	onInsert: () => void;
}) {
	const { host, rows, isClashing, onInsert } = props;
	const ui = useUi();
	const { t, language, actions } = ui;
	const root = useRef<HTMLDetailsElement>(null);
	const { hosts: say, inventory } = t.vault;
	const clashes = host.applications
		.flatMap(({ listeners }) => listeners)
		.filter(isClashing).length;
	const showExports = (event: MouseEvent) =>
		showExportMenu(event, ui, {
			element: () => root.current,
			hosts: [host],
			title: host.name,
		});
	return (
		<details ref={root} class="port-explorer-host-branch" open>
			<summary>
				<span class="port-explorer-title">{host.name}</span>{' '}
				<span class="port-explorer-muted">
					{[...host.addresses, ...(host.system ? [t.host.system[host.system]] : [])].join(
						' · ',
					)}
				</span>
				{clashes > 0 && (
					<span class="port-explorer-clash">
						{' '}
						<Icon name="triangle-alert" />{' '}
						{say.clashing(clashes.toLocaleString(language))}
					</span>
				)}
			</summary>
			<ul class="port-explorer-tree">
				{rows.map(({ name, listeners }) => (
					<li key={name}>
						<span class="port-explorer-row-title">
							{name || <em>{inventory.unnamed}</em>}
						</span>
						<ul class="port-explorer-tree">
							{listeners.map((listener, index) => (
								<InventoryRow
									key={index}
									listener={listener}
									clashing={isClashing(listener)}
									withHost={false}
									withName={false}
								/>
							))}
						</ul>
					</li>
				))}
			</ul>
			<div class="port-explorer-player port-explorer-no-print">
				<button type="button" onClick={() => actions.suggestPort(host.name)}>
					{say.free}
				</button>
				<button type="button" aria-haspopup="menu" onClick={showExports}>
					{t.import.exports.button}
				</button>
				<button type="button" onClick={onInsert}>
					{say.insert}
				</button>
			</div>
		</details>
	);
}

/** The hosts of the first `count` rows with their rows; each host is a row itself. */
function firstRows(hosts: readonly TreeHost[], count: number) {
	let left = count;
	let hidden = 0;
	const shown: { host: TreeHost; rows: readonly TreeApplication[] }[] = [];
	for (const host of hosts) {
		const rows: TreeApplication[] = [];
		if (left-- > 0) shown.push({ host, rows });
		else hidden++;
		for (const { name, listeners } of host.applications) {
			const fits = listeners.slice(0, Math.max(0, left));
			if (fits.length) rows.push({ name, listeners: fits });
			left -= listeners.length;
			hidden += listeners.length - fits.length;
		}
	}
	return { shown, hidden };
}
