const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that count nothing, and so may follow a number that is a name. */
const FUNCTION = words(`
	a after again against all alone along already also although an and any anymore anyway are as
	at automatically back be because before behind between both but by despite directly down
	downstream each earlier either even every everywhere except externally finally first for
	from he her here his however i if in inbound inside instead internally into is it its itself
	just last lately later like locally manually my never next no nor not now off on once only
	onto or our out outbound outside over per permanently plus recently remotely respectively
	right she since so soon still straight than that the their then there these they this those
	though through till to today tomorrow tonight too twice under unless until up upstream
	versus via vs was we were when where which while who with without yesterday yet you your
`);

/** What ports do, and what is done to them. */
const VERBS = words(`
	accept accepted accepts allowed allows answer answered appears asks available became becomes
	began begins belong belongs blocked busy came can carried carries changed close closed
	closes come comes could denied did disabled do does enabled ended ends exist exists expects
	exposed fail failed fails filtered follow forwarded forwards free gave get gets gives go
	goes got had hang hangs has have hung keeps kept lead leads let lets listen listening
	listens loads looks made makes matter matters means might moved must need needs occupied
	open opened opens pass passes point printed ran reachable redirected redirects refuse
	refused refuses rejects remain remained remains replied replies required requires respond
	responded responds returned returns runs said says seems sends sent served serves should
	show showed sits sounds speaks stands started starts stay stayed stays stopped stops suffice
	survive taken takes talks terminates throws timed told took tries turned unavailable
	unreachable unused used wants went will work worked works would
`);

/** What a port may be named by behind it: "1883 plain, 8883 TLS, 9001 websockets". */
const KINDS = words(`
	admin api console dashboard default_server encrypted files game games grpc http http2 https
	metrics plain plaintext port ports query quic rest ssl starttls tcp tls transport udp ui
	unencrypted voice web websocket websockets ws wss
`);

/** Chinese words that count, where the number before one is none of a port. */
const COUNTS =
	/^\s?(?:届|期|路(?!由)|辆|张|本(?!机|地|来|身)|篇|封(?!了|掉|禁)|颗|瓶|碗|杯|斤|克|毫升|升|吨|名(?!称|字)|户|座|排|队|局|轮|枚|股|亩|句|笔|批|箱|包|袋|套|件|双|份|组|班|桌|架|艘|匹|头|只(?!有|能|是|要|给|允许|开|在|做|对|留)|根(?!据)|棵|朵|粒|滴|片|盒|罐|桶|盘|代(?!理|替|码)|版|集(?!群)|季|首(?!先|页)|幅|卷|册|课|道|步|遍|趟|场|帧|像素|国|家|包厢|美元|欧元|日元|英镑|美金|多|余|字|盏|位|项|床|寸|强|世纪|一?[年月天]|错误|报错|号(?!端口)|行(?![吗嘛么不了得为业])|点(?!击)|分(?!别|流)|[KMG]\b)/;

/** "17 open ports" are so many. */
const MANY = /^\s+(?:[a-z]+\s+)?ports\b/i;

/** Errors have numbers: "(111: Connection refused)". */
const ERROR = /^[:)]\s*(?:connection|no |permission|address|network|operation)/i;

/** "443 of them" are so many, too; "8888 of node 3" is a port. */
const SHARE = /^\s+of\s+(?:them|these|those|us|which|whom|the\b|\d)/;

/** A verb, by what follows it: "8443 annoys everybody", "443 proxied by nginx". */
const DOES =
	/^\s+(?:[a-z]{3,}s\s+(?:the|an?(?!\s(?:second|minute|hour|day|week|month|year))|its?|me|us|you|him|her|them|this|that|my|our|your|all|any|no|every\w*|some\w*|up|down|off|away|\d+)\b|[a-z]{2,}ed(?:\s+(?:to|from|on|in|at|by|with|for|as|into|through|after|before|until|when|if|because|and|but|or|only|again|too)\b))/;

/** The next column of a listing; and the program of a process, "28668/docker-proxy". */
const COLUMN = /^(?:\s+\d|\/(?!(?:tcp|udp)\b)[a-z])/i;

/** What stands behind a number. */
export type PlaceAfter = 'end' | 'function' | 'verb' | 'kind' | 'han';

const END = /^["'`*_]*\s*(?:$|[,，.。;；:：!！?？)）\]}、/|→+&<]|\s?[(（]|->|=>|[-–—=]\s)/;

/** Tells what follows a number; `null` where that shows that it is no port. */
export function placeAfter(after: string): PlaceAfter | null {
	if ([COUNTS, MANY, ERROR, COLUMN].some((no) => no.test(after))) return null;
	const word = /^["'`*_]*\s+["'`*]?([a-z][\w-]*)/i.exec(after)?.[1]?.toLowerCase();
	if (word === undefined) {
		if (/^["'`*_]*\s?\p{Script=Han}/u.test(after)) return 'han';
		return END.test(after) ? 'end' : null;
	}
	if (word === 'of') return SHARE.test(after) ? null : 'function';
	if (FUNCTION.has(word)) return 'function';
	if (VERBS.has(word) || doesSomething(after)) return 'verb';
	return KINDS.has(word) ? 'kind' : null;
}

/** Whether a verb follows a number, by what follows the verb. */
export function doesSomething(after: string): boolean {
	return DOES.test(after);
}

/** Whether a word in lower case may follow a port: it is no noun that is counted. */
export function mayFollow(word: string): boolean {
	return FUNCTION.has(word) || VERBS.has(word) || KINDS.has(word);
}

/** What is said of ports, and of little else, right behind them. */
export const STATE =
	/^["'`*_)）]*\s*(?:(?:is|are|was|were|stays?|remains?)\s+(?:(?:now|still|already|all|both|not|only)\s+)?(?:open|closed|filtered|blocked|reachable|unreachable|taken|in use|occupied|listening|exposed|forwarded|busy|free|disabled|enabled)\b|(?:open|closed|reachable|refused|in use|answers|times out|timed out)\b|(?:已经?|默认|直接|被\p{Script=Han}{0,4}|都|均|全部?|还|又|一直|不|没)*(?:放行|占用?|暴露|封|打不开|不通|通不通|连不上|出不去|没监听|没起|拒绝|关[掉闭了]|挡|开放|监听|开着|关着|没反应|起不来|起来|扫|注册不上|(?:许|准|能|要)开|正常|异常|报错))/iu;
