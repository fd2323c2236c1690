import { readComposePort } from './compose-ports';
import {
	composeLikeness,
	isComposeKey,
	servicesOf,
	settingOf,
	type ComposeService,
} from './compose-services';
import { Findings } from '../findings';
import type { Format } from '../format';
import { hostSideAt } from './host-side';
import type { PlannedPort } from '../listing';
import type { KnownPort } from '../read-context';
import { interpolate } from './interpolate';
import type { Ledger } from '../ledger';
import { withoutProse } from '../yaml/prose';
import { entriesOf, itemsOf, textOf, valueAt, type YamlNode } from '../yaml/node';
import { readYaml, readYamlAtOnce, type YamlText } from '../yaml/read-yaml';
import { hasLine } from '../text/lines';

const SERVICES_A_SLICE = 200;

/** A file of Docker Compose, of any version: what its services publish. */
export const COMPOSE: Format = {
	id: 'compose',
	name: 'Docker Compose',
	usesVariables: true,
	example: 'services:\n  web:\n    image: nginx\n    ports:\n      - "8080:80"',
	recognise(lines) {
		if (!hasLine(lines, /\b(?:services|image|build|ports)["']?\s*:/)) return 0;
		const { documents } = readYamlAtOnce(withoutProse(lines));
		return Math.max(0, ...documents.map(({ root }) => composeLikeness(root)));
	},
	*read(ledger) {
		const rows = withoutProse(ledger.lines);
		const text = yield* readYaml(rows);
		const findings = new Findings(ledger);
		for (const { root, first, last } of text.documents) {
			if (root.kind !== 'map') continue;
			const services = servicesOf(root);
			readIncludes(root, findings);
			understandKeys(ledger, rows, text, { root, first, last }, services);
			for (const [index, service] of services.entries()) {
				if (!readService(service, findings, ledger)) return;
				if (index % SERVICES_A_SLICE === 0) yield;
			}
		}
	},
};

/** Understood is what belongs to a key that has its place at the margin, as far as it is YAML. */
function understandKeys(
	ledger: Ledger,
	rows: readonly string[],
	{ misread }: YamlText,
	{ root, first, last }: { root: YamlNode; first: number; last: number },
	services: readonly ComposeService[],
): void {
	const names = new Set(services.map(({ name }) => name));
	let isKnown = true;
	const keys = new Map(entriesOf(root).map((entry) => [entry.line, entry.key]));
	for (let line = first; line <= last; line++) {
		const key = keys.get(line);
		// A service without a name is the document itself.
		if (key !== undefined) isKnown = isComposeKey(key) || names.has(key) || names.has('');
		// A sentence isn't part of it.
		if (isKnown && rows[line - 1]?.trim() && !misread.has(line)) ledger.understand(line);
	}
}

/** Files that this one takes in are not here. */
function readIncludes(root: YamlNode, findings: Findings): void {
	const include = valueAt(root, 'include');
	const items = include?.kind === 'list' ? include.items : include ? [include] : [];
	for (const { line } of items) if (!findings.put(line, 'other-file')) return;
}

/** The usual ports of an image: only a suggestion, since the file doesn't list them. */
function suggestionOf(known: readonly KnownPort[]): string | undefined {
	return known.map(({ port, protocol }) => `${port}/${protocol}`).join(', ') || undefined;
}

function profilesOf(node: YamlNode | undefined): string[] {
	const items = node?.kind === 'list' ? node.items : node ? [node] : [];
	return items.map(textOf).filter(Boolean);
}

/** False when no more is taken. */
function readService(service: ComposeService, findings: Findings, ledger: Ledger): boolean {
	const { variables, context } = ledger;
	const profiles = profilesOf(settingOf(service, 'profiles'));
	const plannedAt = (published: YamlNode | undefined, item: YamlNode): PlannedPort => {
		const columns = hostSideAt(ledger, published, item !== published);
		return { columns, profiles };
	};
	const container = service.name || textOf(settingOf(service, 'container_name')) || undefined;
	const network = settingOf(service, 'network_mode') ?? settingOf(service, 'net');
	const isHosts = textOf(network) === 'host';
	if (service.elsewhere && !findings.put(service.elsewhere, 'other-file')) return false;
	if (network && isHosts) {
		const image = textOf(settingOf(service, 'image'));
		const known = context.portsOfImage?.(interpolate(image, variables)) ?? [];
		const usual = { container, ports: known };
		if (!findings.put(network.line, 'host-network', suggestionOf(known), usual)) return false;
	}
	/** A service may say again what it takes over from another. */
	const said = new Set<string>();
	for (const definition of service.definitions) {
		if (definition.kind !== 'map') {
			const isEmpty = definition.kind === 'scalar' && !definition.text;
			if (!isEmpty) findings.put(definition.line, 'not-understood');
			continue;
		}
		for (const { key, line, value } of definition.entries.values()) {
			if (!findings.look(line)) return false;
			const items = value.kind === 'list' ? itemsOf(value) : textOf(value) ? [value] : [];
			for (const item of key === 'ports' ? items : []) {
				if (!findings.look(item.line)) return false;
				const { line: at, found, published } = readComposePort(item, variables);
				const isPublished = typeof found !== 'string';
				const isSaid = isPublished && said.has(JSON.stringify(found));
				said.add(JSON.stringify(found));
				if (isSaid) continue;
				// Docker leaves published ports out where the container has the host's network.
				const kept = isPublished
					? isHosts
						? 'host-network'
						: { ...found, container, planned: plannedAt(published, item) }
					: found;
				if (!findings.put(at, kept)) return false;
			}
			for (const item of key === 'expose' ? items : []) {
				if (!findings.put(item.line, 'unpublished')) return false;
			}
			// A key like "port:" is a typo, and its value would be lost silently.
			const isSlip = /port|publish|expos/i.test(key) && !/^(?:ports|expose|x-.*)$/.test(key);
			if (isSlip && !findings.put(line, 'not-understood')) return false;
		}
	}
	return true;
}
