import { interpolate, type Variables } from './interpolate';
import type { SkipReason } from '../listing';
import { readPublication, readShortPublication, type PublishedPort } from './published-port';
import { textOf, valueAt, type YamlNode } from '../yaml/node';

/** An item of a service's "ports:", and the line on which its port stands. */
export interface ComposePort {
	readonly line: number;
	readonly found: PublishedPort | SkipReason;
	/** The value with the host's port in it. */
	readonly published: YamlNode | undefined;
}

/** Reads an item in the short form ("8080:80") or the long one (target:, published:, …). */
export function readComposePort(item: YamlNode, variables: Variables): ComposePort {
	const withValues = (node: YamlNode | undefined) => valuesIn(node, variables);
	if (item.kind === 'scalar') {
		const found = readShortPublication(withValues(item));
		return { line: item.line, found, published: item };
	}
	const target = valueAt(item, 'target');
	const published = valueAt(item, 'published');
	const found = target
		? readPublication({
				address: withValues(valueAt(item, 'host_ip')),
				published: withValues(published),
				target: withValues(target),
				protocol: withValues(valueAt(item, 'protocol')),
			})
		: 'not-understood';
	return { line: (published ?? target ?? item).line, found, published };
}

/** Helm and Jinja put values in, too. */
function valuesIn(node: YamlNode | undefined, variables: Variables): string {
	return interpolate(textOf(node).replace(/\{\{.*?\}\}/g, '${_}'), variables);
}

/** Whether an item publishes a port beyond doubt: "8080:80", or a map with what that needs. */
export function isPublication(item: YamlNode): boolean {
	if (item.kind === 'map') return item.entries.has('target') && item.entries.has('published');
	return /^(?:[\w.${}:[\]?-]+:)?[\d$][\w${}:?-]*:[\d$]/.test(textOf(item));
}
