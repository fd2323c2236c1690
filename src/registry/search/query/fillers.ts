import { isHan } from './words';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that any question has: they say nothing of what is looked for. */
const FILLERS = list(`
	a an the is are was be do does did what whats which where how i my me we our you your it its
	this that these those of on in at by for from to into with via as and or can could should would
	will need needs needed want wants require requires required use uses used using usage
	run runs running listen listens listening open opens opened opening expose exposes exposed
	port ports portnumber number numbers num no default defaults standard usual usually normal
	normally common commonly typical typically official correct please tell know about
	localhost s there if when have has get
`);

/** Those of them that hardly any name has. */
const OWN = list('i my me we our how to from with between without another');

/** Words of the trade that say where or how something is used: they help to choose, no more. */
const TECHNICAL = list(`
	server servers web ui gui webui interface page login admin panel console dashboard docker compose
	container containers firewall app application software service services tool program daemon
	client api local host access connect connects connecting connection
	connections forward forwarding forwarded mapping allow rule rules open-source edition version
	latest website site backend frontend tcp udp internal external traffic install setup config
	lan internet online core community enterprise oss ce ee standalone cluster stack
	helm k8s
`);

/** Words of everyday life: a task may be told with them or without. */
const EVERYDAY = list(`
	through computer computers pc laptop phone tablet home family friends house
	office work far away another other together everything all some new my own device devices
	network video simple free best good log
	see show look up give out keep make start find over between put let someone people things stuff
	big small self hosted selfhosted easily quickly anywhere outside inside remotely want set do write automatically automatic every parents
	mac iphone ipad android windows
`);

/** Companies whose name precedes that of many products. */
const MAKERS = list(`
	microsoft google amazon oracle ibm cisco atlassian adobe apple jetbrains 阿里 腾讯 华为 百度 微软
`);

/** Makers and systems whose name precedes that of many products. */
const VENDORS = new Set([
	...MAKERS,
	...list(`
	apache hashicorp ms aws azure redhat vmware elastic linux windows ubuntu debian eclipse
	linuxserver bitnami gnu
`),
]);

/** Parts of Chinese questions, the longest first. */
const HAN_FILLERS = [
	...list(`
	默认端口号 默认端口 用什么端口 是什么端口 哪个端口 哪些端口 什么端口 端口号 端口 默认值 默认
	是多少 多少号 多少 是什么 什么 用的是 使用的 使用 用的 哪一个 哪个 哪些 几号 请问 一般
	通常 需要 开放 打开 开启 监听 怎么样 怎么 如何 应该 可以 对应 占用 放行 官方 标准 我想 我要
	用哪个 走哪个 走的 常用 自带 想要 用来 一下
`),
].sort((a, b) => b.length - a.length);

/** Single characters that only count as fillers at the ends of what is left. */
const HAN_PARTICLES = /^[的是用在吗呢了个号和与]+|[的是用要吗呢了个号和与走开]+$/g;

/** Characters of everyday sentences, which names seldom have. */
const PLAIN_HAN =
	/手机|电脑|苹果|安卓|局域网|离线|自动|[给把在我你他家用看存让想装建搭做玩听管备写查找发传打读记学个和到上下里外自多新能有会]/;

/** Chinese words that say where or how something is used. */
const HAN_MODIFIERS = list(
	'后台 网页 服务 服务器 软件 管理 界面 程序 客户端 工具 面板 登录 容器 防火墙 访问 连接 映射 转发 本地 服务端 系统 平台',
);

const HAN_FILLER = new RegExp(HAN_FILLERS.join('|'), 'g');

/** Whether a word is of no weight when something else is left. */
export function isFiller(word: string): boolean {
	return FILLERS.has(word);
}

/** Whether a word tells of what is the asker's own: "my". */
export function isOwn(word: string): boolean {
	return OWN.has(word);
}

/** Whether a word helps to choose, but need not be found. */
export function isModifier(word: string): boolean {
	return isHan(word)
		? HAN_MODIFIERS.has(word) || VENDORS.has(word)
		: TECHNICAL.has(word) || EVERYDAY.has(word) || VENDORS.has(word);
}

/** Whether a word says just where or how: "docker", "server". Beside part of a name it changes nothing. */
export function isAside(word: string): boolean {
	return TECHNICAL.has(word) || HAN_MODIFIERS.has(word);
}

/** Whether a word is a company with many products: "apple music" isn't just music. */
export function isMaker(word: string): boolean {
	return MAKERS.has(word);
}

/** Whether Han characters are rather part of a sentence than a name. */
export function isPlainHan(text: string): boolean {
	return PLAIN_HAN.test(text);
}

/** What is left of a run of Han characters without the words of a question. */
export function withoutHanFillers(run: string): string[] {
	const parts = run.replace(HAN_FILLER, ' ').split(' ');
	return parts.map((part) => part.replace(HAN_PARTICLES, '')).filter(Boolean);
}
