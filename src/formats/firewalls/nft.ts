import type { Format } from '../format';
import { eachLine } from '../ledger';
import { actionOf, Rules, sourceOf } from './rules';

const CHAIN = /\bchain\s+([\w.-]+)\s*\{/;
const HOOK = /\btype\s+\w+\s+hook\s+(\w+)/;
const PORTS = /\b(?:(tcp|udp|th|sctp|dccp)\s+)?dport\s+(!=\s*)?(\{[^}]*\}|"[^"]*"|\S+)/;
const VERDICT = /\b(accept|drop|reject)\b/;
/** A verdict for each of several ports. */
const VERDICTS = /\b((?:tcp|udp|th)\s+dport\s+)vmap\s+\{([^{}]*)\}/;
const FRAME =
	/^\s*(?:table\s|chain\s|set\s|map\s|flowtable\s|\}|type\s|elements\s*=|flags\s|policy\s|include\s|flush\s|define\s|#|delete\s|auto-merge|comment\s|counter\s+\w+\s*\{|[\d.:/a-f, {}-]+$)/;
const COMMAND =
	/\bnft\s+(?:add|insert)\s+rule\s+(?:(?:inet|ip6?|bridge|arp|netdev)\s+)?(\S+)\s+(\S+)\s+(.*)$/;
const DEFINE = /^\s*(?:define\s+(\w+)\s*=|set\s+([\w.-]+)\s*\{)\s*(.*)$/;

/** nftables: `nft list ruleset`, its files, and `nft add rule`. */
export const NFT: Format = {
	id: 'nft',
	name: 'nft list ruleset',
	tells: 'rules',
	example:
		'table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t\ttcp dport 22 accept\n\t}\n}',
	recognise(lines) {
		const has = (pattern: RegExp) => lines.some((line) => pattern.test(line));
		if (
			has(/^\s*(?:add\s+)?table\s+(?:inet|ip6?|arp|bridge|netdev)\s+\S+/) ||
			has(/\btype\s+\w+\s+hook\s+\w+\s+priority/)
		)
			return 0.98;
		if (has(COMMAND)) return 0.93;
		return has(/^\s*(?:tcp|udp|th)\s+dport\s+\S.*\b(?:accept|drop|reject)\b/) ? 0.85 : 0;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		const sets = setsOf(ledger.lines);
		const hooks = hooksOf(ledger.lines);
		let chain = '';
		let isSet = false;
		yield* eachLine(ledger, (text, line) => {
			if (/^\s*#/.test(text)) return ledger.understand(line);
			if (/^\s*(?:set|map)\s+[\w.-]+\s*\{/.test(text)) isSet = !/\}/.test(text);
			else if (isSet) {
				if (/^\s*\}\s*$/.test(text)) isSet = false;
				return ledger.understand(line);
			}
			chain = CHAIN.exec(text)?.[1] ?? chain;
			const [, , at, command] = COMMAND.exec(text) ?? [];
			const own = at ?? chain;
			const hook =
				hooks.get(own) ??
				(/^(?:output|forward|prerouting|postrouting)$/i.test(own)
					? own.toLowerCase()
					: 'input');
			readRule(
				command ?? text.replace(/^.*\bchain\s+[\w.-]+\s*\{/, ''),
				hook,
				line,
				rules,
				sets,
			);
			if (FRAME.test(text) || /^\s*nft\s/.test(text)) ledger.understand(line);
		});
	},
};

function readRule(
	text: string,
	hook: string,
	line: number,
	rules: Rules,
	sets: ReadonlyMap<string, string>,
): void {
	const body = text.replace(/\s#.*$/, '');
	const [map, head = '', pairs = ''] = VERDICTS.exec(body) ?? [];
	if (map) {
		// A rule has one; what comes after it isn't looked at again.
		const before = body.slice(0, body.indexOf(map));
		for (const pair of pairs.split(','))
			readRule(`${before} ${head} ${pair.replace(':', ' ')}`, hook, line, rules, sets);
		return;
	}
	const action = actionOf(
		VERDICT.exec(body.replace(/\bpolicy\s+\w+/g, '').replace(/"[^"]*"/g, ''))?.[1] ?? '',
	);
	const [, word = '', not, ports = ''] = PORTS.exec(body) ?? [];
	if (!ports && !action) {
		// Jumps, counters, logs.
		if (
			/\b(?:jump|goto|return|log|counter|dnat|snat|masquerade|redirect|queue|mark|continue)\b/.test(
				body,
			)
		)
			rules.skip(line, /\bdnat|redirect/.test(body) ? 'not-incoming' : 'no-port');
		return;
	}
	if (hook !== 'input') return rules.skip(line, 'not-incoming');
	if (!ports) return rules.skip(line, 'no-port');
	if (!action || not) return rules.skip(line, not ? 'not-understood' : 'no-port');
	const meta =
		/(?:meta\s+l4proto|ip\s+protocol|ip6\s+nexthdr)\s+(\{[^}]*\}|\S+)/.exec(body)?.[1] ?? '';
	const named = word === 'th' || word === '' ? meta : word;
	if (/sctp|dccp/.test(named) && !/tcp\b|udp/.test(named.replace('sctp', '')))
		return rules.skip(line, 'other-protocol');
	const protocols = (['tcp', 'udp'] as const).filter((each) =>
		new RegExp(`\\b${each}\\b`).test(named),
	);
	const source = sourceOf(
		/\bip6?\s+saddr\s+((?:!=\s*)?(?:\{[^}]*\}|\S+))/
			.exec(body)?.[1]
			?.replace(/[{}]/g, '')
			.replace(/^!=\s*/, '!')
			.trim()
			.replace(/\s*,\s*/g, ',') ?? '',
	);
	const from = source.startsWith('@') ? listOf(sets.get(source.slice(1))) || source : source;
	const to = sourceOf(/\bip6?\s+daddr\s+(\{[^}]*\}|\S+)/.exec(body)?.[1] ?? '');
	const name = /\bcomment\s+"([^"]*)"/.exec(body)?.[1];
	const known = /^[@$]/.test(ports) ? (sets.get(ports.slice(1)) ?? ports) : ports;
	const list = protocols.length ? protocols : (['any'] as const);
	for (const protocol of list)
		rules.put({ line, action, protocol, from, to, ...(name && { name }) }, known);
}

/** "a, b" as "a,b". */
function listOf(elements = ''): string {
	return elements.replace(/[{}\s]/g, '');
}

/** Which chain is on which hook: what has none is jumped to, as from "input". */
function hooksOf(lines: readonly string[]): Map<string, string> {
	const hooks = new Map<string, string>();
	let chain = '';
	for (const line of lines) {
		chain = CHAIN.exec(line)?.[1] ?? chain;
		const hook = HOOK.exec(line)?.[1];
		if (hook && chain) hooks.set(chain, hook);
	}
	return hooks;
}

/** The ports of named sets and of defines. */
function setsOf(lines: readonly string[]): Map<string, string> {
	const sets = new Map<string, string>();
	let name = '';
	for (const line of lines) {
		const [, define, set, rest = ''] = DEFINE.exec(line) ?? [];
		if (define) sets.set(define, rest);
		name = set ?? (/^\s*\}/.test(line) ? '' : name);
		const elements = /elements\s*=\s*\{([^}]*)\}?/.exec(line)?.[1];
		if (name && elements) sets.set(name, elements);
		else if (name && sets.has(name) && /^[\s\d,-]+\}?\s*$/.test(line))
			sets.set(name, `${sets.get(name)} ${line.replace('}', '')}`);
	}
	return sets;
}
