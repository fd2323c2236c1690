import { Menu } from 'obsidian';
import { HOST_EXPORTS, type HostExport } from '../../notes/export/hosts-export';
import type { TreeHost } from '../../notes/index/host-tree';
import type { Ui } from '../context';
import { pictureOf } from './picture';

/** What one menu of exports is about. */
export interface Exported {
	/** What is on the screen; null before it's there. */
	readonly element: () => Element | null;
	/** None where it's no host of the vault: then there are just the pictures and `first`. */
	readonly hosts: readonly TreeHost[];
	/** What a new file is called after. */
	readonly title: string;
	/** Texts that the shown thing itself has, before the vault's. */
	readonly first?: readonly {
		readonly name: string;
		readonly icon: string;
		text: () => string;
	}[];
	/** Forms that `first` stands for already. */
	readonly without?: readonly HostExport[];
}

const ICONS: Partial<Record<HostExport, string>> = {
	markdown: 'table',
	mermaid: 'workflow',
	canvas: 'layout-dashboard',
};

/** All exports in one menu: texts, pictures as the screen has them, and files. */
export function showExportMenu(event: MouseEvent, { t, actions }: Ui, exported: Exported): void {
	const { element, hosts, title, first = [], without = [] } = exported;
	const menu = new Menu();
	const add = (name: string, icon: string, run: () => void) =>
		menu.addItem((item) => item.setTitle(name).setIcon(icon).onClick(run));
	for (const { name, icon, text } of first) add(name, icon, () => actions.copy(text()));
	const picture = (use: (svg: string) => void) => () => {
		const shown = element();
		if (shown) use(pictureOf(shown));
	};
	add(t.host.copySvg, 'file-code', picture(actions.copy));
	add(t.host.copyPng, 'image', picture(actions.copyPicture));
	for (const form of hosts.length ? (Object.keys(HOST_EXPORTS) as HostExport[]) : []) {
		if (without.includes(form)) continue;
		const name = t.import.exports.forms[form];
		add(name, ICONS[form] ?? 'upload', () => actions.exportHosts(hosts, form, title));
	}
	menu.showAtMouseEvent(event);
}
