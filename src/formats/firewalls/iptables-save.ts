import type { Format } from '../format';
import { BEFORE_TOOL, hasCommand, readCommands, type Command } from '../text/shell-words';
import { actionOf, addTo, chainsFrom, ruleProtocol, Rules, sourceOf } from './rules';
import { hasLine } from '../text/lines';

const CHANGE = String.raw`(?:--(?:append|insert|delete|replace|check)|[-–—][AIDRC])`;
const IS_CHANGE = new RegExp(`^${CHANGE}$`);
/** Also within a sentence, a script or a setting. */
const RULE = new RegExp(
	String.raw`(?:^|\s|[;\`'"])${CHANGE}\s+[\w.-]+\s.{0,600}?\s(?:[-–—][jg]|--jump|--goto)\s`,
);
const START = new RegExp(
	String.raw`^\s*(?:\[\d+:\d+\]\s*)?-[A-Z]\s+\S|${BEFORE_TOOL}ip6?tables(?:-legacy|-nft)?\s+(?:-\S|--)`,
);
/** What stands around rules, and commands about chains. */
const FRAME =
	/^\s*(?:#|\*\w+|:\S+\s|COMMIT\b|-[PNFXZELS]\b|(?:sudo\s+)?(?:ip6?tables-save|ip6?tables-restore|netfilter-persistent))|\bip6?tables(?:-legacy|-nft)?\s+(?:-t\s+\w+\s+)?-[PNFXZELS]\b/;

/** Rules of iptables as `iptables -S` and `iptables-save` print them, and as commands. */
export const IPTABLES_SAVE: Format = {
	id: 'iptables-save',
	name: 'iptables -S',
	tells: 'rules',
	example: '-P INPUT DROP\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT',
	recognise(lines) {
		if (!hasCommand(lines, (text) => RULE.test(text))) return 0;
		const rows = lines.filter((line) => RULE.test(line)).length;
		return rows * 4 >= lines.length || hasLine(lines, /^\*filter|^:INPUT|ip6?tables/)
			? 0.95
			: 0.5;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		for (const [index, text] of ledger.lines.entries())
			if (FRAME.test(text)) ledger.understand(index + 1);
		const commands = yield* readCommands(ledger, (text) => START.test(text));
		const found: Rule[] = [];
		let table = 'filter';
		for (const [at, command] of commands.entries()) {
			if (at % 500 === 0) yield;
			table = /^\*(\w+)$/.exec(command.words[0]?.text ?? '')?.[1] ?? table;
			const rule = ruleIn(command, table);
			if (!rule) continue;
			for (let line = command.first; line <= command.last; line++) rules.understand(line);
			// What is only looked for, is followed by what adds it.
			if (!command.words.some(({ text }) => /^(?:-C|--check)$/.test(text))) found.push(rule);
		}
		const incoming = incomingChains(found);
		for (const rule of found) {
			if (rule.isGone) rules.skip(rule.line, 'removed');
			else if (rule.table !== 'filter' || !incoming.has(rule.chain))
				rules.skip(rule.line, 'not-incoming');
			else putRule(rule, rules);
		}
	},
};

interface Rule {
	readonly line: number;
	readonly table: string;
	readonly chain: string;
	/** Whether it is deleted. */
	readonly isGone: boolean;
	/** The value of an option by any of its names, and whether "!" negates it. */
	readonly value: (...names: readonly string[]) => string;
	readonly isNot: (...names: readonly string[]) => boolean;
}

function ruleIn({ words: all }: Command, table: string): Rule | null {
	const words = all.map(({ text }) => text);
	const at = words.findIndex((word) => IS_CHANGE.test(word));
	if (at < 0 || !words[at + 1]) return null;
	const valueAt = (names: readonly string[]) => {
		const index = words.findIndex((word) => names.includes(word.replace(/=.*/, '')));
		if (index < 0) return { index, value: '' };
		const glued = /^--[\w-]+=(.*)$/.exec(words[index]!)?.[1];
		const next = words[index + 1] === '!' ? 2 : 1;
		return { index, value: glued ?? words[index + next] ?? '' };
	};
	return {
		line: all[at]!.line,
		table: valueAt(['-t', '--table']).value || table,
		chain: words[at + 1]!,
		isGone: /^(?:-D|--delete)$/.test(words[at]!),
		value: (...names) => valueAt(names).value,
		isNot: (...names) => {
			const { index } = valueAt(names);
			return index > 0 && (words[index - 1] === '!' || words[index + 1] === '!');
		},
	};
}

const JUMP = ['-j', '--jump', '-g', '--goto'] as const;
const PORTS = [
	...['--dport', '--dports', '--destination-port', '--destination-ports'],
	...['--ports', '--port'],
] as const;
const SOURCE = ['-s', '--source', '--src', '--src-range'] as const;

function putRule({ line, value, isNot }: Rule, rules: Rules): void {
	const action = actionOf(value(...JUMP));
	const ports = value(...PORTS);
	if (!action) return rules.skip(line, 'no-verdict');
	if (!ports) return rules.skip(line, 'no-port');
	if (isNot(...PORTS)) return rules.skip(line, 'other-ports');
	const protocol = ruleProtocol(value('-p', '--protocol', '--proto'));
	if (!protocol) return rules.skip(line, 'other-protocol');
	const from = sourceOf(value(...SOURCE));
	const name = value('--comment');
	const base = {
		line,
		action,
		protocol,
		from: isNot(...SOURCE) ? `!${from}` : from,
		to: sourceOf(value('-d', '--destination', '--dst')),
	};
	rules.put({ ...base, ...(name && { name }) }, ports);
}

/** INPUT, and the chains that it leads to. */
function incomingChains(rules: readonly Rule[]): Set<string> {
	const jumps = new Map<string, Set<string>>();
	for (const { chain, value } of rules) addTo(jumps, chain, value(...JUMP));
	const named = [...jumps.keys()].filter((each) => /input|^IN_|^in-|_in$/i.test(each));
	return chainsFrom(['INPUT', ...named], jumps);
}
