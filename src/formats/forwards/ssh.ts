import { ANY } from '../../domain/address';
import { Findings } from '../findings';
import type { Format } from '../format';
import type { Ledger } from '../ledger';
import {
	BEFORE_TOOL,
	hasCommand,
	readCommands,
	withHyphens,
	type Command,
} from '../text/shell-words';
import { forwardFound } from './forward-found';
import { hasLine, withoutRemarks } from '../text/lines';

const LOOPBACK = '127.0.0.1';
const COMMAND = new RegExp(
	String.raw`${BEFORE_TOOL}(?:auto)?ssh(?:\.exe)?\s(?:.{0,400}?\s)?[-–—−][a-zA-Z\d]*[LRD]\s?\S`,
);
const CONFIG = /^\s*(LocalForward|RemoteForward|DynamicForward)[\s=]+(\S+)(?:\s+(\S+))?\s*$/i;
const CONFIG_LINE =
	/^\s*(?:Host|Match|HostName|User|Port|IdentityFile|ProxyJump|ProxyCommand|Include|GatewayPorts|[A-Z]\w+)(?:\s|=)/;
/** The letters whose option takes the rest of its word, or the next word. */
const WITH_VALUE = 'BbcDEeFIiJLlmOopQRSWwP';
const COMMANDS_A_SLICE = 500;

/** Ports that ssh forwards: `ssh -L`, `-R` and `-D`, and the same in its configuration. */
export const SSH: Format = {
	id: 'ssh',
	name: 'ssh -L, -R, -D',
	example: 'ssh -N -L 8080:localhost:80 me@nas',
	recognise(lines) {
		const code = withoutRemarks(lines);
		if (hasLine(code, CONFIG)) return 0.9;
		return hasCommand(lines, (text) => COMMAND.test(text) && /\d/.test(text)) ? 0.84 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		const isConfig = hasLine(ledger.lines, CONFIG);
		if (isConfig) readConfig(ledger, findings);
		const commands = yield* readCommands(ledger, (text) => COMMAND.test(text));
		for (const [index, command] of commands.entries()) {
			if (index % COMMANDS_A_SLICE === 0) yield;
			readCommand(command, ledger, findings);
		}
	},
};

function readConfig(ledger: Ledger, findings: Findings): void {
	let host = '';
	for (const [index, text] of ledger.lines.entries()) {
		const line = index + 1;
		const [, name, value = ''] = CONFIG.exec(text) ?? [];
		host = /^\s*Host\s+(\S+)/i.exec(text)?.[1] ?? host;
		if (name) {
			const kind = name[0]!.toUpperCase();
			const target = CONFIG.exec(text)?.[3] ?? '';
			put(
				kind,
				`${value}${target ? `:${target}` : ''}`,
				{ host, isOpen: false },
				line,
				findings,
			);
		} else if (CONFIG_LINE.test(text) || /^\s*#/.test(text)) ledger.understand(line);
	}
}

function readCommand({ words, first, last }: Command, ledger: Ledger, findings: Findings): void {
	const at = words.findIndex(({ text }) => /(?:^|[/$#>%=])(?:auto)?ssh(?:\.exe)?$/.test(text));
	if (at < 0) return;
	const found: { kind: string; value: string; line: number }[] = [];
	let host = '';
	let isOpen = false;
	for (let next = at + 1; next < words.length; next++) {
		const { text: whole, line } = words[next]!;
		const text = withHyphens(whole);
		if (!/^-\w/.test(text)) {
			if (host) break;
			host = text.replace(/^[^@]*@/, '').replace(/^ssh:\/\/|:\d+$/g, '');
			continue;
		}
		for (let letter = 1; letter < text.length; letter++) {
			const kind = text[letter]!;
			if (kind === 'g') isOpen = true;
			if (!WITH_VALUE.includes(kind)) continue;
			const rest = text.slice(letter + 1);
			const value = rest || (words[++next]?.text ?? '');
			if ('LRD'.includes(kind))
				found.push({ kind, value, line: rest ? line : (words[next]?.line ?? line) });
			break;
		}
	}
	if (!found.length) return;
	for (let line = first; line <= last; line++) ledger.understand(line);
	for (const { kind, value, line } of found) put(kind, value, { host, isOpen }, line, findings);
}

interface Session {
	readonly host: string;
	/** Whether other hosts may connect (-g). */
	readonly isOpen: boolean;
}

/** "[bind:]port:host:hostport" of -L and -R, "[bind:]port" of -D; "*" or nothing before a colon is all. */
function put(
	kind: string,
	value: string,
	{ host, isOpen }: Session,
	line: number,
	findings: Findings,
): void {
	if (/^\/|:\/[^:]*$/.test(value) && !/^\S*\d+:\//.test(value)) {
		findings.put(line, 'unix-socket', value);
		return;
	}
	const parts = splitPlace(value);
	const isAlone = kind === 'D' || (kind === 'R' && parts.length <= 2);
	const own = isAlone ? parts : parts.slice(0, -2);
	const [bind, port] = own.length > 1 ? [own[0]!, own[1]!] : [null, own[0] ?? ''];
	const target = isAlone ? '' : (parts[parts.length - 1] ?? '');
	const usual = bind === '' || (isOpen && kind !== 'R') ? ANY : LOOPBACK;
	const found = forwardFound(bind ?? '', port, target, usual);
	if (typeof found === 'string') findings.put(line, found, value);
	else findings.put(line, { ...found, process: 'ssh', ...(kind === 'R' && host && { host }) });
}

/** The parts between colons that are not within brackets. */
function splitPlace(value: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const letter of value) {
		if (letter === '[') depth++;
		if (letter === ']') depth--;
		if (letter === ':' && depth <= 0) parts.push('');
		else parts[parts.length - 1] += letter;
	}
	return parts;
}
