import type * as Obsidian from 'obsidian';
import { renderNotePart } from '../markdown/render';
import { Component } from '../obsidian/component';
import { HoverPopover } from '../obsidian/hover-popover';
import { Keymap } from '../obsidian/keymap';
import { registries } from '../obsidian/registries';
import type { Workspace } from '../obsidian/workspace';
import type { TFile } from '../vault/files';
import type { Vault } from '../vault/vault';

interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly hoverParent: Obsidian.HoverParent;
	readonly targetEl: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath: string;
	readonly state?: { readonly scroll?: number };
}

/** Obsidian's core plugin that shows the note that a link leads to while the pointer is on the link. */
export function previewPages(workspace: Workspace, vault: Vault): void {
	workspace.on('hover-link', (link: HoverLink) => {
		const asked = registries.hoverLinkSources.find(({ id }) => id === link.source);
		if (asked?.info.defaultMod && !Keymap.isModifier(link.event, 'Mod')) return;
		const file = vault.resolve(link.linktext, link.sourcePath);
		if (file?.extension !== 'md') return;
		const popover = new HoverPopover(link.hoverParent, link.targetEl);
		popover.addChild(
			new Preview(vault, file, link, popover.hoverEl) as unknown as Obsidian.Component,
		);
	});
}

class Preview extends Component {
	constructor(
		private readonly vault: Vault,
		private readonly file: TFile,
		private readonly link: HoverLink,
		private readonly hoverEl: HTMLElement,
	) {
		super();
	}

	override onload(): void {
		const { file, vault, link } = this;
		const embed = this.hoverEl.createDiv({ cls: 'markdown-embed is-loaded' });
		void renderNotePart(embed, {
			...{ vault, sourcePath: file.path, component: this, sectionInfo: () => null },
			subpath: /#.*$/.exec(link.linktext)?.[0] ?? '',
			fromLine: link.state?.scroll ?? 0,
		});
	}
}
