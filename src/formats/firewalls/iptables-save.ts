import type { Format } from '../format';
import { eachLine } from '../ledger';
import { withHyphensIn } from '../text/shell-words';
import { actionOf, ruleProtocol, Rules, sourceOf } from './rules';

const RULE =
	/^\s*(?:.*?[$#>%]\s*)?(?:(?:sudo\s+)?ip6?tables(?:-legacy|-nft)?\s+)?((?:-t\s+\w+\s+|-w\s+)*)(?:\[\d+:\d+\]\s*)?(-A|-I|-D|--append|--insert|--delete)\s+(\S+)(?:\s+\d+)?\s+(.*)$/;
const FRAME =
	/^\s*(?:#|\*\w+|:\S+\s|COMMIT\b|(?:.*ip6?tables(?:-legacy|-nft)?\s+)?(?:-t\s+\w+\s+)?-[PNFXZELS]\b|(?:sudo\s+)?(?:ip6?tables-save|ip6?tables-restore|netfilter-persistent))/;

/** Rules of iptables as `iptables -S` and `iptables-save` print them, and as commands. */
export const IPTABLES_SAVE: Format = {
	id: 'iptables-save',
	name: 'iptables -S',
	tells: 'rules',
	example: '-P INPUT DROP\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT',
	recognise(lines) {
		const rows = lines.filter(
			(line) => RULE.test(withHyphensIn(line)) && /\s(?:[-–—]j|--jump|-g)\s/.test(line),
		).length;
		if (!rows) return 0;
		return rows * 4 >= lines.length ||
			lines.some((line) => /^\*filter|^:INPUT|ip6?tables/.test(line))
			? 0.95
			: 0.5;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		const incoming = incomingChains(ledger.lines);
		let table = 'filter';
		yield* eachLine(ledger, (written, line) => {
			const text = withHyphensIn(written);
			table = /^\s*\*(\w+)/.exec(text)?.[1] ?? table;
			const [, options = '', verb = '', chain = '', rest = ''] = RULE.exec(text) ?? [];
			if (!verb) {
				if (FRAME.test(text)) ledger.understand(line);
				return;
			}
			const own = /-t\s+(\w+)/.exec(options)?.[1] ?? table;
			if (/^(?:-D|--delete)$/.test(verb)) return rules.skip(line, 'disabled');
			if (own !== 'filter' || !incoming.has(chain)) return rules.skip(line, 'not-incoming');
			readRule(rest, line, rules);
		});
	},
};

function readRule(rest: string, line: number, rules: Rules): void {
	const value = (name: string) =>
		new RegExp(`(?:^|\\s)(?:${name})[\\s=]+("[^"]*"|\\S+)`)
			.exec(rest)?.[1]
			?.replace(/"/g, '') ?? '';
	const jump = value('-j|--jump|-g|--goto');
	const action = actionOf(jump);
	const ports = value('--dport|--dports|--destination-port|--destination-ports');
	if (!action || !ports) return rules.skip(line, 'no-port');
	if (/!\s+--d(?:estination-)?ports?/.test(rest)) return rules.skip(line, 'not-understood');
	const protocol = ruleProtocol(value('-p|--protocol|--proto'));
	if (!protocol) return rules.skip(line, 'other-protocol');
	const isNot = /!\s+(?:-s|--source|--src)\s/.test(rest);
	const from = sourceOf(value('-s|--source|--src'));
	const name = value('--comment');
	const base = {
		line,
		action,
		protocol,
		from: isNot ? `!${from}` : shortHost(from),
		to: shortHost(sourceOf(value('-d|--destination|--dst'))),
	};
	rules.put({ ...base, ...(name && { name }) }, ports);
}

/** A network of one address is that address. */
function shortHost(text: string): string {
	return text.replace(/^([\d.]+)\/32$|^([\da-f:]+)\/128$/i, '$1$2');
}

/** INPUT, and the chains that it leads to. */
function incomingChains(lines: readonly string[]): Set<string> {
	const jumps = new Map<string, string[]>();
	for (const line of lines) {
		const [, , , chain = '', rest = ''] = RULE.exec(line) ?? [];
		const to = /(?:-j|--jump|-g|--goto)\s+(\S+)/.exec(rest)?.[1];
		if (chain && to) jumps.set(chain, [...(jumps.get(chain) ?? []), to].slice(-500));
	}
	const found = new Set(['INPUT']);
	for (const chain of found) for (const to of jumps.get(chain) ?? []) found.add(to);
	for (const chain of jumps.keys()) if (/input|^IN_|^in-|_in$/i.test(chain)) found.add(chain);
	return found;
}
