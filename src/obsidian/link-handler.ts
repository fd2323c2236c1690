import { Notice, type ObsidianProtocolData } from 'obsidian';
import { messagesFor } from '../i18n';
import { parsePortLink } from '../notes/port-link';
import { PortModal } from './port-modal';
import type { Services } from './services';

/** Answers `obsidian://port-explorer?port=443`: shows the port, or says that there is none in it. */
export function portLinkHandler(services: Services) {
	return (parameters: ObsidianProtocolData): void => {
		const range = parsePortLink(parameters);
		if (range) new PortModal(services, range).open();
		else new Notice(messagesFor(services.language).link.bad);
	};
}
