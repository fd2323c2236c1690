import { ANY, parseAddress } from '../../../domain/address';
import type { Findings } from '../../findings';
import { numberColumns, numbersAt, transportAt } from './kubernetes-values';
import { itemsOf, textOf, valueAt, type YamlNode } from '../../yaml/node';

/** The path of the pod template in each kind of workload. */
const POD_PATHS: Readonly<Record<string, readonly string[]>> = {
	Pod: ['spec'],
	CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
const TEMPLATE = ['spec', 'template', 'spec'];
const WORKLOAD =
	/^(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob|DeploymentConfig|Rollout)$/;

/** Whether objects of a kind run containers. */
export function isWorkload(kind: string): boolean {
	return WORKLOAD.test(kind);
}

/**
 * The ports of a workload's containers. They are open to other pods only, but for a host port, and
 * for those of pods that have their node's network.
 */
export function readWorkload(kind: string, root: YamlNode, findings: Findings): void {
	const pod = valueAt(root, ...(POD_PATHS[kind] ?? TEMPLATE));
	const network = valueAt(pod, 'hostNetwork');
	const isHosts = textOf(network) === 'true';
	if (network && isHosts) findings.put(network.line, 'host-network');
	for (const key of ['containers', 'initContainers']) {
		for (const container of itemsOf(valueAt(pod, key))) {
			if (!findings.look(container.line)) return;
			const name = textOf(valueAt(container, 'name')) || undefined;
			for (const port of itemsOf(valueAt(container, 'ports'))) {
				if (!readPort(port, name, isHosts, findings)) return;
			}
		}
	}
}

/** False when no more is taken. */
function readPort(
	port: YamlNode,
	container: string | undefined,
	isHosts: boolean,
	findings: Findings,
): boolean {
	const inside = valueAt(port, 'containerPort');
	const outside = valueAt(port, 'hostPort') ?? (isHosts ? inside : undefined);
	const line = (outside ?? inside ?? port).line;
	const target = numbersAt(inside);
	const numbers = numbersAt(outside);
	const protocol = transportAt(port);
	const bound = textOf(valueAt(port, 'hostIP'));
	const address = bound ? parseAddress(bound) : ANY;
	if (typeof target === 'string') return findings.put(line, target);
	if (!outside || (typeof numbers !== 'string' && numbers.last === 0)) {
		return findings.put(line, 'unpublished');
	}
	if (typeof numbers === 'string') return findings.put(line, numbers);
	if (!protocol) return findings.put(line, 'other-protocol');
	if (!address) return findings.put(line, 'bad-address');
	// The port of the container is the node's, where it has the node's network.
	const planned = { columns: outside === inside ? undefined : numberColumns(outside) };
	const found = { protocol, address, ...numbers, target: target.first, container };
	return findings.put(line, { ...found, planned });
}
