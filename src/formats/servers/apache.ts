import { Findings } from '../findings';
import type { Format } from '../format';
import { eachLine } from '../ledger';
import { readBind } from './bind-address';
import { hasLine, withoutRemarks } from '../text/lines';

/** A port, with an address before it and a protocol behind. */
const LISTEN = /^\s*Listen\s+((?:\S*[:\]])?[1-9$]\S*)(?:\s+[a-z]\w*)?\s*(?:#.*)?$/i;
const HOST = /^\s*<VirtualHost\s+([^>]+)>/i;
/** How directives begin. */
const DIRECTIVE =
	/^\s*(?:<\/?[A-Z]\w+[^>]*>?\s*$|(?:Server|Document|Director|Load|Include|SSL|Proxy|Rewrite|Error|Custom|Log|Allow|Require|Option|Order|Deny|Header|RequestHeader|Alias|ScriptAlias|Redirect|Add|Set|Name|Listen|User|Group|Timeout|Keep|Max|Min|Thread|Start|Pid|Mutex|Access|Hostname|Define|Protocol|Expires|Auth|php_|Trace|File|Default|BrowserMatch|H2|Script|Fallback|WSGI|Passenger|Index|Cache|Enable|Remote|Transfer|MIME|Type|Env|Unset|Pass|Substitute)\w*(?:\s+\S|\s*$))/;

/** Apache's configuration: `Listen`. A virtual host answers there, and listens on nothing itself. */
export const APACHE: Format = {
	id: 'apache',
	name: 'Apache',
	example: 'Listen 80\nListen 192.0.2.10:8443 https',
	recognise(lines) {
		const code = withoutRemarks(lines);
		const listens = code.filter((line) => LISTEN.test(line) && !line.includes(';'));
		const hosts = code.filter((line) => HOST.test(line));
		if (listens.length && (hosts.length || listens.length === code.length)) return 0.93;
		if (
			listens.length &&
			code.filter((line) => DIRECTIVE.test(line)).length >= code.length * 0.8
		)
			return 0.9;
		return listens.length || hosts.length ? 0.7 : 0;
	},
	*read(ledger) {
		const findings = new Findings(ledger);
		const hasListen = hasLine(ledger.lines, LISTEN);
		let isContinued = false;
		yield* eachLine(ledger, (text, line) => {
			const [, place] = LISTEN.exec(text) ?? [];
			const [, hosts = ''] = HOST.exec(text) ?? [];
			const wasContinued = isContinued;
			isContinued = /\\\s*$/.test(text);
			if (place) put(place, line, findings);
			// Where only virtual hosts were copied, their ports are all there is.
			else if (hosts && !hasListen)
				for (const each of hosts.trim().split(/\s+/))
					if (/:\d+$/.test(each)) put(each, line, findings);
			if (!place && (wasContinued || /^\s*#/.test(text) || DIRECTIVE.test(text)))
				ledger.understand(line);
		});
	},
};

function put(place: string, line: number, findings: Findings): void {
	const found = readBind(place);
	if (typeof found === 'string') findings.put(line, found, place);
	else findings.put(line, { ...found, protocol: 'tcp', process: 'Apache' });
}
