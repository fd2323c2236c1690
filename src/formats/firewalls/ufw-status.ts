import { parseAddress } from '../../domain/address';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { actionOf, ruleProtocol, Rules, sourceOf } from './rules';
import { hasLine } from '../text/lines';

const ROW =
	/^\s*(?:\[\s*\d+\]\s*)?(\S.*?)\s+(ALLOW|DENY|REJECT|LIMIT)(?:\s+(IN|OUT|FWD))?\s+(\S.*?)\s*(?:#\s*(.*))?$/;
const HEADING = /^\s*To\s+Action\s+From\s*$/;
/** Below the heading, in any language. */
const LINE = /^\s*-+\s+-{2,}\s+-{2,}\s*$/;
const REMARK =
	/^\s*(?:#|Status:|Logging:|Default:|New profiles:|-+\s+-{2,}\s+-{2,}\s*$|Skipping|Rules? updated)/;

/** The table that `ufw status` prints, plain, numbered or verbose. */
export const UFW_STATUS: Format = {
	id: 'ufw-status',
	name: 'ufw status',
	tells: 'rules',
	example:
		'To                         Action      From\n--                         ------      ----\n22/tcp                     ALLOW       Anywhere',
	recognise(lines) {
		if (hasLine(lines, HEADING)) return 1;
		const rows = lines.filter((line) => ROW.test(line) && /Anywhere|\d/.test(line)).length;
		if (rows && hasLine(lines, LINE)) return 1;
		return rows && rows * 2 >= lines.length ? 0.92 : 0;
	},
	*read(ledger) {
		const rules = new Rules(ledger);
		const heading = ledger.lines.findIndex((line) => LINE.test(line));
		yield* eachLine(ledger, (text, line) => {
			if (line === heading || (line < heading && /[:：]/.test(text))) ledger.understand(line);
			if (HEADING.test(text) || REMARK.test(text)) return ledger.understand(line);
			const [, place = '', word = '', direction, source = '', name] = ROW.exec(text) ?? [];
			const action = actionOf(word);
			if (!action) return;
			if (/\(out\)/.test(text) || direction === 'OUT' || direction === 'FWD')
				return rules.skip(line, 'not-incoming');
			const plain = place
				.replace(/\s*\(v6\)/g, '')
				.replace(/\s+on\s+\S+/, '')
				.trim();
			const from = sourceOf(
				source
					.replace(/\s*\(v6\)/g, '')
					.replace(/\s*\((?:log|log-all)\)/g, '')
					.replace(/\s+on\s+\S+/, '')
					// The ports that packets come from.
					.replace(/\s+[\d:,]+(?:\/\w+)?$|\/[a-z]+$/, '')
					.trim(),
			);
			// "22/tcp (OpenSSH)" of a verbose list has the profile behind its numbers.
			const [, ports = '', profile] = /^(.*?)(?:\s+\(([^()]+)\))?$/.exec(plain) ?? [];
			const words = ports.split(/\s+/);
			const to =
				words.length > 1 && parseAddress((words[0] ?? '').replace(/\/\d+$/, ''))
					? words.shift()!
					: '';
			const rest = words.join(' ');
			const own = parseAddress(rest.replace(/\/\d+$/, '')) ? '' : rest;
			if (!own || /^Anywhere$/i.test(own)) return rules.skip(line, 'no-port');
			const [, numbers = '', protocol = ''] = /^(.*?)(?:\/(\w+))?$/.exec(own) ?? [];
			const transport = ruleProtocol(protocol);
			if (!transport) return rules.skip(line, 'other-protocol');
			const base = { line, action, protocol: transport, from, to, ...(name && { name }) };
			if (/[a-z]/i.test(numbers)) rules.put(base, '', numbers);
			else rules.put(base, numbers, profile);
		});
	},
};
