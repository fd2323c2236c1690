import { ANY } from '../../domain/address';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readPortNumbers, readTransport } from '../port-numbers';

const ENTRY = /^\s*([^\s/#]+)\s+(\d+(?:-\d+)?)\s*\/\s*([a-z]+)\b/i;
/** Remarks, and the command that prints it. */
const AROUND = /^\s*#|\/etc\/services|drivers\\etc/;
/** Less of the lines being entries, the text is something else. */
const MIN_SHARE = 0.7;

/** /etc/services: which service a port is for. Of Windows, too; aliases and remarks are passed over. */
export const ETC_SERVICES: Format = {
	id: 'etc-services',
	name: '/etc/services',
	example: 'ssh 22/tcp # secure shell\ndomain 53/udp',
	recognise(lines) {
		const entries = lines.filter((line) => !AROUND.test(line));
		const found = entries.filter((line) => ENTRY.test(line)).length;
		return found > 0 && found >= entries.length * MIN_SHARE ? 0.8 : 0;
	},
	*read(ledger) {
		yield* eachLine(ledger, (text, line) => {
			if (AROUND.test(text)) return ledger.understand(line);
			const [, process, ports = '', word = ''] = ENTRY.exec(text) ?? [];
			const range = readPortNumbers(ports);
			if (!process || !range) return;
			const protocol = readTransport(word);
			if (!protocol) return ledger.skip(line, 'other-protocol');
			ledger.add({ protocol, address: ANY, ...range, process, line });
		});
	},
};
