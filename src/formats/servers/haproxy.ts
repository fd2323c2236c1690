import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readBind } from './bind-address';
import { hasLine, withoutRemarks } from '../text/lines';

const SECTION =
	/^\s*(global|defaults|frontend|backend|listen|resolvers|peers|userlist|mailers|cache|program|ring|log-forward|http-errors|fcgi-app|crt-store)(?:\s+(\S+))?(?:\s+(\S*:\d\S*))?/;
const BIND = /^\s*(bind|dgram-bind)\s+("[^"]*"|\S+)/;

/** HAProxy's configuration: `bind` of its frontends and listens. */
export const HAPROXY: Format = {
	id: 'haproxy',
	name: 'HAProxy',
	example: 'frontend web\n    bind :443 ssl crt /etc/ssl/site.pem',
	recognise(lines) {
		const code = withoutRemarks(lines);
		const binds = code.filter((line) => BIND.test(line) && /[:/]/.test(line)).length;
		const sections = code.filter(
			(line) => SECTION.test(line) && !/[{;:]\s*$/.test(line),
		).length;
		if (binds && sections) return 0.95;
		if (hasLine(code, /^\s*listen\s+\S+\s+\S*:\d+\s*$/)) return 0.92;
		return binds && binds * 2 > code.length ? 0.7 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		let section = '';
		let service = '';
		yield* eachLine(ledger, (text, line) => {
			if (/^\s*#/.test(text)) return ledger.understand(line);
			const [, word, places = ''] = BIND.exec(text) ?? [];
			if (word) return readPlaces(places, line, word === 'dgram-bind');
			const [, name, title = '', place] = SECTION.exec(text) ?? [];
			if (name) {
				section = name;
				service = title;
				if (place) readPlaces(place, line, false);
			}
			if (name || (section && /^\s/.test(text))) ledger.understand(line);
		});
		function readPlaces(places: string, line: number, isDatagram: boolean): void {
			for (const each of places.replace(/"/g, '').split(',')) {
				const [, family = '', place = ''] =
					/^(?:((?:quic|udp|tcp|ipv|sockpair|unix|abns|fd)[46]?)@)?(.*)$/.exec(each) ??
					[];
				const found = /^(?:unix|abns|fd|sockpair)/.test(family)
					? 'unix-socket'
					: readBind(place);
				const isUdp = isDatagram || /^(?:quic|udp)/.test(family);
				if (typeof found === 'string') findings.put(line, found, each);
				else
					findings.put(line, {
						...found,
						protocol: isUdp ? 'udp' : 'tcp',
						process: 'haproxy',
						...(service && { service }),
					});
			}
		}
	},
};
