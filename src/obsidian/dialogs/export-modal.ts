import { FuzzySuggestModal, Notice, type Command } from 'obsidian';
import { messagesFor } from '../../i18n';
import { HOST_EXPORTS, type HostExport } from '../../notes/export/hosts-export';
import { hostTree, type TreeHost } from '../../notes/index/host-tree';
import { createBeside } from '../editing/new-file';
import type { Services } from '../services';
import { createUi } from '../create-ui';

/** Which host of the vault to export; an empty name for all of them. */
class ExportHostModal extends FuzzySuggestModal<string> {
	constructor(private readonly services: Services) {
		super(services.app);
		this.setPlaceholder(messagesFor(services.language).import.exports.chooseHost);
	}

	getItems(): string[] {
		return ['', ...treeOf(this.services).map(({ name }) => name)];
	}

	getItemText(name: string): string {
		return name || messagesFor(this.services.language).import.exports.allHosts;
	}

	onChooseItem(name: string): void {
		const { modals } = this.services;
		modals.open(new ExportFormModal(this.services, name));
	}
}

/** Asks for the export format of a host: most are copied, a canvas becomes a file. */
class ExportFormModal extends FuzzySuggestModal<HostExport> {
	constructor(
		private readonly services: Services,
		private readonly host: string,
	) {
		super(services.app);
		this.setPlaceholder(messagesFor(services.language).import.exports.chooseForm);
	}

	getItems(): HostExport[] {
		return Object.keys(HOST_EXPORTS) as HostExport[];
	}

	getItemText(form: HostExport): string {
		return messagesFor(this.services.language).import.exports.forms[form];
	}

	onChooseItem(form: HostExport): void {
		const { exports: say } = messagesFor(this.services.language).import;
		const hosts = treeOf(this.services).filter(({ name }) => !this.host || name === this.host);
		exportHosts(this.services, hosts, form, this.host || say.allHosts);
	}
}

/** Copies hosts in a form, or writes them to a file where the form is one. */
export function exportHosts(
	services: Services,
	hosts: readonly TreeHost[],
	form: HostExport,
	title: string,
): void {
	const t = messagesFor(services.language);
	const { exports: say } = t.import;
	const text = HOST_EXPORTS[form](hosts, {
		headings: t.vault.inventory.columns,
		firewall: say,
	});
	if (form === 'canvas') void createCanvas(services, say.canvasName(title), text);
	else createUi(services, () => {}).actions.copy(text);
}

/** "Export port inventory". */
export function exportCommand(services: Services): Command {
	return {
		id: 'export-port-inventory',
		name: messagesFor(services.language).import.exports.command,
		icon: 'upload',
		callback: () => {
			const { vault, modals } = services;
			if (vault.listeners().length) modals.open(new ExportHostModal(services));
			else new Notice(messagesFor(services.language).vault.inventory.empty);
		},
	};
}

function treeOf({ vault }: Services): TreeHost[] {
	return hostTree(vault.listeners(), vault.hosts());
}

/** Beside the other new files. */
async function createCanvas(services: Services, title: string, text: string): Promise<void> {
	const { app, language } = services;
	const folder = app.fileManager.getNewFileParent('');
	const file = await createBeside(app, folder, title, 'canvas', text);
	if (file) await app.workspace.getLeaf('tab').openFile(file);
	else new Notice(messagesFor(language).import.exports.notWritten);
}
