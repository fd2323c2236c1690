import { isPublication } from './compose-ports';
import { entriesOf, itemsOf, textOf, valueAt, type YamlEntry, type YamlNode } from '../yaml/node';

/** A service of a Compose file with those that it extends: its own definition first. */
export interface ComposeService {
	readonly name: string;
	/** Where it extends what is not here. */
	readonly elsewhere?: number;
	readonly definitions: readonly YamlNode[];
}

/** More services than these do not extend each other. */
const MAX_CHAIN = 20;

/** What stands at the margin of a Compose file. */
const ROOT_KEY = /^(?:version|name|services|networks|volumes|configs|secrets|include|models|x-.*)$/;
const SERVICE_KEY = /^(?:image|build|ports|expose|extends|container_name|network_mode|depends_on)$/;
/** What says, besides an image, that something is a service where nothing else does. */
const CONTAINER_KEY = /^(?:ports|expose|container_name|links|volumes|restart|net|network_mode)$/;
const SURE_KEY = /^(?:container_name|volumes|restart|network_mode|environment)$/;

/** What a service may have. */
const PIECE_KEY =
	/^(?:image|build|ports|expose|extends|container_name|networks?|network_mode|depends_on|volumes|restart|environment|env_file|command|entrypoint|labels|hostname|healthcheck|deploy|profiles|user|cap_add|devices|privileged|security_opt|logging|ulimits|sysctls|extra_hosts|dns|tty|stdin_open|working_dir|x-.*)$/;

/** Whether a key has its place at the margin of a Compose file. */
export function isComposeKey(key: string): boolean {
	return ROOT_KEY.test(key);
}

/**
 * How much a document looks like Compose: services with what services have; without "services:",
 * as in the first version of Compose, definitions of containers; or a single one of these.
 */
export function composeLikeness(root: YamlNode): number {
	const services = entriesOf(valueAt(root, 'services'));
	if (services.length) return services.some(({ value }) => has(value, SERVICE_KEY)) ? 0.95 : 0;
	// Properties of a note may have an image and ports, too.
	if (isContainer(root)) return has(root, SURE_KEY) || publishes(root) ? 0.5 : 0;
	// A list of published ports, and whatever else of the service was copied with it.
	if (isPiece(root)) return 0.5;
	return servicesOf(root).length ? 0.6 : 0;
}

/** The services of a document. */
export function servicesOf(root: YamlNode): ComposeService[] {
	const services = valueAt(root, 'services');
	if (services) return entriesOf(services).map((entry) => extended(entry, services));
	// A fragment: the definition of one service, whose name has not been copied.
	if (isContainer(root) || isPiece(root)) return [{ name: '', definitions: [root] }];
	return entriesOf(root)
		.filter(({ key, value }) => !isComposeKey(key) && (isContainer(value) || publishes(value)))
		.map((entry) => extended(entry, root));
}

/** What a service says for a key, or takes over. */
export function settingOf({ definitions }: ComposeService, key: string): YamlNode | undefined {
	for (const definition of definitions) {
		const value = valueAt(definition, key);
		if (value) return value;
	}
	return undefined;
}

function extended({ key: name, value }: YamlEntry, services: YamlNode): ComposeService {
	const definitions: YamlNode[] = [];
	let elsewhere = 0;
	let definition: YamlNode | undefined = value;
	while (definition && !definitions.includes(definition) && definitions.length < MAX_CHAIN) {
		definitions.push(definition);
		const base = valueAt(definition, 'extends');
		// The services of other files are not here.
		const isElsewhere = valueAt(base, 'file') !== undefined;
		if (base && isElsewhere) elsewhere = base.line;
		const other = isElsewhere ? '' : textOf(base) || textOf(valueAt(base, 'service'));
		definition = other ? valueAt(services, other) : undefined;
	}
	return elsewhere ? { name, definitions, elsewhere } : { name, definitions };
}

function isContainer(node: YamlNode): boolean {
	return has(node, /^(?:image|build)$/) && has(node, CONTAINER_KEY);
}

/** Whether something has a list of ports as only Compose writes it. */
function publishes(node: YamlNode): boolean {
	return itemsOf(valueAt(node, 'ports')).some(isPublication);
}

/** Whether a document is a piece of a service's definition, whose beginning was not copied. */
function isPiece(root: YamlNode): boolean {
	return publishes(root) && entriesOf(root).every(({ key }) => PIECE_KEY.test(key));
}

function has(node: YamlNode, key: RegExp): boolean {
	return node.kind === 'map' && [...node.entries.keys()].some((each) => key.test(each));
}
