import { isSameName } from '../../domain/name';

/** What people call their machines. */
const MACHINE =
	/(?:^|[\s-])(?:nas|pi|raspberry|raspi|synology|diskstation|qnap|truenas|unraid|proxmox|nuc|vps|server|homeserver|box|router|desktop|laptop|workstation)$|(?:nas|服务器|伺服器|群晖|群暉|威联通|树莓派|樹莓派|路由器|小主机|云主机|工控机)$/i;
/** One word with a digit, a hyphen or a dot: "pve01", "docker-host". */
export const HOST_NAME = /^(?=.*[\d._-])[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/i;
/** A host's name with its number, such as "pve01", "docker-host" or "nas-2". */
const NUMBERED_MACHINE =
	/^(?:[a-z]+[-_])?(?:pve|srv|node|host|vm|web|db|nas|pi|rpi|docker|proxmox|server|vps|k3s|lxc|ct|nuc)(?:[-_]?\d{1,3}|[-_](?:host|server|box|vm))?$/i;
/** What is written about machines rather than for one. */
const ABOUT =
	/\b(?:ports?|on|an?|the|vs|how|what|which|best|choosing|web|mail|proxy|dns|game|basics|questions)\b|端口|如何|怎么|选择|什么|对比|代理服务器|(?:web|dns|邮件|文件)\s*服务器/i;
const MAX_TITLE_WORDS = 4;
const MAX_ABOVE = 200;
/** Words for any machine, and names of systems and tools. */
const GENERIC =
	/^(?:(?:the|my|our|your|this|home|old|new|web)\s+)*(?:server|homeserver|host|box|desktop|laptop|workstation|node|vm|web|db|docker|ct|lxc|服务器|伺服器|主机|本机|机器|虚拟机)$/i;
/** Containers and their like are on their host. */
const CONTAINER = /^(?:lxc|ct|docker|vm)(?:[\s_-]?\d+)?$/i;
const ANOTHER =
	/另(?:外)?一[台个](?:机器|主机|服务器)|(?:别|其他|其它)的?(?:机器|主机|服务器)|\b(?:another|a different|the other) (?:machine|host|server|box)\b/i;

/** Kinds of machines, with the words for them: those of one kind may be one machine. */
const KINDS: readonly (readonly [kind: string, words: string])[] = [
	['nas', 'nas|synology|diskstation|qnap|truenas|unraid|群晖|群暉|威联通|绿联|极空间'],
	['pi', 'raspberry\\s?pi|raspberry|raspi|rpi|pi|树莓派|樹莓派'],
	['router', 'router|openwrt|pfsense|opnsense|firewall|旁路由|主路由|软路由|路由器|路由'],
	['network', 'gateway|modem|switch|网关|光猫|交换机'],
	['setting', 'dns|subnet|网段'],
	['vps', 'vps|droplet|云主机|云服务器'],
	['small', 'pve|proxmox|nuc|mini\\s?pc|小主机|迷你主机|工控机'],
	['any', 'home\\s?server|server|服务器|伺服器'],
];
const WHOLE_KINDS = KINDS.map(
	([kind, words]) => [kind, new RegExp(`^(?:${words})$`, 'i')] as const,
);
const WORDS = KINDS.map(([, words]) => words).join('|');
const MENTION = new RegExp(
	`(?:(?:${WORDS})[-_]?\\d{0,3}|(?:srv|node|vm|web|db|k3s|lxc|ct)[-_]?\\d{1,3})(?![a-z\\d]|[-_.][a-z\\d])`,
	'gi',
);

/** Whether a title is what somebody calls a machine: "NAS", "Raspberry Pi 4", "pve01", "群晖". */
export function namesMachine(title: string): boolean {
	const words = title.trim().replace(/\s+\d{1,2}$/, '');
	if (!words || words.split(/\s+/).length > MAX_TITLE_WORDS || ABOUT.test(words)) return false;
	return MACHINE.test(words) || NUMBERED_MACHINE.test(words) || /^vps\s/i.test(words);
}

/** The same for one machine among others: "server" may be any of them. */
export function namesOneMachine(title: string): boolean {
	return namesMachine(title) && !GENERIC.test(title.trim());
}

/** A machine that words mention, and where. */
export interface Mention {
	readonly name: string;
	readonly at: number;
}

/** The machines that words mention, in their order. */
export function machinesIn(text: string): Mention[] {
	return [...text.matchAll(MENTION)]
		.map(({ 0: name, index }) => ({ name, at: index }))
		.filter(({ at }) => !/[a-z\d.]/i.test(text.charAt(at - 1)));
}

/** How a machine that is mentioned relates to the one that goes by these names. */
export function relationTo(names: readonly string[], mention: string): 'same' | 'other' | 'maybe' {
	const own = names.filter(Boolean);
	if (own.some((name) => isSameHost(name, mention) || isSameHost(mention, name))) return 'same';
	const numbered = own.flatMap(machinesIn).filter(({ name }) => /\d$/.test(name));
	if (numbered.some(({ name }) => isSameName(name, mention))) return 'same';
	const kinds = new Set(own.flatMap(kindsOf));
	const kind = kindsOf(mention);
	const known = [...kinds].filter((each) => each !== 'any');
	if (kind.some((each) => known.includes(each))) {
		// "pve01" and "pve02" are two.
		const [number] = /\d+$/.exec(mention) ?? [];
		const isOther = number && own.some((name) => /\d$/.test(name) && !name.endsWith(number));
		return isOther ? 'other' : 'same';
	}
	if (kind.includes('network') || kind.includes('setting')) return 'other';
	const isSpecific = kind.some((each) => each !== 'any');
	return known.length && isSpecific ? 'other' : 'maybe';
}

/** "nas.lan" is the host that a note "NAS" is about. */
export function isSameHost(host: string, name: string): boolean {
	return isSameName(host, name) || isSameName(host.split('.')[0]!, name);
}

function kindsOf(name: string): string[] {
	const found = machinesIn(name).map(({ name: word }) => word.replace(/[-_]?\d+$/, ''));
	return WHOLE_KINDS.filter(([, whole]) => found.some((word) => whole.test(word))).map(
		([kind]) => kind,
	);
}

const NAME =
	'(?!(?:your|an?|any|each|every|some|port)\\b)[a-z][\\w.-]*(?:\\s(?:pi|nas|box|server|vps))?(?:\\s\\d{1,2}(?=$|[\\s:：,，)）]))?';
/** "NAS 上的", "在 VPS 上"; not "上网" or "上传". */
const ON_CHINESE = new RegExp(
	`(?:在\\s*)?((?:家里的\\s*|我的\\s*)?(?:${WORDS}|[a-z][\\w.-]*))\\s*上(?![网传行海次限述级])(?:面|跑的?|运行的?|部署的?|装的?)*的?`,
	'gi',
);
const ON_ENGLISH = new RegExp(
	`(?:^|\\s)(?:(?:runs |running )?on|@)\\s+(?:(?:the|my|our)\\s+)?(${NAME})`,
	'gi',
);
const IN_BRACKETS = new RegExp(`[(（]\\s*((?:the |my )?(?:${WORDS}|[a-z][\\w.-]*))\\s*[)）]`, 'gi');
const AT_BEGIN = new RegExp(`^((?:${WORDS})[-_]?\\d{0,3})(?:'s)?\\s*[:：]`, 'i');

/** The machines that words say something is on: "在 VPS 上", "on the Pi", "(pve01)", "NAS: …". */
export function placesIn(text: string): string[] {
	const found = [ON_CHINESE, ON_ENGLISH, IN_BRACKETS]
		.flatMap((place) => [...text.matchAll(place)].map(([, name = '']) => name))
		.concat(AT_BEGIN.exec(text)?.[1] ?? '')
		.map((name) => name.trim())
		.filter((name) => !CONTAINER.test(name))
		.filter((name) => namesMachine(name) || kindsOf(name).some((kind) => kind !== 'setting'));
	return ANOTHER.test(text) ? [...found, ''] : found;
}

/** Words without those that say on which machine something is. */
export function withoutPlaces(text: string): string {
	const cut = (whole: string, name: string) => (namesMachine(name.trim()) ? ' ' : whole);
	return text.replace(ON_CHINESE, cut).replace(ON_ENGLISH, cut).trim();
}

/** The machine that a heading or a sentence above a list says it's about; empty for none. */
export function machineAbove(line: string): string {
	const words = line
		.slice(0, MAX_ABOVE)
		.replace(/\(.*?\)|（.*?）|\d{1,3}(?:\.\d{1,3}){3}/g, (part) =>
			/[上]|\bon\b/.test(part) ? part : '',
		)
		.replace(/[\s:：,，–—-]+$/, '')
		.trim();
	if (namesOneMachine(words)) return words;
	const [, owner = ''] =
		/^(.{1,20}?)\s*(?:的?\s*(?:服务|容器|端口)|\b(?:services|containers|ports))(?:列表|清单)?$/i.exec(
			words,
		) ?? [];
	if (namesOneMachine(owner.trim())) return owner.trim();
	const on = placesIn(words.replace(/^[^:：]{1,20}[:：]/, '')).find(namesOneMachine);
	return on ?? '';
}
