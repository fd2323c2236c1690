import { Notice, type ObsidianProtocolData } from 'obsidian';
import { messagesFor } from '../../i18n';
import { parsePortLink } from '../../notes/inline/port-link';
import { LookupModal } from '../dialogs/lookup-modal';
import { openInventory } from '../dialogs/inventory-modal';
import { PortModal } from '../dialogs/port-modal';
import { openExplorer } from '../views/explorer-leaf';
import type { Services } from '../services';

/**
 * Answers `obsidian://port-explorer?port=443` with the port, `?q=dns` with the lookup, `?host=nas`
 * with the host in the explorer and `?inventory` with the inventory, or says that there is nothing in
 * it.
 */
export function portLinkHandler(services: Services) {
	const { language, modals } = services;
	return (parameters: ObsidianProtocolData): void => {
		const link = parsePortLink(parameters);
		if (!link) new Notice(messagesFor(language).link.bad);
		else if (link.kind === 'port') modals.open(new PortModal(services, link.range));
		else if (link.kind === 'search') {
			modals.open(new LookupModal(services, 'show', null, link.query));
		} else if (link.kind === 'inventory') openInventory(services, link.host);
		else void openExplorer(services.app, 'main', { layout: 'hosts', query: link.host });
	};
}
