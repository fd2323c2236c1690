import type { Format } from '../format';
import type { Ledger } from '../ledger';
import { BEFORE_TOOL, hasCommand, readCommands, type Command } from '../text/shell-words';
import { actionOf, ruleProtocol, Rules, sourceOf } from './rules';

const VERBS = String.raw`ufw\s+(?:--\S+\s+)*(?:route\s+|insert\s+\d+\s+|prepend\s+|delete\s+)*`;
const COMMAND = new RegExp(
	String.raw`${BEFORE_TOOL}${VERBS}(?:allow|deny|reject|limit|default|enable|disable|reload|reset|status|logging|app|show)\b`,
);
const RULE = new RegExp(String.raw`${BEFORE_TOOL}${VERBS}(?:allow|deny|reject|limit)\s`);

/** Commands of ufw: what they allow or deny. */
export const UFW: Format = {
	id: 'ufw',
	name: 'ufw allow, deny',
	tells: 'rules',
	example: 'ufw allow 22/tcp\nufw allow from 10.0.0.0/8 to any port 5432 proto tcp',
	recognise: (lines) => (hasCommand(lines, (text) => RULE.test(text)) ? 0.91 : 0),
	*read(ledger) {
		const rules = new Rules(ledger);
		for (const [index, text] of ledger.lines.entries())
			if (/^\s*(?:#|Added user rules|Rules? (?:added|updated))/.test(text))
				ledger.understand(index + 1);
		const commands = yield* readCommands(ledger, (text) => COMMAND.test(text));
		for (const [index, command] of commands.entries()) {
			if (index % 500 === 0) yield;
			readCommand(command, ledger, rules);
		}
	},
};

function readCommand({ words: all, first, last }: Command, ledger: Ledger, rules: Rules): void {
	const begin = all.findIndex(({ text }) => /(?:^|[/$#>%])ufw$/.test(text));
	if (begin < 0) return;
	for (let line = first; line <= last; line++) ledger.understand(line);
	const words = all
		.slice(begin + 1)
		.map(({ text }) => text)
		.filter((text) => !text.startsWith('--'));
	const line = all[begin]!.line;
	let at = 0;
	let isDeleted = false;
	for (
		;
		/^(?:route|insert|prepend|delete|\d+)$/.test(words[at] ?? '') && at < words.length;
		at++
	) {
		if (words[at] === 'route') return rules.skip(line, 'not-incoming');
		if (words[at] === 'delete') isDeleted = true;
	}
	const action = actionOf(words[at++] ?? '');
	if (isDeleted) return rules.skip(line, 'removed');
	if (!action) return;
	let from = '';
	let to = '';
	let ports = '';
	let protocol = '';
	let name = '';
	let side: 'from' | 'to' = 'to';
	for (; at < words.length; at++) {
		const word = words[at]!;
		const next = words[at + 1] ?? '';
		if (word === 'out') return rules.skip(line, 'not-incoming');
		if (word === 'in' || /^log(?:-all)?$/.test(word)) continue;
		if (word === 'comment') name = words[++at] ?? '';
		else if (word === 'on' || word === 'app') {
			if (word === 'app' && side === 'to') ports = next;
			at++;
		} else if (word === 'proto') protocol = words[++at] ?? '';
		else if (word === 'port') {
			if (side === 'to') ports = next;
			at++;
		} else if (word === 'from' || word === 'to') {
			side = word;
			if (word === 'from') from = sourceOf(next);
			else to = sourceOf(next);
			at++;
		} else if (!ports) ports = word;
	}
	const [, numbers = '', own] = /^(.*?)(?:\/(tcp|udp|\w+))?$/.exec(ports) ?? [];
	const transport = ruleProtocol(own ?? protocol);
	if (!transport) return rules.skip(line, 'other-protocol');
	const isNamed = /^[^$<{]*[a-z]/i.test(numbers);
	const base = { line, action, protocol: transport, from, to, ...(name && { name }) };
	if (isNamed) rules.put(base, '', numbers);
	else rules.put(base, numbers);
}
