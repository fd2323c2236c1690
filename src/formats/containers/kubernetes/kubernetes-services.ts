import { ANY, parseAddress } from '../../../domain/address';
import type { Findings } from '../../findings';
import { nodePortAt, numbersAt, transportAt } from './kubernetes-values';
import { itemsOf, textOf, valueAt, type YamlNode } from '../../yaml/node';

/** The name of an object, with its namespace where it says one: as the cluster's DNS has it. */
export function nameOf(root: YamlNode): string {
	const parts = ['name', 'namespace'].map((key) => textOf(valueAt(root, 'metadata', key)));
	return parts.filter((part) => part && !part.includes('{{')).join('.');
}

/**
 * The ports of a Service: on its own address in the cluster, or as a host of its own where that is
 * not said, so that two services with port 80 are no conflict; node ports are on every node.
 */
export function readService(root: YamlNode, findings: Findings): void {
	const spec = valueAt(root, 'spec');
	const bound = textOf(valueAt(spec, 'clusterIP'));
	const address = parseAddress(bound);
	const own = address ? { address } : { address: ANY, host: nameOf(root) || undefined };
	const outside = [
		...itemsOf(valueAt(spec, 'externalIPs')),
		...itemsOf(valueAt(root, 'status', 'loadBalancer', 'ingress')).map((each) =>
			valueAt(each, 'ip'),
		),
		valueAt(spec, 'loadBalancerIP'),
	].flatMap((each) => parseAddress(textOf(each)) ?? []);
	const places = [own, ...[...new Set(outside)].map((each) => ({ address: each }))];
	const container = nameOf(root).split('.')[0] || undefined;
	if (textOf(valueAt(spec, 'type')) === 'ExternalName') return;
	for (const port of itemsOf(valueAt(spec, 'ports'))) {
		const line = (valueAt(port, 'port') ?? port).line;
		const numbers = numbersAt(valueAt(port, 'port'));
		const inside = valueAt(port, 'targetPort');
		const target = inside ? numbersAt(inside) : numbers;
		const protocol = transportAt(port);
		const onNodes = valueAt(port, 'nodePort');
		const nodes = numbersAt(onNodes);
		let isTaken = true;
		if (typeof numbers === 'string') isTaken = findings.put(line, numbers);
		else if (!protocol) isTaken = findings.put(line, 'other-protocol');
		else {
			// The name of a port is known to the pods only.
			const to = typeof target === 'string' ? undefined : target.first;
			const found = { protocol, container, target: to };
			// Without an address of its own, a headless service leads to its pods' ports.
			if (bound.toLowerCase() === 'none') isTaken = findings.put(line, 'unpublished');
			else
				for (const place of places)
					isTaken = findings.put(line, { ...found, ...numbers, ...place });
			if (onNodes && typeof nodes === 'string') findings.put(onNodes.line, nodes);
			else if (onNodes && typeof nodes !== 'string' && nodes.last > 0) {
				const planned = nodePortAt(onNodes);
				findings.put(onNodes.line, { ...found, ...nodes, address: ANY, planned });
			}
		}
		if (!isTaken) return;
	}
}

/** The listeners of a Gateway: what its controller opens on the gateway's address. */
export function readGateway(root: YamlNode, findings: Findings): void {
	for (const listener of itemsOf(valueAt(root, 'spec', 'listeners'))) {
		const port = valueAt(listener, 'port');
		const numbers = numbersAt(port);
		const isUdp = textOf(valueAt(listener, 'protocol')).toUpperCase() === 'UDP';
		const names = { host: nameOf(root) || undefined };
		const found = { protocol: isUdp ? 'udp' : 'tcp', address: ANY, ...names } as const;
		const line = (port ?? listener).line;
		if (!findings.put(line, typeof numbers === 'string' ? numbers : { ...found, ...numbers }))
			return;
	}
}

/**
 * An Ingress: its controller listens on port 80 for the hosts of the rules, and on 443 for those
 * with TLS. What a rule leads to is named where it is one service only.
 */
export function readIngress(root: YamlNode, findings: Findings): void {
	const spec = valueAt(root, 'spec');
	const rules = itemsOf(valueAt(spec, 'rules'));
	const secure = secureHosts(spec, findings);
	const hosts = rules.length ? rules : spec ? [spec] : [];
	for (const rule of hosts) {
		const name = valueAt(rule, 'host');
		const host = textOf(name) || nameOf(root) || undefined;
		const backend = backendOf(rule, spec, findings);
		const container = nameOf(root).split('.')[0] || undefined;
		const found = { protocol: 'tcp', address: ANY, host, container, ...backend } as const;
		if (!findings.put(name?.line ?? rule.line, { ...found, first: 80, last: 80 })) return;
		const tls = secure.get(textOf(name)) ?? secure.get('');
		if (tls && !findings.put(tls, { ...found, first: 443, last: 443 })) return;
	}
}

/** The hosts with TLS and their lines; an empty host means all. */
function secureHosts(spec: YamlNode | undefined, findings: Findings): Map<string, number> {
	const secure = new Map<string, number>();
	for (const tls of itemsOf(valueAt(spec, 'tls'))) {
		const names = itemsOf(valueAt(tls, 'hosts')).map(textOf);
		for (const name of names.length ? names : ['']) {
			if (!findings.look(tls.line)) return secure;
			secure.set(name, tls.line);
		}
	}
	return secure;
}

function backendOf(rule: YamlNode, spec: YamlNode | undefined, findings: Findings): Backend {
	const paths = itemsOf(valueAt(rule, 'http', 'paths')).filter(({ line }) => findings.look(line));
	const [first, ...others] = paths.map((path) => readBackend(valueAt(path, 'backend')));
	const fallback = valueAt(spec, 'defaultBackend') ?? valueAt(spec, 'backend');
	if (!first) return readBackend(fallback);
	const isOnly = others.every(
		({ container, target }) => container === first.container && target === first.target,
	);
	return isOnly ? first : {};
}

interface Backend {
	readonly container?: string;
	readonly target?: number;
}

/** In the form of today (service.name, service.port.number), or that of v1beta1. */
function readBackend(node: YamlNode | undefined): Backend {
	const service = valueAt(node, 'service');
	const name = textOf(valueAt(service, 'name') ?? valueAt(node, 'serviceName'));
	const port = valueAt(service, 'port', 'number') ?? valueAt(node, 'servicePort');
	const numbers = numbersAt(port);
	return {
		...(name ? { container: name } : {}),
		...(typeof numbers === 'string' ? {} : { target: numbers.first }),
	};
}
