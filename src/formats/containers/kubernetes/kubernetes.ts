import { Findings } from '../../findings';
import type { Format } from '../../format';
import { isWorkload, readWorkload } from './kubernetes-pods';
import { readGateway, readIngress, readService } from './kubernetes-services';
import { itemsOf, textOf, valueAt, type YamlNode } from '../../yaml/node';
import { withoutProse } from '../../yaml/prose';
import { readYaml } from '../../yaml/read-yaml';
import { hasLine } from '../../text/lines';

const API = /(?:^|[{,]\s*)[\s{-]*["']?apiVersion["']?\s*:/;
const KIND = /(?:^|[{,]\s*)[\s{-]*["']?kind["']?\s*:\s*["']?(\w+)/;
/** Lists of lists of aliases would go on. */
const MAX_OBJECTS = 20_000;

/**
 * Manifests of Kubernetes, as YAML or JSON: what services, ingresses and gateways listen on, and
 * the ports that pods take on their nodes.
 */
export const KUBERNETES: Format = {
	id: 'kubernetes',
	name: 'Kubernetes',
	example:
		'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n' +
		'spec:\n  ports:\n    - port: 80\n      targetPort: 8080',
	recognise(lines) {
		const kinds = lines.map((line) => KIND.exec(line)?.[1] ?? '').filter(Boolean);
		if (!kinds.length || !hasLine(lines, API)) return 0;
		return kinds.some((kind) => isKnown(kind)) ? 0.95 : 0.3;
	},
	*read(ledger) {
		const rows = withoutProse(ledger.lines);
		const { documents, misread } = yield* readYaml(rows);
		const findings = new Findings(ledger);
		let left = MAX_OBJECTS;
		for (const { root, first, last } of documents) {
			if (!textOf(valueAt(root, 'kind'))) continue;
			for (let line = first; line <= last; line++) {
				if (rows[line - 1]?.trim() && !misread.has(line)) ledger.understand(line);
			}
			const objects: YamlNode[] = [root];
			while (objects.length && left-- > 0) {
				const object = objects.pop()!;
				readObject(object, findings);
				objects.push(...itemsOf(valueAt(object, 'items')).slice(0, left).reverse());
				if (left % 200 === 0) yield;
			}
			// What has not been looked at is said.
			if (objects.length) findings.put(first, 'beyond-limit');
		}
	},
};

function isKnown(kind: string): boolean {
	return isWorkload(kind) || /^(?:Service|Ingress|Gateway|\w*List)$/.test(kind);
}

function readObject(object: YamlNode, findings: Findings): void {
	const kind = textOf(valueAt(object, 'kind'));
	if (kind === 'Service') readService(object, findings);
	else if (kind === 'Ingress') readIngress(object, findings);
	else if (kind === 'Gateway') readGateway(object, findings);
	else if (isWorkload(kind)) readWorkload(kind, object, findings);
}
