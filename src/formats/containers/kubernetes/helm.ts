import { ANY } from '../../../domain/address';
import { Findings } from '../../findings';
import type { Format } from '../../format';
import { nodePortAt, numbersAt, transportAt } from './kubernetes-values';
import { withoutProse } from '../../yaml/prose';
import { entriesOf, textOf, valueAt, type YamlEntry, type YamlNode } from '../../yaml/node';
import { readYaml, readYamlAtOnce } from '../../yaml/read-yaml';
import { hasLine } from '../../text/lines';

/** Services stand no deeper in a chart's values. */
const MAX_DEPTH = 5;
const MAX_SERVICES = 5000;

interface Service {
	/** The keys above, where a chart has several parts. */
	readonly name: string;
	readonly node: YamlNode;
}

/** A chart's values: the ports of its services. */
export const HELM: Format = {
	id: 'helm',
	name: 'Helm values',
	example: 'replicaCount: 1\nservice:\n  type: NodePort\n  port: 80\n  nodePort: 30080',
	recognise(lines) {
		if (!hasLine(lines, /\bservice["']?\s*:/i) || !hasLine(lines, /ports?["']?\s*:/i)) return 0;
		const { documents } = readYamlAtOnce(withoutProse(lines));
		return documents.some(({ root }) => isValues(root) && servicesIn(root).length) ? 0.7 : 0;
	},
	*read(ledger) {
		const rows = withoutProse(ledger.lines);
		const { documents, misread } = yield* readYaml(rows);
		const findings = new Findings(ledger);
		for (const { root, first, last } of documents) {
			if (!isValues(root)) continue;
			for (let line = first; line <= last; line++)
				if (rows[line - 1]?.trim() && !misread.has(line)) ledger.understand(line);
			for (const service of servicesIn(root)) readService(service, findings);
			yield;
		}
	},
};

/** No manifest, no Compose file. */
function isValues(root: YamlNode): boolean {
	return (
		root.kind === 'map' &&
		!['apiVersion', 'kind', 'services', 'jobs'].some((key) => root.entries.has(key))
	);
}

function servicesIn(root: YamlNode): Service[] {
	const found: Service[] = [];
	const visit = (node: YamlNode, name: string, depth: number) => {
		for (const { key, value } of entriesOf(node)) {
			if (found.length >= MAX_SERVICES) return;
			if (/service$/i.test(key) && hasPorts(value)) found.push({ name, node: value });
			else if (depth < MAX_DEPTH && value.kind === 'map') {
				// Each of several services, by its name.
				const named = /^services?$/i.test(key) ? entriesOf(value) : [];
				for (const each of named)
					if (hasPorts(each.value)) found.push({ name: each.key, node: each.value });
				visit(value, key, depth + 1);
			}
		}
	};
	visit(
		root,
		textOf(valueAt(root, 'fullnameOverride')) || textOf(valueAt(root, 'nameOverride')),
		0,
	);
	return found;
}

function hasPorts(node: YamlNode): boolean {
	return entriesOf(node).some(({ key }) =>
		/^(?:ports?|nodePorts?|externalPort|servicePort|httpPort|httpsPort)$/.test(key),
	);
}

function readService({ name, node }: Service, findings: Findings): void {
	const enabled = valueAt(node, 'enabled');
	if (enabled && textOf(enabled) === 'false') return void findings.put(enabled.line, 'disabled');
	const container = name || undefined;
	const usual = transportAt(node);
	const inner = numbersAt(valueAt(node, 'targetPort') ?? valueAt(node, 'internalPort'));
	const put = (value: YamlNode, target?: number, protocol = usual, isNodePort = false) => {
		const numbers = numbersAt(value);
		if (value.kind === 'scalar' && (!value.text || value.text === 'null')) return;
		if (typeof numbers === 'string') findings.put(value.line, numbers);
		else if (!protocol) findings.put(value.line, 'other-protocol');
		else
			findings.put(value.line, {
				protocol,
				address: ANY,
				...numbers,
				container,
				...(target !== undefined && { target }),
				...(isNodePort && { planned: nodePortAt(value) }),
			});
	};
	const target = typeof inner === 'string' ? undefined : inner.first;
	for (const { key, value } of entriesOf(node)) {
		if (/^(?:port|externalPort|servicePort|httpPort|httpsPort)$/.test(key)) put(value, target);
		else if (key === 'nodePort' && textOf(value) !== '0') put(value, target, usual, true);
		else if (/^(?:ports|nodePorts)$/.test(key)) readPorts(value, put, key === 'nodePorts');
	}
}

type Put = (
	value: YamlNode,
	target?: number,
	protocol?: 'tcp' | 'udp' | null,
	isNodePort?: boolean,
) => void;

/** "ports:" as a list of ports, by name, or each with its own settings. */
function readPorts(node: YamlNode, put: Put, areNodePorts: boolean): void {
	const items: readonly (YamlNode | YamlEntry)[] =
		node.kind === 'list' ? node.items : entriesOf(node);
	for (const item of items) {
		const value = 'value' in item ? item.value : item;
		if (value.kind === 'scalar') put(value, undefined, undefined, areNodePorts);
		else if (textOf(valueAt(value, 'enabled')) !== 'false') {
			const inner = numbersAt(valueAt(value, 'targetPort'));
			const target = typeof inner === 'string' ? undefined : inner.first;
			const protocol = transportAt(value);
			for (const key of ['port', 'exposedPort', 'servicePort', 'nodePort']) {
				const port = valueAt(value, key);
				if (port) put(port, target, protocol, key === 'nodePort');
			}
		}
	}
}
