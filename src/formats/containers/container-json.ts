import { itemsOf, valueAt, type YamlNode } from '../yaml/node';

/** A container with its ports as lists of containers show them: "0.0.0.0:8080->80/tcp". */
export interface ContainerJson {
	readonly name: string | undefined;
	readonly ports: readonly { readonly text: string; readonly line: number }[];
}

/**
 * Reads an object of "docker ps", "docker compose ps" or "podman ps" with --format json; undefined
 * for others.
 */
export function readContainerJson(node: YamlNode): ContainerJson | undefined {
	const ports = valueAt(node, 'Publishers') ?? valueAt(node, 'Ports');
	const names = valueAt(node, 'Names') ?? valueAt(node, 'Name');
	if (!ports) return undefined;
	const name = scalarsIn(names)[0];
	if (ports.kind === 'list')
		return {
			name,
			ports: itemsOf(ports).map((port) => ({ text: writePort(port), line: port.line })),
		};
	const { line } = ports;
	const texts = scalarsIn(ports).flatMap((text) => text.split(/,\s*/));
	return { name, ports: texts.filter(Boolean).map((text) => ({ text, line })) };
}

/** In the words of Docker Compose, or of Podman, which counts the ports of a range. */
function writePort(port: YamlNode): string {
	const at = (...keys: readonly string[]) =>
		keys.flatMap((key) => scalarsIn(valueAt(port, key)))[0] ?? '';
	const more = Math.max(0, Number(at('range')) - 1 || 0);
	const span = (first: string) => (more ? `${first}-${Number(first) + more}` : first);
	const inside = `${span(at('TargetPort', 'container_port'))}/${at('Protocol', 'protocol')}`;
	const published = at('PublishedPort', 'host_port');
	const isPublished = published > '0';
	return isPublished ? `${at('URL', 'host_ip') || '*'}:${span(published)}->${inside}` : inside;
}

function scalarsIn(node: YamlNode | undefined): string[] {
	const items = node?.kind === 'list' ? node.items : [node];
	return items.flatMap((each) =>
		each?.kind === 'scalar' && each.text !== 'null' ? [each.text] : [],
	);
}
