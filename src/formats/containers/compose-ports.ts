import { interpolate } from './interpolate';
import type { SkipReason } from '../listing';
import { readPublication, readShortPublication, type PublishedPort } from './published-port';
import { textOf, valueAt, type YamlNode } from '../yaml/node';

/** An item of a service's "ports:", and the line on which its port stands. */
export interface ComposePort {
	readonly line: number;
	readonly found: PublishedPort | SkipReason;
}

/** Reads an item in the short form ("8080:80") or the long one (target:, published:, …). */
export function readComposePort(item: YamlNode): ComposePort {
	if (item.kind === 'scalar') {
		return { line: item.line, found: readShortPublication(withValues(item)) };
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
	return { line: (published ?? target ?? item).line, found };
}

/** Helm and Jinja put values in, too. */
function withValues(node: YamlNode | undefined): string {
	return interpolate(textOf(node).replace(/\{\{.*?\}\}/g, '${_}'));
}
