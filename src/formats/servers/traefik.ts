import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readBind } from './bind-address';
import { hasLine } from '../text/lines';

const FLAG = /(?:--|TRAEFIK_)entrypoints[._]([\w-]+?)[._]address(?:=|:\s*|\s+)["']?([^\s"']+)/i;
const TABLE = /^\s*\[entryPoints\.(?:"([^"]+)"|([\w-]+))\]\s*$/i;
const LABEL =
	/^\s*(?:-\s+)?["']?traefik\.(?:enable|docker|https?|tcp|udp)\b[\w.\\@-]*["']?\s*[=:]/i;
const INNER_PORT = /loadbalancer\.server\.port["']?\s*[=:]\s*["']?\d+/i;
const ADDRESS = /^\s*address\s*[:=]\s*["']?([^\s"'#]+)/i;

/** What Traefik is told to listen on: entry points in YAML, TOML, flags or variables; its labels name inner ports. */
export const TRAEFIK: Format = {
	id: 'traefik',
	name: 'Traefik',
	example: 'entryPoints:\n  web:\n    address: ":80"',
	recognise(lines) {
		if (hasLine(lines, FLAG)) return 0.9;
		const isStatic = hasLine(lines, /^\s*(?:entryPoints\s*:|\[entryPoints\b)/i);
		if (isStatic) return 0.92;
		const labels = lines.filter((line) => LABEL.test(line)).length;
		return labels && labels * 2 > lines.length ? 0.8 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		const put = (place: string, service: string, line: number) => {
			const [, at = '', protocol = 'tcp'] = /^(.*?)(?:\/(tcp|udp))?$/i.exec(place) ?? [];
			const found = readBind(at);
			if (typeof found === 'string') findings.put(line, found, place);
			else
				findings.put(line, {
					...found,
					protocol: protocol.toLowerCase() === 'udp' ? 'udp' : 'tcp',
					process: 'traefik',
					service,
				});
		};
		/** The indentation of "entryPoints:", and the entry point within it. */
		let base = -1;
		let depth = -1;
		let name = '';
		let isToml = false;
		yield* eachLine(ledger, (text, line) => {
			const [, flagged, place = ''] = FLAG.exec(text) ?? [];
			if (flagged) return put(place, flagged, line);
			if (INNER_PORT.test(text)) return ledger.skip(line, 'unpublished');
			const [, quoted, plain] = TABLE.exec(text) ?? [];
			const indent = text.search(/\S/);
			if (quoted ?? plain) {
				name = quoted ?? plain!;
				isToml = true;
			} else if (/^\s*\[/.test(text)) name = /^\s*\[\[?entryPoints/i.test(text) ? name : '';
			else if (/^\s*entryPoints\s*:/i.test(text)) {
				base = indent;
				depth = -1;
				name = '';
				isToml = false;
			} else if (base >= 0 && !isToml && indent <= base && !/^\s*#/.test(text)) base = -1;
			else if (base >= 0 && !isToml) {
				if (depth < 0) depth = indent;
				if (indent === depth) name = /^\s*["']?([\w-]+)["']?\s*:/.exec(text)?.[1] ?? '';
			}
			const [, address] = name && (base >= 0 || isToml) ? (ADDRESS.exec(text) ?? []) : [];
			if (address) put(address, name, line);
			else if (isKnown(text)) ledger.understand(line);
		});
	},
};

/** Keys, tables, items, remarks and labels: the rest of a configuration. */
function isKnown(text: string): boolean {
	return (
		/^\s*(?:#|\[|-\s|["']?[\w.@-]+["']?\s*[:=]|[\]}]|---)/.test(text) ||
		LABEL.test(text) ||
		/^\s*--\w/.test(text)
	);
}
