import { familyOf, isLoopback, isWildcard } from '../../domain/address';
import type { MergedListener } from '../index/merge-listeners';
import type { TreeHost } from '../index/host-tree';

/** What stands at the top: suggestions are for people to read, not for machines to run. */
export interface FirewallWords {
	readonly suggestion: string;
	/** Beside what listens on loopback, and needs no rule. */
	readonly loopback: string;
	/** That Docker's published ports bypass ufw. */
	readonly docker: string;
}

/** Rules for ufw that let in what the notes say listens, as commands with a warning at their head. */
export function hostsAsUfw(hosts: readonly TreeHost[], words: FirewallWords): string {
	return rules(hosts, words, [`# ${words.docker}`], [], ({ protocol, address, first, last }, name) => {
		const to = isWildcard(address) ? 'any' : address;
		const ports = first === last ? String(first) : `${first}:${last}`;
		return `ufw allow in proto ${protocol} to ${to} port ${ports} comment '${name}'`;
	});
}

/** The same as a table for nft. Everything else is dropped, but for answers and loopback. */
export function hostsAsNftables(hosts: readonly TreeHost[], words: FirewallWords): string {
	const head = [
		'table inet filter {',
		'\tchain input {',
		'\t\ttype filter hook input priority filter; policy drop;',
		'\t\tct state established,related accept',
		'\t\tiif lo accept',
		'\t\tmeta l4proto { icmp, ipv6-icmp } accept',
	];
	return rules(hosts, words, head, ['\t}', '}'], ({ protocol, address, first, last }, name) => {
		const family = familyOf(address) === 6 ? 'ip6' : 'ip';
		const to = isWildcard(address) ? '' : `${family} daddr ${address} `;
		const ports = first === last ? String(first) : `${first}-${last}`;
		return `\t\t${to}${protocol} dport ${ports} accept comment "${name}"`;
	});
}

function rules(
	hosts: readonly TreeHost[],
	words: FirewallWords,
	head: readonly string[],
	tail: readonly string[],
	rule: (listener: MergedListener, name: string) => string,
): string {
	return hosts
		.flatMap((host) => [
			`# ${plain(host.name)}: ${words.suggestion}`,
			...head,
			...host.applications.flatMap(({ name, listeners }) =>
				listeners.map((listener) =>
					isLoopback(listener.address)
						? `# ${plain(name)} ${listener.first}/${listener.protocol}: ${words.loopback}`
						: rule(listener, plain(name) || String(listener.first)),
				),
			),
			...tail,
			'',
		])
		.join('\n');
}

/** A name comes from a note, and a rule is run by a shell: only letters, digits and a few marks pass. */
function plain(name: string): string {
	const safe = name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim();
	// Letter by letter: none is cut in two.
	return [...safe].slice(0, 60).join('');
}
