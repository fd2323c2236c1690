import { columnsOf, rowOf, RULE as HYPHENS, type Column } from '../sockets/powershell-columns';
import type { Format } from '../format';
import { eachLine, type Ledger } from '../ledger';
import { readCommands } from '../text/shell-words';
import { actionOf, ruleProtocol, Rules, sourceOf } from './rules';
import { hasLine } from '../text/lines';

const PROPERTY = /^\s*([A-Z][\w ]{0,30}?)\s*:(?:\s+(.*?))?\s*$/;
const OWN =
	/^\s*(?:Rule Name|DisplayName|Direction|LocalPort|Action|Enabled|Profiles?|PolicyStoreSource)\s*:/;
const COMMAND = /\b(?:New|Set)-NetFirewallRule\b|\badvfirewall\s+firewall\s+(?:add|set)\s+rule\b/i;
const HEADING = /^(?=.*\b(?:DisplayName|Name)\b)(?=.*\b(?:Direction|Action|Enabled)\b)[A-Za-z ]+$/;

/** Windows' firewall: Get-NetFirewallRule, `netsh advfirewall` and the commands that add rules. */
export const WINDOWS_FIREWALL: Format = {
	id: 'windows-firewall',
	name: 'Windows firewall',
	tells: 'rules',
	system: 'windows',
	example:
		'DisplayName : Web\nDirection   : Inbound\nAction      : Allow\nProtocol    : TCP\nLocalPort   : 8080',
	recognise(lines) {
		if (hasLine(lines, COMMAND)) return 0.95;
		const isBlock =
			hasLine(lines, /^\s*(?:Rule Name|DisplayName|Name)\s*:/) &&
			hasLine(lines, /^\s*Direction\s*:/) &&
			hasLine(lines, /^\s*Action\s*:/);
		if (isBlock) return 1;
		const isTable = lines.some(
			(line, at) => HEADING.test(line) && HYPHENS.test(lines[at + 1] ?? ''),
		);
		return isTable && hasLine(lines, /\b(?:Inbound|Outbound)\b|\b(?:Allow|Block)\b/) ? 1 : 0;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		const reader = new PropertyReader(ledger, rules);
		yield* eachLine(ledger, (text, line) => reader.readLine(text, line));
		reader.end();
		for (const { words, first, last } of yield* readCommands(ledger, (text) =>
			COMMAND.test(text),
		)) {
			const texts = words.map(({ text }) => text);
			if (!COMMAND.test(texts.join(' '))) continue;
			for (let line = first; line <= last; line++) ledger.understand(line);
			put(optionsOf(texts), words[0]!.line, rules, true);
		}
	},
};

/** "-LocalPort 80,443" and "localport=80", by names in small letters. */
function optionsOf(words: readonly string[]): Map<string, string> {
	const values = new Map<string, string>();
	for (let at = 0; at < words.length; at++) {
		const [, key, value = ''] = /^(\w+)=(.*)$/.exec(words[at]!) ?? [];
		if (key) values.set(key.toLowerCase(), value);
		const option = /^-(\w+)$/.exec(words[at]!)?.[1];
		if (!option) continue;
		const parts: string[] = [];
		while (at + 1 < words.length && !/^-\w/.test(words[at + 1]!)) parts.push(words[++at]!);
		values.set(option.toLowerCase(), parts.join(' '));
	}
	return values;
}

class PropertyReader {
	private values = new Map<string, string>();
	private line = 0;
	private columns: readonly Column[] = [];

	constructor(
		private readonly ledger: Ledger,
		private readonly rules: Rules,
	) {}

	readLine(text: string, line: number): void {
		const next = this.ledger.lines[line] ?? '';
		if (HEADING.test(text) && HYPHENS.test(next)) {
			this.columns = columnsOf(text, next);
			return this.ledger.understand(line);
		}
		if (/^\s*-+(?:\s+-+)*\s*$/.test(text) || /^\s*Ok\.\s*$/.test(text))
			return this.ledger.understand(line);
		const [, key, value = ''] = PROPERTY.exec(text) ?? [];
		if (key && (OWN.test(text) || this.values.size || !this.columns.length)) {
			const name = key.toLowerCase().replace(/\s/g, '');
			if (this.values.has(name) || name === 'rulename') this.end();
			this.values.set(name, value);
			if (name === 'localport' || !this.line) this.line = line;
			this.ledger.understand(line);
		} else if (this.columns.length) {
			const row = rowOf(this.columns, text);
			const values = new Map([...row].map(([name, cell]) => [name.toLowerCase(), cell]));
			this.ledger.understand(line);
			put(values, line, this.rules, false);
		}
	}

	end(): void {
		const { values, line } = this;
		this.values = new Map();
		this.line = 0;
		if (values.has('direction') || values.has('action') || values.has('localport'))
			put(values, line, this.rules, false);
	}
}

function put(
	values: ReadonlyMap<string, string>,
	line: number,
	rules: Rules,
	isCommand: boolean,
): void {
	const value = (...names: readonly string[]) =>
		names.map((name) => values.get(name)).find((each) => each !== undefined && each !== '') ??
		'';
	const direction = value('direction', 'dir');
	const name = value('displayname', 'rulename', 'name').replace(/^["']|["']$/g, '');
	const isEmpty = !direction && !isCommand && !value('localport');
	if (isEmpty) return rules.skip(line, 'no-port');
	if (/^out/i.test(direction)) return rules.skip(line, 'not-incoming');
	if (/^(?:no|false|2)$/i.test(value('enabled', 'enable'))) return rules.skip(line, 'disabled');
	const action = actionOf(value('action') || 'allow');
	if (!action) return rules.skip(line, 'not-understood');
	const protocol = ruleProtocol(value('protocol') || 'any');
	if (!protocol) return rules.skip(line, 'other-protocol');
	const ports = value('localport').replace(/[@(){}"']/g, '');
	const from = sourceOf(
		value('remoteaddress', 'remoteip')
			.replace(/[@(){}"']/g, '')
			.trim(),
	);
	const base = {
		line,
		action,
		protocol,
		from,
		to: sourceOf(value('localaddress', 'localip')),
		...(name && { name }),
	};
	if (!ports || /^any$/i.test(ports)) return rules.skip(line, 'no-port');
	rules.put(base, ports);
}
