import { parseAddress } from '../../domain/address';
import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readCommands } from '../text/shell-words';
import { cellsOf } from '../tables/table/columns';
import { forwardFound } from './forward-found';
import { hasLine } from '../text/lines';

const ROW = /^\s*(\S+)\s+(\d{1,9})\s+(\S+)\s+(\d{1,9})\s*$/;
const RULE = /^\s*-+\s+-+\s+-+\s+-+\s*$/;
const TITLE = /\bipv[46]\s*[:：]|\bipv[46]\b.*\bipv[46]\b/i;
const COMMAND =
	/portproxy\s+(?:add|set|delete|reset|show|dump)\b|^\s*(?:add|set)\s+v[46]tov[46]\s/i;
const PARAMETERS = ['listenport', 'connectaddress', 'connectport', 'listenaddress'];

/** `netsh interface portproxy`: the table that it shows, in any language, and the commands that fill it. */
export const PORTPROXY: Format = {
	id: 'portproxy',
	name: 'netsh interface portproxy',
	system: 'windows',
	example:
		'Listen on ipv4:             Connect to ipv4:\n\nAddress         Port        Address         Port\n' +
		'--------------- ----------  --------------- ----------\n0.0.0.0         8080        192.168.1.10    80',
	recognise(lines) {
		if (lines.some((line) => COMMAND.test(line) && /\d/.test(line))) return 0.9;
		const rows = lines.filter(isRow).length;
		if (!rows) return 0;
		return hasLine(lines, RULE) || hasLine(lines, TITLE) ? 0.93 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		yield* eachLine(ledger, (text, line) => {
			const [, bind = '', port = '', , target = ''] = isRow(text)
				? (ROW.exec(text) ?? [])
				: [];
			if (port) put(bind, port, target, line, findings);
			else if (RULE.test(text) || cellsOf(text).length >= 4 || /[:：]\s*$/.test(text))
				ledger.understand(line);
			else if (TITLE.test(text) || /portproxy\s+(?:show|dump|reset|delete)\b/i.test(text))
				ledger.understand(line);
		});
		for (const { words, first, last } of yield* readCommands(ledger, (text) =>
			COMMAND.test(text),
		)) {
			const at = words.findIndex(({ text }) => /^v[46]tov[46]$/i.test(text));
			const verb = words[at - 1]?.text.toLowerCase();
			if (at < 1 || (verb !== 'add' && verb !== 'set')) continue;
			for (let line = first; line <= last; line++) ledger.understand(line);
			const values = new Map<string, string>();
			for (const [index, { text }] of words.slice(at + 1).entries()) {
				const [, key, value = ''] = /^(\w+)=(.*)$/.exec(text) ?? [];
				if (key) values.set(key.toLowerCase(), value);
				else if (PARAMETERS[index]) values.set(PARAMETERS[index], text);
			}
			const target = values.get('connectport') ?? values.get('listenport') ?? '';
			put(
				values.get('listenaddress') ?? '',
				values.get('listenport') ?? '',
				target,
				words[at]!.line,
				findings,
			);
		}
	},
};

function isRow(text: string): boolean {
	const [, bind = '', , to = ''] = ROW.exec(text) ?? [];
	return bind !== '' && parseAddress(bind) !== null && /[.:\w]/.test(to);
}

function put(bind: string, port: string, target: string, line: number, findings: Findings): void {
	findings.put(line, forwardFound(bind, port, target));
}
