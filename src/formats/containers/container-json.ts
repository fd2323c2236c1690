/** A container with its ports as lists of containers show them: "0.0.0.0:8080->80/tcp". */
export interface ContainerJson {
	readonly name: string | undefined;
	readonly ports: readonly string[];
}

/** Reads a line of "docker ps --format json" or "docker compose ps --format json"; null for others. */
export function readContainerJson(text: string): ContainerJson[] | null {
	try {
		const parsed: unknown = JSON.parse(text);
		return (Array.isArray(parsed) ? parsed : [parsed]).map(readContainer);
	} catch {
		return null;
	}
}

function readContainer(value: unknown): ContainerJson {
	const container = isRecord(value) ? value : {};
	const name = [container.Names ?? container.Name].flat().map(asText)[0];
	const { Ports: ports, Publishers: publishers } = container;
	if (typeof ports === 'string') return { name, ports: ports.split(/,\s*/).filter(Boolean) };
	return { name, ports: [publishers ?? []].flat().filter(isRecord).map(writePort) };
}

function writePort(port: Readonly<Record<string, unknown>>): string {
	const inside = `${asText(port.TargetPort)}/${asText(port.Protocol)}`;
	const isPublished = asText(port.PublishedPort) > '0';
	return isPublished ? `${asText(port.URL)}:${asText(port.PublishedPort)}->${inside}` : inside;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function asText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
