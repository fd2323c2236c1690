import { isTransport } from '../blocks/resolve-name';
import type { KnownPort, ReadContext } from '../../formats/read-context';
import type { Registry } from '../../registry/registry';

/** What readers of pasted texts ask the registry. */
export function readContextOf(registry: Registry): ReadContext {
	return {
		portOfService: (name) => registry.resolveName(name)[0]?.first,
		portsOfImage: (image) => portsOfImage(image, registry),
	};
}

/** The ports that an image's software is known for: "ghcr.io/home-assistant/home-assistant:stable". */
function portsOfImage(image: string, { common }: Registry): KnownPort[] {
	const [name = '', owner = ''] = image
		.replace(/@.*$/s, '')
		.replace(/:[^/]*$/, '')
		.split('/')
		.reverse();
	const uses = [name, name.replace(/-(?:oss|ce|server|docker)$/, ''), owner]
		.map((each) => (each ? common.named(each) : []))
		.find((found) => found.length);
	const [first, ...others] = uses ?? [];
	if (!first) return [];
	// What only belongs to it, like the add-ons of Home Assistant, runs in containers of its own.
	return [first, ...others.filter(({ en }) => en.name === first.en.name)]
		.filter(({ endPort }) => endPort === undefined)
		.flatMap(({ port, protocols }) =>
			protocols.filter(isTransport).map((protocol) => ({ port, protocol })),
		);
}
