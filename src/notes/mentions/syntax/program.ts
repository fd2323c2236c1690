import { mapped } from './numbers';
import type { GuardedRule, Hit, Rule } from './rule';

const SOURCE_FILE = /\.(?:[cm]?[jt]sx?|py|txt|md|json|ya?ml|csv|log|png|jpe?g|svg|css|html?)$/i;

const at = (match: RegExpExecArray, digits: string) =>
	mapped(digits, match.index + match[0].lastIndexOf(digits));

/** A host in quotes and its port, as programs pair them: `("smtp.example.org", 587)`, `('', 8000)`. */
const pairs: Rule = (line) =>
	[
		...line.matchAll(
			/["']((?:[\w-]+\.)+[\w-]+|localhost|\*|)["']\s*,\s*(\d{2,5})(?=\s*[,)\]}])/g,
		),
	].flatMap((match): Hit[] => {
		const [, host = '', digits = ''] = match;
		const isHost = host ? !SOURCE_FILE.test(host) : digits.length > 3;
		return isHost ? at(match, digits) : [];
	});

/** What programs call that listens: `new ServerSocket(9999)`, `new InetSocketAddress(host, 80)`. */
const sockets: Rule = (line) =>
	[
		...line.matchAll(
			/\b(?:\w*Socket(?:Address)?|IPEndPoint|Tcp(?:Listener|Client)|Udp(?:Listener|Client)|TCPServer(?:\.new)?|htons|Listen(?:AnyIP|Localhost)|createConnection)[ (](?:[^(),]*,\s*)?(\d{2,5})\b/g,
		),
	].flatMap((match) => at(match, match[1]!));

/** Ports in the source of programs. */
export const PROGRAM_RULES: readonly GuardedRule[] = [
	{ needs: /["']\s*,\s*\d{2}/, find: pairs },
	{ needs: /Socket|EndPoint|Tcp[CL]|Udp[CL]|TCPS|htons|ListenA|ListenL|createC/, find: sockets },
];
