import type { Format } from '../format';
import { eachLine } from '../ledger';
import { hasCommand, readCommands, type Command } from '../text/shell-words';
import { actionOf, ruleProtocol, Rules, sourceOf } from './rules';
import { hasLine } from '../text/lines';

const ZONE = /^\s*([\w-]+)(?:\s+\((?:default|active|default, active|active, default)[^()]*\))?\s*$/;
const FIELD =
	/^\s*(target|icmp-block-inversion|interfaces|sources|services|ports|protocols|forward|masquerade|forward-ports|source-ports|icmp-blocks|rich rules|ingress-priority|egress-priority|priority):\s*(.*?)\s*$/;
const COMMAND = /firewall-(?:offline-)?cmd\b/;
const CHANGE = new RegExp(
	String.raw`${COMMAND.source}.{0,400}?--(?:(?:add|remove)-(?:port|service|rich-rule)|list-(?:ports|services))`,
);
const OPTION = /^--(add|remove)-(port|service|rich-rule)(?:=(.*))?$/s;
const RICH = /^\s*rule\s+(?:priority|family|service|port|source|destination|protocol)\b.*=/;

/** What a shell makes several options of: "--add-service={http,https}". */
const BRACES = /^(.*)\{([^{}\s]*)\}(.*)$/;

/** firewalld: a zone as `firewall-cmd --list-all` prints it, and the commands that change it. */
export const FIREWALLD: Format = {
	id: 'firewalld',
	name: 'firewall-cmd --list-all',
	tells: 'rules',
	example:
		'public (active)\n  target: default\n  interfaces: eth0\n  sources:\n  services: ssh\n  ports: 8080/tcp',
	recognise(lines) {
		const fields = lines.filter((line) => FIELD.test(line)).length;
		const isZone = hasLine(
			lines,
			/^\s*(?:icmp-block-inversion|rich rules|masquerade|forward-ports|icmp-blocks):/,
		);
		if (isZone && fields >= 3) return 0.97;
		const isBare =
			hasLine(lines, /^\s+services: [a-z]/) &&
			hasLine(lines, /^\s+ports: \d+(?:-\d+)?\/[a-z]/);
		if (isBare && fields >= 3) return 0.97;
		if (hasCommand(lines, (text) => CHANGE.test(text))) return 0.93;
		const rules = lines.filter((line) => RICH.test(line)).length;
		return rules * 2 > lines.length ? 0.9 : 0;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		let sources: readonly string[] = [''];
		let hasInterfaces = false;
		/** What the command before lists. */
		let listed = '';
		const action = 'allow';
		const put = (ports: string, line: number) => {
			for (const each of ports.split(/[\s,]+/).filter(Boolean)) {
				const [numbers = '', word = ''] = each.split('/');
				const protocol = ruleProtocol(word);
				if (!protocol) rules.skip(line, 'other-protocol');
				else
					for (const from of sources)
						rules.put({ line, action, protocol, from, to: '' }, numbers);
			}
		};
		const putService = (service: string, line: number) => {
			for (const from of sources)
				rules.put({ line, action, protocol: 'any', from, to: '' }, '', service);
		};
		const commands = new Map<number, Command>();
		for (const command of yield* readCommands(ledger, (text) => COMMAND.test(text)))
			if (command.words.some(({ text }) => COMMAND.test(text)))
				commands.set(command.first, command);
		let last = 0;
		yield* eachLine(ledger, (text, line) => {
			const command = commands.get(line);
			if (command) {
				({ last } = command);
				sources = [''];
				listed = '';
				for (const [at, { text: word }] of command.words.entries()) {
					listed = /^--list-(ports|services)/.exec(word)?.[1] ?? listed;
					const [, verb, kind, value] = OPTION.exec(word) ?? [];
					const whole = value ?? command.words[at + 1]?.text ?? '';
					const [, before = '', all, after = ''] = BRACES.exec(whole) ?? [];
					for (const each of all?.split(',') ?? [whole]) {
						const plain = all ? before + each + after : each;
						if (verb === 'remove') rules.skip(line, 'removed');
						else if (kind === 'port') put(plain, line);
						else if (kind === 'service') putService(plain, line);
						else if (kind === 'rich-rule') readRich(plain, line, rules);
					}
				}
			}
			if (line <= last) return ledger.understand(line);
			const [, field, value = ''] = FIELD.exec(text) ?? [];
			const isListed =
				listed !== '' &&
				/^\s*[\w-]+(?:\/[a-z]+)?(?:\s+[\w-]+(?:\/[a-z]+)?)*\s*$/.test(text);
			if (isListed && listed === 'ports') return put(text.trim(), line);
			if (isListed)
				return text
					.trim()
					.split(/\s+/)
					.forEach((each) => putService(each, line));
			if (field) ledger.understand(line);
			if (field === 'sources') sources = value && !hasInterfaces ? value.split(/\s+/) : [''];
			// What comes in there may be from anywhere.
			else if (field === 'interfaces') hasInterfaces = value !== '';
			else if (field === 'ports' && value) put(value, line);
			else if (field === 'services' && value)
				for (const each of value.split(/\s+/)) putService(each, line);
			else if (field === 'protocols' && value) rules.skip(line, 'other-protocol');
			else if (field === 'source-ports' && value) rules.skip(line, 'no-port');
			else if (field === 'forward-ports' && value) rules.skip(line, 'not-incoming');
			else if (/^\s*rule\b/.test(text)) readRich(text.trim(), line, rules);
			else if (/^\s*port=\d+:proto=/.test(text)) rules.skip(line, 'not-incoming');
			else if (/^\s*#/.test(text)) ledger.understand(line);
			else if (ZONE.test(text) || /^\s*(?:success|yes|no)\s*$/.test(text)) {
				sources = [''];
				hasInterfaces = false;
				ledger.understand(line);
			}
		});
	},
};

/** rule family="ipv4" source address="10.0.0.0/8" port port="5432" protocol="tcp" accept */
function readRich(text: string, line: number, rules: Rules): void {
	const plain = text.replace(/\\"/g, '"');
	const action = actionOf(/\b(accept|drop|reject)\b/.exec(plain)?.[1] ?? '');
	const from = sourceOf(
		/source\s+(?:NOT\s+)?(?:address|ipset)=["']?([^"'\s]+)/i.exec(plain)?.[1] ?? '',
	);
	const isNot = /source\s+NOT\s/i.test(plain);
	const to = sourceOf(/destination\s+(?:address)=["']?([^"'\s]+)/.exec(plain)?.[1] ?? '');
	const place = /(?:^|\s)port\s+((?:(?:port|protocol)=\S+\s*){1,2})/.exec(plain)?.[1] ?? '';
	const [, port = ''] = /port=["']?([\d-]+)/.exec(place) ?? [];
	const [, word = ''] = /protocol=["']?(\w+)/.exec(place) ?? [];
	const service = /\bservice\s+name=["']?([\w-]+)/.exec(plain)?.[1];
	if (/forward-port|masquerade/.test(plain)) return rules.skip(line, 'not-incoming');
	const protocol = ruleProtocol(word);
	if (/(?:^|\s)protocol\s+value=/.test(plain)) return rules.skip(line, 'other-protocol');
	if (!action) return rules.skip(line, 'no-verdict');
	if (!port && !service) return rules.skip(line, 'no-port');
	if (!protocol) return rules.skip(line, 'other-protocol');
	rules.put(
		{ line, action, protocol, from: isNot ? `!${from}` : from, to },
		port,
		port ? undefined : service,
	);
}
