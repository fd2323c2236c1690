import type { Registry } from '../../registry/registry';
import type { RuleContext } from './rules';

/** What the registry knows, for telling ports from other numbers. */
export function mentionContext(registry: Registry): RuleContext {
	const holds = (port: number) => (range: { first: number; last: number }) =>
		range.first <= port && port <= range.last;
	return {
		isCommon: (port) => registry.common.at(port).length > 0,
		isKnownAs: (name, port) => {
			const uses = registry.common.named(name);
			const known = uses.some((use) => use.port <= port && port <= (use.endPort ?? use.port));
			return known || registry.iana.named(name).some(holds(port));
		},
	};
}
