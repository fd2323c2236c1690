import type { Transport } from '../../../domain/host';
import type { PlannedPort, SkipReason } from '../../listing';
import { readPortNumbers, readTransport, type PortNumbers } from '../../port-numbers';
import type { Columns } from '../../text/columns';
import { textOf, valueAt, type YamlNode } from '../../yaml/node';

/** The port in a value; what Helm or envsubst would put in has no value here. */
export function numbersAt(node: YamlNode | undefined): PortNumbers | SkipReason {
	const text = textOf(node);
	if (/\{\{|\$/.test(text)) return 'unset-variable';
	return readPortNumbers(text) ?? 'not-understood';
}

/** The transport of a port; TCP when it says none, null for others than TCP and UDP. */
export function transportAt(port: YamlNode): Transport | null {
	return readTransport(textOf(valueAt(port, 'protocol')));
}

/** Where a number stands, without its quotes. */
export function numberColumns(node: YamlNode): Columns | undefined {
	if (node.kind !== 'scalar' || !node.columns) return undefined;
	const { text } = node;
	const { from, to } = node.columns;
	const quotes = (to - from - text.length) / 2;
	return quotes === 0 || quotes === 1 ? { from: from + quotes, to: to - quotes } : undefined;
}

/** A port that every node of a cluster opens. */
export function nodePortAt(node: YamlNode): PlannedPort {
	return { columns: numberColumns(node), isNodePort: true };
}
