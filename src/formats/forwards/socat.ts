import { ANY, parseAddress } from '../../domain/address';
import { Findings } from '../findings';
import type { Format } from '../format';
import { readPortNumbers } from '../port-numbers';
import { joinContinued, readCommands } from '../text/shell-words';

const LISTEN =
	/^(TCP[46]?|UDP[46]?|UDPLITE[46]?|SCTP[46]?|OPENSSL|SSL|OPENSSL-DTLS|DTLS|UNIX|ABSTRACT|VSOCK|DCCP[46]?)-(?:L(?:ISTEN)?|RECV(?:FROM)?|SERVER|DTLS-(?:SERVER|L))(?=:)/i;
const COMMAND = /(?:^|[\s/$#>%;&|=('"`])socat1?\s.*[-–—](?:L(?:ISTEN)?|RECV(?:FROM)?|SERVER):/i;
const COMMANDS_A_SLICE = 500;

/** Commands of socat: its addresses that listen. */
export const SOCAT: Format = {
	id: 'socat',
	name: 'socat',
	example: 'socat TCP-LISTEN:8080,fork,reuseaddr TCP:192.168.1.10:80',
	recognise: (lines) =>
		joinContinued(lines).some((line) => !/^\s*#/.test(line) && COMMAND.test(line)) ? 0.86 : 0,
	*read(ledger) {
		const findings = new Findings(ledger);
		const commands = yield* readCommands(ledger, (text) => /(?:^|[\s/])socat1?\s/.test(text));
		for (const [index, { words, first, last }] of commands.entries()) {
			if (index % COMMANDS_A_SLICE === 0) yield;
			if (!words.some(({ text }) => /(?:^|[/$#>%=])socat1?$/.test(text))) continue;
			for (let line = first; line <= last; line++) ledger.understand(line);
			const others = words.flatMap(
				({ text }) =>
					/^(?:TCP|UDP|OPENSSL|SSL)\w*(?:-CONNECT|-SENDTO)?:[^:]*:(\d+)/i.exec(
						text,
					)?.[1] ?? [],
			);
			for (const { text, line } of words)
				readAddress(text.replace(/[–—]/g, '-'), line, others[0], findings);
		}
	},
};

function readAddress(
	text: string,
	line: number,
	target: string | undefined,
	findings: Findings,
): void {
	const [head = '', kind = ''] = LISTEN.exec(text) ?? [];
	if (!head) return;
	if (/^(?:UNIX|ABSTRACT)/i.test(kind)) return void findings.put(line, 'unix-socket', text);
	if (/^(?:SCTP|VSOCK|DCCP|UDPLITE)/i.test(kind))
		return void findings.put(line, 'other-protocol', text);
	const [place = '', ...options] = text.slice(head.length + 1).split(',');
	const bound = options
		.map((each) => /^(?:bind|interface)=(.*)$/i.exec(each)?.[1])
		.find((each) => each !== undefined);
	const numbers = readPortNumbers(place);
	const bind = bound?.replace(/:\d*$/, '') ?? '';
	const family = /4$/.test(kind) ? '0.0.0.0' : /6$/.test(kind) ? '::' : ANY;
	const address = bind ? parseAddress(bind) : family;
	const isUdp = /^UDP|DTLS/i.test(kind);
	if (/[$<{]/.test(place)) findings.put(line, 'unset-variable', text);
	else if (!numbers) findings.put(line, 'not-understood', text);
	else
		findings.put(line, {
			protocol: isUdp ? 'udp' : 'tcp',
			...(address ? { address } : { address: ANY, boundName: bind }),
			...numbers,
			process: 'socat',
			...(target && { target: Number(target) }),
		});
}
