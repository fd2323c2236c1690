import { Findings } from '../findings';
import type { Format } from '../format';
import { BEFORE_TOOL, hasCommand, readCommands } from '../text/shell-words';
import { forwardFound } from './forward-found';
import { hasLine } from '../text/lines';

const COMMAND = new RegExp(
	String.raw`${BEFORE_TOOL}(?:kubectl|oc|k|microk8s\.kubectl|k3s)\s(?:.{0,200}\s)?port-forward\s`,
);
/** What it prints itself. */
const PRINTED = /^\s*Forwarding from (\S+):(\d+) -> (\d+)\s*$/;
const HANDLING = /^\s*Handling connection for \d+\s*$/;
const WITH_VALUE =
	/^(?:-n|--namespace|--context|--kubeconfig|--cluster|--user|--as|--pod-running-timeout|-s|--server|--token)$/;
const COMMANDS_A_SLICE = 500;

/** `kubectl port-forward`: on the loopback addresses, unless the command has others. */
export const PORT_FORWARD: Format = {
	id: 'port-forward',
	name: 'kubectl port-forward',
	example: 'kubectl port-forward svc/web 8080:80',
	recognise(lines) {
		if (hasLine(lines, PRINTED)) return 0.95;
		return hasCommand(lines, (text) => COMMAND.test(text)) ? 0.87 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		for (const [index, text] of ledger.lines.entries()) {
			const [, bind = '', port = '', target = ''] = PRINTED.exec(text) ?? [];
			const found = port ? forwardFound(bind, port, target) : null;
			if (found) findings.put(index + 1, found);
			if (HANDLING.test(text) || /^\s*#/.test(text)) ledger.understand(index + 1);
		}
		const printed = ledger.lines.flatMap((line) => {
			const [, , local = '', remote = ''] = PRINTED.exec(line) ?? [];
			return local ? [`${local}:${remote}`, `:${remote}`] : [];
		});
		const commands = yield* readCommands(ledger, (text) => COMMAND.test(text));
		for (const [at, { words, first, last }] of commands.entries()) {
			if (at % COMMANDS_A_SLICE === 0) yield;
			const begin = words.findIndex(({ text }) => text === 'port-forward');
			if (begin < 0) continue;
			for (let line = first; line <= last; line++) ledger.understand(line);
			const addresses: string[] = [];
			let resource = '';
			const ports: { text: string; line: number }[] = [];
			for (let next = begin + 1; next < words.length; next++) {
				const { text, line } = words[next]!;
				const [, glued] = /^--address(?:=(.*))?$/.exec(text) ?? [];
				if (/^--address/.test(text))
					addresses.push(...(glued ?? words[++next]?.text ?? '').split(','));
				else if (WITH_VALUE.test(text)) next++;
				else if (text.startsWith('-')) continue;
				else if (!resource) resource = text;
				else ports.push({ text, line });
			}
			const container = resource.replace(/^.*\//, '') || undefined;
			for (const { text, line } of ports) {
				const [local = '', remote = local] = text.split(':');
				// What it printed says the same, and the addresses with it.
				if (printed.includes(`${local}:${remote}`)) continue;
				for (const bind of addresses.length ? addresses : ['127.0.0.1']) {
					const found = local === '' ? 'random-port' : forwardFound(bind, local, remote);
					findings.put(
						line,
						typeof found === 'string' ? found : { ...found, container },
						text,
					);
				}
			}
		}
	},
};
