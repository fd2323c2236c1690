import { useMemo } from 'preact/hooks';
import { isWildcard } from '../domain/address';
import { groupListeners, isShown, type InventoryBlock } from '../notes/blocks/inventory-block';
import { describeListener } from '../notes/host-export';
import { findInventoryConflicts } from '../notes/index/inventory';
import type { VaultListener } from '../notes/index/vault-index';
import { noteTitle } from '../notes/note-title';
import { ProtocolTags } from './badges';
import { useUi } from './context';
import { Door } from './door';
import { Icon } from './icon';
import { ProblemList } from './problem-list';

/** A `port-inventory` block: what the vault's notes say listens where, and what clashes. */
export function InventoryView({ block }: { block: InventoryBlock }) {
	const { t, vault, actions } = useUi();
	const version = vault.version.value;
	const { shown, conflicts } = useMemo(() => {
		const all = vault.listeners();
		const wanted = all.filter((each) => isShown(block, each));
		return { shown: wanted, conflicts: findInventoryConflicts(wanted) };
	}, [vault, version, block]);
	const clashing = new Set(conflicts.flatMap(({ one, other }) => [one, other]));
	return (
		<div class="port-explorer-block port-explorer-inventory">
			<ProblemList problems={block.problems} />
			{!shown.length && <p class="port-explorer-muted">{t.vault.inventory.empty}</p>}
			{conflicts.length > 0 && (
				<ul class="port-explorer-conflicts" aria-label={t.host.conflicts}>
					{conflicts.map(({ one, other }, index) => (
						<li key={index}>
							{one.host}:{' '}
							{t.host.conflict(
								one.application,
								other.application,
								`${Math.max(one.first, other.first)}/${one.protocol}`,
							)}{' '}
							<NoteLink listener={one} /> · <NoteLink listener={other} />
						</li>
					))}
				</ul>
			)}
			{groupListeners(shown, block.group).map(({ name, listeners }) => (
				<section key={name} aria-label={name}>
					<div class="port-explorer-title">{name}</div>
					<ul class="port-explorer-list">
						{listeners.map((listener, index) => (
							<InventoryRow
								key={index}
								listener={listener}
								clashing={clashing.has(listener)}
								withHost={block.group === 'port'}
							/>
						))}
					</ul>
				</section>
			))}
			{shown.length > 0 && (
				<div class="port-explorer-player port-explorer-no-print">
					<button
						type="button"
						onClick={() => actions.copy(asTable(shown, t.vault.inventory.columns))}
					>
						{t.host.copyTable}
					</button>
				</div>
			)}
		</div>
	);
}

function InventoryRow(props: { listener: VaultListener; clashing: boolean; withHost: boolean }) {
	const { listener, clashing, withHost } = props;
	const { t } = useUi();
	const { protocol, address, first, last, host, application } = listener;
	return (
		<li class="port-explorer-inventory-row">
			<Door range={{ first, last, protocols: [protocol] }} small />
			<ProtocolTags protocols={[protocol]} />
			<span class="port-explorer-row-text">
				<span class="port-explorer-row-title">
					{withHost && `${host}: `}
					{application}
				</span>
				{!isWildcard(address) && <span class="port-explorer-muted">{address}</span>}
				{clashing && (
					<span class="port-explorer-clash">
						<Icon name="triangle-alert" /> {t.vault.inventory.clashes}
					</span>
				)}
			</span>
			<NoteLink listener={listener} />
		</li>
	);
}

/** The note and line that name a listener, to go there. */
function NoteLink({ listener: { path, line } }: { listener: VaultListener }) {
	const { actions } = useUi();
	return (
		<button
			type="button"
			class="port-explorer-port-button"
			onClick={() => actions.openNote(path, line)}
		>
			{noteTitle(path)}
		</button>
	);
}

function asTable(
	listeners: readonly VaultListener[],
	{
		host,
		application,
		port,
		note,
	}: { host: string; application: string; port: string; note: string },
): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replace(/[\r\n]+/g, ' ').replace(/[\\|]/g, '\\$&')).join(' | ')} |`;
	const rows = listeners.map((each) => [
		each.host,
		each.application,
		describeListener(each),
		`[[${each.path}]]`,
	]);
	const head = [host, application, port, note];
	return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
