import type { Format } from '../format';
import { eachLine } from '../ledger';
import { actionOf, addTo, chainsFrom, ruleProtocol, Rules, sourceOf } from './rules';
import { hasLine } from '../text/lines';

const CHAIN = /^\s*Chain\s+(\S+)\s+\((?:policy\s+\w+.*|\d+ references)\)/;
const HEADING =
	/^\s*(?:num\s+)?(?:pkts\s+bytes\s+)?target\s+prot\s+opt\s+(?:in\s+out\s+)?source\s+destination\s*$/;
const PORTS = /\b(?:dpts?:|d?ports?\s+)(!?\s*)([\w:,.-]+)/;
const REMARK = /\/\*\s*(.*?)\s*\*\//;

/** The chains that `iptables -L` prints, with or without -n, -v and line numbers. */
export const IPTABLES: Format = {
	id: 'iptables',
	name: 'iptables -L',
	tells: 'rules',
	example:
		'Chain INPUT (policy DROP)\ntarget     prot opt source               destination\nACCEPT     tcp  --  anywhere             anywhere             tcp dpt:ssh',
	recognise(lines) {
		if (hasLine(lines, HEADING) || hasLine(lines, CHAIN)) return 1;
		const rows = lines.filter((line) =>
			/^\s*(?:\d+\s+)*(?:ACCEPT|DROP|REJECT)\s+\w+\s+(?:--|opt)\s/.test(line),
		).length;
		return rows && rows * 2 >= lines.length ? 0.93 : 0;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		const incoming = incomingChains(ledger.lines);
		let chain = 'INPUT';
		let heading: readonly string[] = [];
		yield* eachLine(ledger, (text, line) => {
			if (CHAIN.test(text)) {
				chain = CHAIN.exec(text)![1]!;
				return ledger.understand(line);
			}
			if (HEADING.test(text)) {
				heading = text.trim().split(/\s+/);
				return ledger.understand(line);
			}
			const words = wordsIn(text, heading);
			const opt = words.indexOf('--');
			// Without a target, packets are only counted.
			if (opt === 1 || (opt > 0 && /^\d/.test(words[opt - 2]!)))
				return rules.skip(line, 'no-verdict');
			if (opt < 2) return;
			const at = opt - 2;
			const action = actionOf(words[at]!);
			const after = words.slice(opt + 1 + (heading.includes('in') ? 2 : 0));
			const [source = '', to = '', ...rest] = after;
			const whole = rest.join(' ');
			const name = REMARK.exec(whole)?.[1];
			const tail = whole.replace(REMARK, '');
			const from = /\bsource IP range (!?\s*\S+)/.exec(tail)?.[1] ?? source;
			const [, not = '', ports = ''] = PORTS.exec(tail) ?? [];
			if (!incoming.has(chain)) return rules.skip(line, 'not-incoming');
			if (!action) return rules.skip(line, 'no-verdict');
			if (!ports) return rules.skip(line, 'no-port');
			const protocol = ruleProtocol(words[at + 1] ?? '');
			if (!protocol) return rules.skip(line, 'other-protocol');
			if (not) return rules.skip(line, 'other-ports');
			rules.put(
				{
					line,
					action,
					protocol,
					from: sourceOf(from),
					to: sourceOf(to),
					...(name && { name }),
				},
				ports,
			);
		});
	},
};

/** A row's words; ip6tables leaves the column of options empty, which has hyphens otherwise. */
function wordsIn(text: string, heading: readonly string[]): string[] {
	const words = text.trim().split(/\s+/, 200);
	const at = heading.indexOf('target');
	const isEmpty = at >= 0 && words.length > at + 3 && !/^(?:--|-f|!f)$/.test(words[at + 2]!);
	return isEmpty && actionOf(words[at]!)
		? [...words.slice(0, at + 2), '--', ...words.slice(at + 2)]
		: words;
}

/** INPUT, and the chains that it leads to. */
function incomingChains(lines: readonly string[]): Set<string> {
	const jumps = new Map<string, Set<string>>();
	let chain = 'INPUT';
	let heading: readonly string[] = [];
	for (const line of lines) {
		chain = CHAIN.exec(line)?.[1] ?? chain;
		if (HEADING.test(line)) heading = line.trim().split(/\s+/);
		const words = wordsIn(line, heading);
		const opt = words.indexOf('--');
		if (opt < 2) continue;
		addTo(jumps, chain, words[opt - 2]!);
	}
	const named = [...jumps.keys()].filter((each) => /input|^IN_/i.test(each));
	return chainsFrom(['INPUT', ...named], jumps);
}
