import { Menu } from 'obsidian';
import type { Delivery } from '../../domain/delivery';
import type { HostBlock, WrittenPacket } from '../../notes/blocks/host/host-block';
import { hostAsMermaid, hostAsTable } from '../../notes/export/host-export';
import { hostAsSvg } from '../../notes/export/host-svg';
import { useUi } from '../context';
import { Icon } from '../shared/icon';
import { outcomeText } from './step-text';

/** What else can be done with a host: change it, or take it elsewhere. */
export function HostMenu(props: {
	block: HostBlock;
	packets: readonly WrittenPacket[];
	deliveries: readonly Delivery[];
	/** Undefined where the block can't be written, or is being edited. */
	onEdit: (() => void) | undefined;
}) {
	const { block, packets, deliveries, onEdit } = props;
	const { t, actions } = useUi();
	const { host } = block;
	const title = host.name || t.host.unnamed;
	const svg = () => hostAsSvg(host, title, t.host.noPortsShort);
	const mermaid = () =>
		hostAsMermaid(host, title, packets, deliveries, (each) => outcomeText(each, host, t));
	const show = (event: MouseEvent) => {
		const menu = new Menu();
		const add = (name: string, icon: string, run: () => void) =>
			menu.addItem((item) => item.setTitle(name).setIcon(icon).onClick(run));
		add(t.host.copyTable, 'table', () => actions.copy(hostAsTable(host, t.host.columns)));
		add(t.host.copyMermaid, 'workflow', () => actions.copy(mermaid()));
		add(t.host.copySvg, 'file-code', () => actions.copy(svg()));
		add(t.host.copyPng, 'image', () => actions.copyPicture(svg()));
		if (host.name && !block.isExample) {
			add(t.import.exports.button, 'upload', () => actions.exportHost(host.name));
		}
		menu.showAtMouseEvent(event);
	};
	return (
		<div class="port-explorer-player port-explorer-no-print">
			{onEdit && (
				<button type="button" onClick={onEdit}>
					{t.host.edit}
				</button>
			)}
			<button
				type="button"
				class="clickable-icon"
				aria-label={t.host.more}
				aria-haspopup="menu"
				onClick={show}
			>
				<Icon name="ellipsis" />
			</button>
		</div>
	);
}
