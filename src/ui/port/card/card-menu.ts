import { Menu } from 'obsidian';
import { useContext } from 'preact/hooks';
import { formatRange, isSinglePort, type PortRange } from '../../../domain/port-range';
import { LAYOUTS } from '../../../notes/blocks/port-block';
import { portMarkdownLine, portMarkdownLink } from '../../../notes/inline/port-link';
import type { PortDescription } from '../../../registry/describe';
import { useUi } from '../../context';
import { cardPurpose, cardTitle } from './card-title';
import { LayoutContext } from '../layout-context';

/** Shows what else can be done with a card: open, label, copy in other forms, lay out its block. */
export function useCardMenu(about: PortDescription, label: string): (event: MouseEvent) => void {
	const { t, language, actions } = useUi();
	const block = useContext(LayoutContext);
	const range = copiedRange(about);
	const { first } = about.range;
	const isSingle = isSinglePort(about.range);
	return (event) => {
		const menu = new Menu();
		const add = (name: string, icon: string, section: string, run: () => void) =>
			menu.addItem((item) =>
				item.setTitle(name).setIcon(icon).setSection(section).onClick(run),
			);
		add(t.card.openInExplorer, 'ethernet-port', 'open', () => actions.openExplorer(first));
		if (isSingle) add(t.card.editLabel, 'tag', 'open', () => actions.editLabel(first));
		const full = formatRange(range);
		add(t.actions.copy(full), 'copy', 'copy', () => actions.copy(full));
		add(t.actions.copyMarkdown, 'text-quote', 'copy', () => {
			const title = cardTitle(about, label, language, t);
			actions.copy(portMarkdownLine(range, title, cardPurpose(about, language)));
		});
		if (isSingle) {
			add(t.actions.copyLink, 'link', 'copy', () => actions.copy(portMarkdownLink(range)));
		}
		for (const layout of block ? LAYOUTS : []) {
			menu.addItem((item) =>
				item
					.setTitle(`${t.explorer.layout}: ${t.settings.layouts[layout]}`)
					.setChecked(layout === block?.layout)
					.setSection('layout')
					.onClick(() => block?.onLayout(layout)),
			);
		}
		menu.showAtMouseEvent(event);
	};
}

/** What is copied names one protocol: the one asked for, else the port's first. */
export function copiedRange({ range, protocols }: PortDescription): PortRange {
	return {
		...range,
		protocols: range.protocols.length ? range.protocols : protocols.slice(0, 1),
	};
}
