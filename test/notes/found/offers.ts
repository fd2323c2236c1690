import { readNotePorts } from '../../../src/notes/index/note-ports';
import { mentionContext } from '../../../src/notes/mentions/context';
import { loadRegistry } from '../../../src/registry/load';

export const registry = loadRegistry();
const context = mentionContext(registry);

/** The hosts that a note offers. */
export const foundIn = (title: string, text: string) =>
	readNotePorts(text, title, registry, context).found;

/** Each host with its addresses: "NAS 192.168.1.10". */
export const hostsIn = (title: string, text: string) =>
	foundIn(title, text).map(({ name, addresses }) => [name, ...addresses].join(' '));

/** What the hosts of a note listen on: "Jellyfin 8096/tcp". */
export const listenersIn = (title: string, text: string) =>
	foundIn(title, text).flatMap(({ listeners }) =>
		listeners.map(({ application, first, last, protocol }) => {
			const ports = first === last ? `${first}` : `${first}-${last}`;
			return `${application} ${ports}/${protocol}`;
		}),
	);

/** What is left out of the lists of a note: "forward 5". */
export const leftOutIn = (title: string, text: string) =>
	foundIn(title, text).flatMap(({ leftOut }) =>
		leftOut.map(({ reason, line }) => `${reason} ${line}`),
	);
