import { FEW_NUMBERS, NUMBERS } from './numbers';
import type { GuardedRule, Rule, RuleHit } from './rule';
import { fits, isYear } from './slot';
import { words } from './words';
import { TRANSPORT } from './words';

/** Marks of Markdown and quotes that may stand around a word. */
const MARKS = '["\'`*_]*';

/** "ports 80, 443 and 8080", "Ports: 80/443", "dports 80,443", "ports { 22, 80 }". */
const ports = words(
	`(^|[^a-z])(?:${TRANSPORT}[\\s.-]+)?(?:[a-z]*[a-z]-)?(?:[ds]|dst|src)?ports${MARKS}(?:\\s+(?:numbers?|ranges?|are|were|is|include|like|such as|from|between|of|open|below|above|under|over|beyond|up to|=+)){0,2}\\s*[:=]?${MARKS}\\s*[[{(]?\\s*${MARKS}(?:${TRANSPORT}\\s*)?(${NUMBERS})`,
	'sure',
	true,
);

/** "port 443", "port number 22", "port=3306", "PORT: 80 or 443"; "TCP port 22", "--dport 80". */
const port = words(
	`(^|[^a-z])(?:${TRANSPORT}[\\s.-]+)?(?:[ds]|dst|src|d?est)?port(?:\\(s\\))?(?:\\s*\\b(?:forward(?:s|ing|ed)?|numbers?|no\\.?|nr\\.?|ranges?|is|was|stays|remains|to|becomes|like|from|between|eq|set|changed|defaults?|now)\\b){0,3}\\s*${MARKS}\\s*(?:[:=#]+|,\\s(?=\\d+\\))|\\|\\||\\?\\?)?${MARKS}\\s*[[{(]?\\s*(?:default:?\\s)?#?${MARKS}(?:${TRANSPORT}\\s*[/:]?\\s*)?(${FEW_NUMBERS})`,
	'sure',
	true,
);

/** "targetPort: 8080", "ListenPort = 51820", "SocksPort 9050". */
const camelPort = words(`([a-z])Ports?["']?\\s*[:=]?\\s*["']?(${NUMBERS})`, 'sure', false, 'g');

/** "listenport=8080 connectport=80": settings of one word. */
const joinedPort = words(
	`((?:listen|connect|local|remote|host|guest|target|source|dest|src|dst|https?|admin|server|web|db|rpc|metrics|redirect|shutdown)ports?)["']?\\s*[:=]\\s*["']?(${NUMBERS})`,
	'sure',
);

/** "range 30000 to 30100" after "port" was said: "port range 60000:61000". */
const portRange = words(
	`(^|[^a-z])ports?[\\s_]+ranges?\\s*(?:is|of|from|:|=)?\\s*(\\d{1,5}\\s+to\\s+\\d{1,5})`,
	'sure',
);

/** "the 8080 port", "80 and 443 ports": the word behind. Of "-c 100 port 53" it is that of 53. */
const portAfter: Rule = (line) => {
	const hits: RuleHit[] = [];
	const pattern =
		/(?:^|[^\w.$€£#/:-])((?:\d{2,5}\s*(?:,|and|or|\/)\s*)*)(\d{2,5})\s+(ports?)\b(?!\s+\d)/gi;
	for (const match of line.matchAll(pattern)) {
		const isList = /\d/.test(match[1]!);
		const isMany = match[3]!.toLowerCase() === 'ports';
		if (isMany !== isList) continue;
		if (
			!isList &&
			(Number(match[2]) <= 64 ||
				/^\s+(?:switch|hub|panel|router|device|nic|card)/i.test(
					line.slice(match.index + match[0].length),
				))
		) {
			continue;
		}
		const from = match.index + match[0].search(/\d/);
		for (const number of match[0].matchAll(/\d+/g)) {
			const value = Number(number[0]);
			if (value > 65535) continue;
			const at = match.index + number.index;
			if (at >= from)
				hits.push({ first: value, last: value, protocols: [], at, certainty: 'sure' });
		}
	}
	return hits;
};

const LISTENING = words(
	`(^|[^a-z])(?:listen(?:s|ing|ed|er)?(?:\\s+(?:on|at|to|for)|\\()?|bound to|binds? (?:to|on)|(?:监听|監聽|偵聽|侦听)(?:在|于|着|了)?)\\s*[:：=]?\\s*${MARKS}(${NUMBERS})`,
	'sure',
);

/** "listens on 8096", "listening on 80 and 443", "监听 8080", nginx' "listen 80;". */
const listening: Rule = (line, context) =>
	LISTENING(line, context).filter(
		({ at, first, last }) =>
			first > 9 &&
			// "LISTEN 812/sshd" is the state in a listing of connections, and then a process.
			!/LISTEN(?:ING)?\s+$/.test(line.slice(0, at)) &&
			// "listen(128)" says how many may wait.
			(first > 1023 || context.isCommon(first) || !line.slice(0, at).endsWith('(')) &&
			fits(line, at, last, { anyBefore: true }),
	);

const RUNNING = words(
	`((?:^|[^a-z])(?:runs?|running|start(?:s|ed)|serv(?:es|ed|ing)|hosted|available|reachable|lives?|up)\\s+on\\s+)${MARKS}(${NUMBERS})`,
	'likely',
);

/** "the server started on 8080": where what is no count can hardly be anything else. */
const running: Rule = (line, context) =>
	RUNNING(line, context).filter(
		({ at, first, last }) =>
			(first > 1023 ? !isYear(first) : context.isCommon(first)) &&
			fits(line, at, last, { anyBefore: true }),
	);

/** What English says of ports, and what programs say in it. */
export const ENGLISH_RULES: readonly GuardedRule[] = [
	{ needs: /ports/i, find: ports },
	{ needs: /port.{0,40}\d/i, find: port },
	{ needs: /port\s+range/i, find: portRange },
	{ needs: /[a-z]Port/, find: camelPort },
	{ needs: /[a-z]ports?["']?\s*[:=]/, find: joinedPort },
	{ needs: /\d\s+port/i, find: portAfter },
	{ needs: /(?:run|start|serv|host|able|live|up)\w*\son\s/i, find: running },
	{ needs: /listen|b(?:ou|i)nd|监听|監聽|偵聽|侦听/i, find: listening },
];
