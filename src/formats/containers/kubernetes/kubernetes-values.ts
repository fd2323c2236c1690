import type { Transport } from '../../../domain/host';
import type { SkipReason } from '../../listing';
import { readPortNumbers, readTransport, type PortNumbers } from '../../port-numbers';
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
