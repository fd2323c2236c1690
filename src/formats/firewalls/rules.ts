import type { Ledger } from '../ledger';
import type { FirewallRule, SkipReason } from '../listing';
import { readNamedPorts } from '../service-names';

/** What a rule says besides its ports. */
export type RuleBase = Omit<FirewallRule, 'ports' | 'service'>;

/** Enters rules into a ledger: one for each port or range that a rule names. */
export class Rules {
	constructor(private readonly ledger: Ledger) {}

	/** "22", "80,443", "8000:8010", "ssh", "{ 80, 443 }": each a rule; why not, where it has none. */
	put(base: RuleBase, ports: string, service?: string): void {
		const words = ports
			.replace(/\$\{(\w+)\}/g, '$$$1')
			.replace(/[{}"']/g, ' ')
			.split(/[,\s]+/)
			.filter(Boolean);
		if (!words.length && !service) return this.ledger.skip(base.line, 'no-port');
		if (!words.length) return this.ledger.addRule({ ...base, ports: null, service });
		for (const word of words) {
			// A name alone stays one.
			const numbers = /^[a-z][^:]*$/i.test(word)
				? null
				: readNamedPorts(word, this.ledger.context);
			if (numbers) this.ledger.addRule({ ...base, ports: numbers, service });
			else if (/^[@$<]/.test(word)) this.ledger.skip(base.line, 'unset-variable', word);
			else if (/^[a-z][\w.+-]*$/i.test(word))
				this.ledger.addRule({ ...base, ports: null, service: word });
			else this.ledger.skip(base.line, 'not-understood', word);
		}
	}

	skip(line: number, reason: SkipReason): void {
		this.ledger.skip(line, reason);
	}

	understand(line: number): void {
		this.ledger.understand(line);
	}
}

/** The chains that packets come to from those on the way in, by which chains lead to which. */
export function chainsFrom(
	begin: readonly string[],
	jumps: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
	const found = new Set(begin);
	for (const each of found) for (const to of jumps.get(each) ?? []) found.add(to);
	return found;
}

/** Adds to the values of a key. */
export function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
	map.set(key, (map.get(key) ?? new Set()).add(value));
}

/** The action that a firewall's word stands for; null for jumps, logs and counters. */
export function actionOf(word: string): FirewallRule['action'] | null {
	const name = word.toLowerCase();
	if (/^(?:accept|allow)/.test(name)) return 'allow';
	if (/^(?:drop|deny|block)/.test(name)) return 'deny';
	if (name.startsWith('reject')) return 'reject';
	return name.startsWith('limit') ? 'limit' : null;
}

/** A source as rules write it; empty for anywhere. */
export function sourceOf(text: string): string {
	const plain = text.trim();
	return /^(?:any(?:where)?(?: \(v6\))?|all|\*|0\.0\.0\.0\/0|::\/0|0\/0)$/i.test(plain)
		? ''
		: // A network of one address is that address.
			plain.replace(/^(!?[\d.]+)\/32$|^(!?[\da-f:]+)\/128$/i, '$1$2');
}

/** "tcp", "6" and "udp", "17"; anything for all. Null for others, which have no ports. */
export function ruleProtocol(word: string): FirewallRule['protocol'] | null {
	const name = word.toLowerCase();
	if (name === 'tcp' || name === '6') return 'tcp';
	if (name === 'udp' || name === '17') return 'udp';
	return /^(?:|any|all|0|ip)$/.test(name) ? 'any' : null;
}
