import { ANY, parseAddress } from '../../domain/address';
import { Findings } from '../findings';
import type { Format } from '../format';
import { readPortNumbers, readTransport } from '../port-numbers';
import { withoutProse } from '../yaml/prose';
import { entriesOf, itemsOf, textOf, valueAt, type YamlNode } from '../yaml/node';
import { readYaml } from '../yaml/read-yaml';
import { hasLine } from '../text/lines';

/** `docker inspect` of containers, or the piece of it with their ports. */
export const DOCKER_INSPECT: Format = {
	id: 'docker-inspect',
	name: 'docker inspect',
	example:
		'[{ "Name": "/web", "NetworkSettings": { "Ports": { "80/tcp": [{ "HostIp": "0.0.0.0", "HostPort": "8080" }] } } }]',
	recognise: (lines) =>
		hasLine(lines, /"(?:HostPort|PortBindings|NetworkSettings)"\s*:/) ? 0.95 : 0,
	*read(ledger) {
		const rows = withoutProse(ledger.lines);
		const { documents, misread } = yield* readYaml(rows);
		const findings = new Findings(ledger);
		for (const { root, first, last } of documents) {
			yield;
			if (root.kind === 'scalar') continue;
			for (let line = first; line <= last; line++)
				if (rows[line - 1]?.trim() && !misread.has(line)) ledger.understand(line);
			for (const each of root.kind === 'list' ? itemsOf(root) : [root])
				readContainer(each, findings);
		}
	},
};

function readContainer(node: YamlNode, findings: Findings): void {
	const container = textOf(valueAt(node, 'Name')).replace(/^\//, '') || undefined;
	const mode = valueAt(node, 'HostConfig', 'NetworkMode');
	if (mode && textOf(mode) === 'host') findings.put(mode.line, 'host-network');
	const actual = valueAt(node, 'NetworkSettings', 'Ports') ?? valueAt(node, 'Ports');
	const wanted = valueAt(node, 'HostConfig', 'PortBindings') ?? valueAt(node, 'PortBindings');
	const isAlone = entriesOf(node).some(({ key }) => /^\d+\/\w+$/.test(key));
	const ports = [actual, wanted, isAlone ? node : undefined].find(
		(each) => entriesOf(each).length,
	);
	for (const { key, line, value } of entriesOf(ports)) {
		const [inside = '', word = ''] = key.split('/');
		const target = readPortNumbers(inside)?.first;
		const protocol = readTransport(word);
		if (target === undefined) findings.put(line, 'not-understood');
		else if (!protocol) findings.put(line, 'other-protocol');
		else if (!itemsOf(value).length) findings.put(line, 'unpublished', key);
		else
			for (const binding of itemsOf(value))
				readBinding(binding, { protocol, target, container }, findings);
	}
}

function readBinding(
	binding: YamlNode,
	found: { protocol: 'tcp' | 'udp'; target: number; container: string | undefined },
	findings: Findings,
): void {
	const port = valueAt(binding, 'HostPort');
	const { line } = port ?? binding;
	const text = textOf(port);
	const bound = textOf(valueAt(binding, 'HostIp'));
	const address = bound ? parseAddress(bound) : ANY;
	const numbers = readPortNumbers(text);
	if (!text || text === '0') findings.put(line, 'random-port');
	else if (!numbers) findings.put(line, 'not-understood');
	else if (!address) findings.put(line, 'bad-address');
	else findings.put(line, { ...found, address, ...numbers });
}
