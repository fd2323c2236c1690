import { Notice, type ObsidianProtocolData } from 'obsidian';
import { messagesFor } from '../../i18n';
import { parsePortLink } from '../../notes/inline/port-link';
import { LookupModal } from '../dialogs/lookup-modal';
import { PortModal } from '../dialogs/port-modal';
import type { Services } from '../services';

/**
 * Answers `obsidian://port-explorer?port=443` with the port and `?q=dns` with the lookup, or says
 * that there is neither in it.
 */
export function portLinkHandler(services: Services) {
	const { language, modals } = services;
	return (parameters: ObsidianProtocolData): void => {
		const link = parsePortLink(parameters);
		if (!link) new Notice(messagesFor(language).link.bad);
		else if (link.kind === 'port') modals.open(new PortModal(services, link.range));
		else modals.open(new LookupModal(services, 'show', null, link.query));
	};
}
