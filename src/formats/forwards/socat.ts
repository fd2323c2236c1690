import { ANY, parseAddress } from '../../domain/address';
import { Findings, type Found } from '../findings';
import type { Format } from '../format';
import type { SkipReason } from '../listing';
import type { ReadContext } from '../read-context';
import { readBind } from '../servers/bind-address';
import { readNamedPorts } from '../service-names';
import { BEFORE_TOOL, hasCommand, readCommands } from '../text/shell-words';

const LISTENS = String.raw`[-–—](?:L(?:ISTEN)?|RECV(?:FROM)?|SERVER)`;
/** Its family, its version of IP, and where it listens. */
const LISTEN = new RegExp(
	String.raw`^((?:TCP|UDP(?:LITE)?|SCTP|OPENSSL|SSL|DTLS|UNIX|ABSTRACT|VSOCK|DCCP)([46]?)(?:-DTLS)?)${LISTENS}:(.*)$`,
	'is',
);
const COMMAND = new RegExp(String.raw`${BEFORE_TOOL}socat1?(?:\.exe)?\s.{0,400}?${LISTENS}:`, 'i');
const TARGET =
	/^(?:TCP|UDP|OPENSSL|SSL)\w*(?:-CONNECT|-SENDTO|-DATAGRAM)?:(?:\[[^\]]*\]|[^:,]*):(\w+)/i;
/** With -d -d it tells what it does. */
const LOG = /\ssocat\[\d+\]\s[A-Z]\s(?:listening on (?:AF=\d+\s+)?(\S+:\d+)$)?/;
const COMMANDS_A_SLICE = 500;

/** Commands of socat: its addresses that listen. */
export const SOCAT: Format = {
	id: 'socat',
	name: 'socat',
	example: 'socat TCP-LISTEN:8080,fork,reuseaddr TCP:192.168.1.10:80',
	recognise: (lines) =>
		hasCommand(lines, (text) => COMMAND.test(text))
			? 0.86
			: lines.some((line) => LOG.exec(line)?.[1])
				? 0.9
				: 0,
	*read(ledger) {
		const { context } = ledger;
		const findings = new Findings(ledger);
		let isCommand = false;
		const commands = yield* readCommands(ledger, (text) => /(?:^|[\s/])socat1?\s/.test(text));
		for (const [index, { words, first, last }] of commands.entries()) {
			if (index % COMMANDS_A_SLICE === 0) yield;
			if (!words.some(({ text }) => /(?:^|[/$#>%=(])socat1?(?:\.exe)?$/i.test(text)))
				continue;
			for (let line = first; line <= last; line++) ledger.understand(line);
			const target = words.map(({ text }) => TARGET.exec(text)?.[1]).find(Boolean) ?? '';
			for (const { text, line } of words) {
				const found = readAddress(text.replace(/[–—]/g, '-'), target, context);
				if (found) isCommand = findings.put(line, found, text);
			}
		}
		const logged = new Set<string>();
		for (const [index, text] of ledger.lines.entries()) {
			const [row, place = ''] = LOG.exec(text) ?? [];
			if (row) ledger.understand(index + 1);
			// It says again what its command does, and after each connection.
			if (!place || isCommand || logged.has(place)) continue;
			logged.add(place);
			const found = readBind(place);
			const own =
				typeof found === 'string'
					? found
					: ({ ...found, protocol: 'tcp', process: 'socat' } as const);
			findings.put(index + 1, own);
		}
	},
};

/** Null for an address that doesn't listen. */
function readAddress(
	text: string,
	target: string,
	context: ReadContext,
): Found | SkipReason | null {
	const [, kind = '', version, rest = ''] = LISTEN.exec(text) ?? [];
	if (!kind) return null;
	if (/^(?:UNIX|ABSTRACT)/i.test(kind)) return 'unix-socket';
	if (/^(?:SCTP|VSOCK|DCCP|UDPLITE)/i.test(kind)) return 'other-protocol';
	const [place = '', ...options] = rest.split(',');
	if (/[$<{]/.test(place)) return 'unset-variable';
	const numbers = readNamedPorts(place, context);
	if (!numbers) return 'not-understood';
	if (numbers.last === 0) return 'random-port';
	const option = (name: RegExp) =>
		options.map((each) => name.exec(each)?.[1]).find((each) => each !== undefined) ?? '';
	const bind = option(/^bind=(.*)$/i).replace(/:\d*$/, '');
	const family = version || option(/^(?:pf|protocol-family)=(?:ip|inet)(?:v?([46]))?/i);
	const all = family === '4' ? '0.0.0.0' : family === '6' ? '::' : ANY;
	const address = bind ? parseAddress(bind) : all;
	const inner = readNamedPorts(target, context)?.first;
	return {
		protocol: /^UDP|DTLS/i.test(kind) ? 'udp' : 'tcp',
		...(address ? { address } : { address: ANY, boundName: bind }),
		...numbers,
		process: 'socat',
		...(inner !== undefined && { target: inner }),
	};
}
