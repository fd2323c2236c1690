import type { Delivery } from '../../domain/delivery';
import { isSameName } from '../../domain/name';
import type { HostBlock, WrittenPacket } from '../../notes/blocks/host/host-block';
import { hostAsMermaid, hostAsTable } from '../../notes/export/host-export';
import { hostOfBlock, hostTree } from '../../notes/index/host-tree';
import { useUi } from '../context';
import { showExportMenu } from '../export/export-menu';
import { IconButton } from '../shared/icon';
import { outcomeText } from './step-text';

/** What else can be done with a host: change it, or take it elsewhere. */
export function HostMenu(props: {
	block: HostBlock;
	/** The note that the block is in. */
	path: string;
	packets: readonly WrittenPacket[];
	deliveries: readonly Delivery[];
	/** What the pictures show. */
	picture: () => Element | null;
	/** Undefined where the block can't be written, or is being edited. */
	onEdit: (() => void) | undefined;
}) {
	const { block, path, packets, deliveries, onEdit, picture } = props;
	const ui = useUi();
	const { t, vault } = ui;
	const { host } = block;
	const title = host.name || t.host.unnamed;
	const mermaid = () =>
		hostAsMermaid(host, title, packets, deliveries, (each) => outcomeText(each, host, t));
	const isKnown = host.name !== '' && !block.isExample;
	const hostsToExport = () => {
		const tree = hostTree(vault.listeners(), vault.hosts());
		const known = tree.filter(({ name }) => isSameName(name, host.name));
		// Before the vault has been read, or in an excluded note, the block alone says what there is.
		return known.length ? known : hostOfBlock(block, path);
	};
	const show = (event: MouseEvent) => {
		const hosts = isKnown ? hostsToExport() : [];
		showExportMenu(event, ui, {
			element: picture,
			hosts,
			title,
			first: [
				{
					name: t.host.copyTable,
					icon: 'table',
					text: () => hostAsTable(host, t.host.columns),
				},
				{ name: t.host.copyMermaid, icon: 'workflow', text: mermaid },
			],
			without: ['markdown', 'mermaid'],
		});
	};
	return (
		<div class="port-explorer-player port-explorer-no-print">
			{onEdit && (
				<button type="button" onClick={onEdit}>
					{t.host.edit}
				</button>
			)}
			<IconButton icon="ellipsis" label={t.host.more} hasMenu onClick={show} />
		</div>
	);
}
