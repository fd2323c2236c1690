import { loadData } from './data';
import { IANA_AS_OF, IANA_DATA } from './generated/iana-data';
import { decodeIana } from './iana/iana-decode';
import { createRegistry, type Registry } from './registry';

/** The registry that ships with the plugin. Its data is decoded when a port is first looked up. */
export function loadRegistry(): Registry {
	return createRegistry(() => decodeIana(IANA_DATA, IANA_AS_OF), loadData);
}
