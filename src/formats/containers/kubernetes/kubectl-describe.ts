import { ANY, parseAddress } from '../../../domain/address';
import { Findings } from '../../findings';
import type { Format } from '../../format';
import { eachLine } from '../../ledger';
import { readPortNumbers, readTransport } from '../../port-numbers';
import { hasLine } from '../../text/lines';

const FIELD = /^([A-Z][\w .-]{0,40}?):\s*(.*?)\s*$/;
const PORT = /^(?:(\S+)\s+)?(\d+)\/([A-Za-z]+)$/;

interface Service {
	readonly name: string;
	readonly addresses: string[];
	isHeadless: boolean;
	ports: { line: number; port: number; word: string; target: number | undefined }[];
	nodes: { line: number; port: number; word: string; target: number | undefined }[];
}

/** `kubectl describe service`: its address in the cluster, those outside, and its node ports. */
export const KUBECTL_DESCRIBE: Format = {
	id: 'kubectl-describe',
	name: 'kubectl describe service',
	example:
		'Name:        web\nType:        ClusterIP\nIP:          10.96.0.10\nPort:        http  80/TCP\nTargetPort:  8080/TCP',
	recognise(lines) {
		const has = (name: string) => lines.some((line) => line.startsWith(`${name}:`));
		const isPort = hasLine(lines, /^Port:\s+(?:\S+\s+)?\d+\/[A-Z]+/);
		return isPort && (has('TargetPort') || has('Selector') || has('Session Affinity'))
			? 0.96
			: 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		let service: Service = begin('');
		yield* eachLine(ledger, (text, line) => {
			const [, key, value = ''] = FIELD.exec(text) ?? [];
			if (key === undefined) {
				if (/^\s|^-+$/.test(text)) ledger.understand(line);
				return;
			}
			ledger.understand(line);
			if (key === 'Name') {
				end(service, findings);
				service = begin(value);
			} else if (/^(?:IP|IPs|External IPs|LoadBalancer Ingress)$/.test(key)) {
				if (/^none$/i.test(value)) service.isHeadless = true;
				for (const each of value.split(/[,\s]+/)) {
					const address = parseAddress(each);
					if (address && !service.addresses.includes(address))
						service.addresses.push(address);
				}
			} else if (key === 'Port' || key === 'NodePort') {
				const [, , port = '', word = ''] = PORT.exec(value) ?? [];
				if (!port) findings.put(line, 'not-understood');
				else {
					const target = service.ports[service.ports.length - 1]?.target;
					const isNode = key === 'NodePort';
					const found = { line, port: Number(port), word };
					if (isNode) service.nodes.push({ ...found, target });
					else service.ports.push({ ...found, target: undefined });
				}
			} else if (key === 'TargetPort') {
				const last = service.ports[service.ports.length - 1];
				if (last) last.target = readPortNumbers(value.replace(/\/.*$/, ''))?.first;
			}
		});
		end(service, findings);
	},
};

function begin(name: string): Service {
	return { name, addresses: [], isHeadless: false, ports: [], nodes: [] };
}

function end({ name, addresses, isHeadless, ports, nodes }: Service, findings: Findings): void {
	const container = name || undefined;
	for (const { line, port, word, target } of ports) {
		const protocol = readTransport(word);
		if (!protocol) findings.put(line, 'other-protocol');
		else if (isHeadless && !addresses.length) findings.put(line, 'unpublished');
		else
			for (const address of addresses.length ? addresses : [ANY])
				findings.put(line, {
					protocol,
					address,
					first: port,
					last: port,
					target,
					container,
				});
	}
	for (const { line, port, word, target } of nodes) {
		const protocol = readTransport(word);
		if (!protocol) findings.put(line, 'other-protocol');
		else {
			const found = { protocol, address: ANY, first: port, last: port };
			findings.put(line, { ...found, target, container });
		}
	}
}
