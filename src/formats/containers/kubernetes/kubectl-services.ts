import { ANY, parseAddress } from '../../../domain/address';
import { Findings, type Found } from '../../findings';
import type { Format } from '../../format';
import { eachLine, type Ledger } from '../../ledger';
import { readPortNumbers, readTransport } from '../../port-numbers';
import { hasLine } from '../../text/lines';

const HEADING = /\bCLUSTER[-_]IP\b.*\bPORT\(S\)/;
/** The heading of another table, as between those of "kubectl get all". */
const OTHER_HEADING = /^(?:NAMESPACE\s+)?NAME\s+[A-Z]/;
/** No table has more columns. */
const MAX_CELLS = 20;
const PORT = /^(\d+)(?::(\d+))?\/([A-Za-z]+)$/;

/**
 * What "kubectl get services" prints. A service listens on its own address in the cluster, and on
 * those outside; one with a node port also on all addresses of every node.
 */
export const KUBECTL_SERVICES: Format = {
	id: 'kubectl-services',
	name: 'kubectl get services',
	example:
		'NAME   TYPE       CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE\n' +
		'web    NodePort   10.96.0.10   <none>        80:30080/TCP   5d',
	recognise: (lines) => (hasLine(lines, HEADING) ? 0.98 : 0),
	*read(ledger) {
		const findings = new Findings(ledger);
		let heading: readonly string[] = [];
		let isOther = false;
		yield* eachLine(ledger, (text, line) => {
			// No cell has a space in it, and none is empty.
			const cells = text.replace(/^\s*#/, '').trim().split(/\s+/, MAX_CELLS);
			const isHeading = HEADING.test(text);
			if (isHeading || OTHER_HEADING.test(text)) {
				heading = cells.map((cell) => cell.replace('_', '-'));
				isOther = !isHeading;
				ledger.understand(line);
			} else if (/\bkubectl\s/.test(text)) ledger.understand(line);
			else if (heading.length && isOther) ledger.understand(line);
			else if (heading.length && cells.length >= heading.length) {
				readRow(
					new Map(heading.map((name, at) => [name, cells[at]!])),
					line,
					ledger,
					findings,
				);
			}
		});
	},
};

function readRow(
	row: ReadonlyMap<string, string>,
	line: number,
	ledger: Ledger,
	findings: Findings,
): void {
	const container = row.get('NAME')?.replace(/^service(?:s?\.\w+)?\//, '');
	const ports = row.get('PORT(S)') ?? '';
	const cluster = parseAddress(row.get('CLUSTER-IP') ?? '');
	const outside = (row.get('EXTERNAL-IP') ?? '').split(',').map(parseAddress);
	const addresses = [cluster, ...outside].filter((address) => address !== null);
	ledger.understand(line);
	if (ports === '<none>') return void findings.put(line, 'no-number');
	if (row.get('TYPE') === 'ExternalName') return void findings.put(line, 'elsewhere');
	for (const part of ports.split(',')) {
		const [, first = '', node, word = ''] = PORT.exec(part.trim()) ?? [];
		const range = readPortNumbers(first);
		const protocol = readTransport(word);
		if (!range) findings.put(line, 'not-understood');
		else if (!protocol) findings.put(line, 'other-protocol');
		else {
			const found: Omit<Found, 'address'> = { protocol, ...range, container };
			for (const address of addresses) findings.put(line, { ...found, address });
			const onNodes = readPortNumbers(node ?? '');
			if (onNodes) findings.put(line, { ...found, ...onNodes, address: ANY });
			// A headless service has no address of its own: its pods answer themselves.
			else if (!addresses.length) findings.put(line, 'unpublished');
		}
	}
}
