import { isLoopback, isWildcard } from '../../domain/address';
import type { Port } from '../../domain/port';
import type { Registry } from '../../registry/registry';
import { readListener } from '../blocks/endpoint-text';
import { cutService, isPortWord } from '../blocks/host/service-text';
import type { FoundListener } from './found-host';
import { placesIn, withoutPlaces } from './machines';
import { commonProtocols } from './protocols';

/** An item of a list or a row of a table, with what it says listens. */
export interface ServiceItem {
	/** From 1. */
	readonly line: number;
	/** As it's written. */
	readonly text: string;
	readonly listeners: readonly FoundListener[];
	/** The hosts of its web addresses, and the addresses that it binds to. */
	readonly hosts: readonly string[];
	/** The machines that it says it's on; an empty one for "another machine". */
	readonly places: readonly string[];
	/** Whether it passes packets on to another machine. */
	readonly isForward: boolean;
	/** Whether it has a number that may be a port and wasn't read. */
	readonly hasUnread: boolean;
}

const REMARK = /\([^()]*\)|（[^（）]*）/g;
/** Around a port as round ones are, or around a name as quotes are. */
const CHINESE_BRACKETS = /[【「『]([^【】「」『』]*)[】」』]/g;
const WEB_LINK = /\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g;
const DATE =
	/(?:19|20)\d\d\s*(?:[-/.年]\s*(?:0?[1-9]|1[0-2])(?!\d)(?:\s*[-/.月]\s*\d{1,2}(?!\d)\s*日?)?|年)/g;
const TRANSPORTS = /(\d)\s*\/?\s*(tcp|udp)\s*(?:[/+&、]|and|和)\s*(tcp|udp)\b/gi;
const IN_BRACKETS = /(\d)\s*[（(]\s*(tcp|udp)\s*(?:[/+&、,]\s*(tcp|udp)\s*)?[)）]/gi;
const TRANSPORT_FIRST = /\b(tcp|udp)\s+(\d{2,5})(?![\d/.])/gi;
const AND = /\b(\d{2,5})\s*(?:[/&+和与及或]|\band\b|\bor\b)\s*(?=\d{2,5}(?![\d.]))/g;
const SEPARATOR = /[,，、;；。]/;
const HEAD = /^([^:：\d]{1,40}?)\s*(?:：|:\s)\s*(?=\S)/;
const UNIT =
	/^(?:[gtmk]i?b|[gtmw]|[mg]?hz|ms|%|cores?|threads?|users?|people|days?|hours?|min(?:ute)?s?|years?|核|线程|元|年|月|日|天|个|台|块|次|小时|分钟)(?![a-z])/i;
/** What machines have, and when they came. */
const FACT =
	/^(?:rooms?|racks?|floors?|units?|slots?|bays?|shel(?:f|ves)|monitors?|screens?|displays?|disks?|drives?|ssds?|hdds?|cores?|cpus?|threads|ram|memory|storage|power|watts?|bought|purchased|since|installed|built|age|warranty|price|cost|model|serial|房间|机房|机柜|机架|楼层?|层|位置|内存|硬盘|磁盘|容量|核心|处理器|显示器|屏幕|功耗|购于|购入|购买|买于|安装于|启用|保修|价格|型号|序列号)(?![\p{L}-])/iu;
const YEAR = /^(?:19[89]|20[0-3])\d$/;
const SENTENCE = /^(?:is|are|was|were|to|for|and|of|in|per|times|until)\s/i;
const BEHIND = /(\d)\s*(?:端口|ports?|now|currently|目前|现在)$/i;
/** What follows a port and isn't its name. */
const REMARK_BEHIND =
	/(\s(?:\d{2,5})(?:\/\w+)?)\s+(?:from|for|only|with|via|by|over|behind|when|if|because|until)\s.*$/i;
const SETTING =
	/^(?:(?:bind|server|listen|http|service)?_?ports?|(?:监听|服务|绑定)?端口|转发|反代|反向代理|forward(?:ed|ing|s)?|proxied)$/i;
const ROLE =
	/^(?:(?:web|http|admin|管理)?\s*(?:面板|管理页面|管理界面|管理后台|管理|网页|网页端|界面|后台|控制台|web ?ui|web|ui|dashboard|admin(?: (?:ui|page|panel))?|console|api|https?|metrics|web interface|panel|peers?|sync|discovery|g?rpc|websocket|clients?|cluster))$/i;
const VERB_CHINESE =
	/\s*(?:的?端口号?)?\s*(?:已经?|只|仅)?(?:改成了?|改为了?|改到了?|改了|换成了?|换到了?|跑在|运行在|开在|监听在?|走的?是?|端口号?是?|端口用的?是?)\s*(?:端口号?)?$/;
const VERB_ENGLISH =
	/\s+(?:(?:is|are|was|now|has|been|listens|listening|runs|running|moved|changed|exposed|reachable|available|published|lives|uses|via|at|on|to|in|under|ports?)\s*)+$/i;
const MAX_NAME = 40;
const MAX_TEXT = 100;
/** A longer item is a text of its own. */
const MAX_ITEM = 500;

const TARGET = /(?:\d{1,3}\.){3}\d{1,3}/.source;
const ARROW = /(?:-+>|→|=+>|⇒|转发?[到至给]|映射[到至]|指向)/.source;
/** A web address behind an arrow is a link. */
const TO_ADDRESS = new RegExp(
	`\\d{2,5}(?:\\D.*?)?(?:${ARROW}|\\bforward(?:s|ed|ing)?\\s+to\\b|\\bgoes to\\b)(?:(?!https?:)\\D){0,16}(?!127\\.|0\\.0)${TARGET}`,
	'i',
);
const LEADS = new RegExp(`${ARROW}|\\bto\\s`, 'i');
const SAID = /端口转发|端口映射|\bport[- ]?forward\w*|\bforward(?:s|ed|ing)\b|\bd?nat\b/i;
const OUTSIDE = /外网|公网|\b(?:wan|internet|external)\b/i;
const PROXY = /\bprox(?:y|ies|ied)\b|反代|反向代理/i;

/** Whether words pass a port on to another machine: "WAN 8443 -> 192.168.1.10:443". */
export function isForward(words: string): boolean {
	const text = words.slice(0, MAX_ITEM);
	if (TO_ADDRESS.test(text)) return SAID.test(text) || !PROXY.test(text);
	return LEADS.test(text) && /\d/.test(text) && (SAID.test(text) || OUTSIDE.test(text));
}

/** What an item of a list says. Never throws. */
export function readItem(item: string, line: number, registry: Registry): ServiceItem {
	const whole = item.slice(0, MAX_ITEM);
	const text = whole.trim().slice(0, MAX_TEXT);
	const places = placesIn(whole);
	const shared = { line, text, places, isForward: isForward(whole) };
	if (shared.isForward) return { ...shared, listeners: [], hosts: [], hasUnread: false };
	const { entries, hasUnread } = cutItem(prepared(whole), registry);
	const listeners: FoundListener[] = [];
	const hosts: string[] = [];
	let isUnread = hasUnread;
	for (const { port, host, name } of entries) {
		const read = readListener(port, registry);
		if ('problem' in read || !/\p{L}/u.test(name) || name.length > MAX_NAME) {
			isUnread = true;
			continue;
		}
		if (host) hosts.push(host);
		const isSaid = port.includes('/');
		for (const each of read.value) {
			const { address, first } = each;
			if (!isSaid && isFact(name, first, registry)) {
				isUnread ||= mayBePort(String(first)) && !FACT.test(name);
				continue;
			}
			if (!isWildcard(address) && !isLoopback(address)) hosts.push(address);
			const used = isSaid ? [each.protocol] : commonProtocols(name, first, registry);
			for (const protocol of used)
				listeners.push({ ...each, protocol, application: name, line });
		}
	}
	return { ...shared, listeners, hosts, hasUnread: isUnread };
}

/** Whether a number beside a name is something else than a port: "bought 2021", "Room 12", "RAM: 16". */
function isFact(name: string, number: Port, registry: Registry): boolean {
	if (registry.common.named(name).some(({ port }) => port === number)) return false;
	if (FACT.test(name)) return true;
	if (registry.resolveName(name).length) return false;
	return YEAR.test(String(number)) || (number < 1024 && !registry.common.at(number).length);
}

function prepared(whole: string): string {
	const plainly = whole
		.replace(WEB_LINK, '$1 $2')
		.replace(/\*\*|`/g, '')
		.replace(CHINESE_BRACKETS, (_, inside: string) =>
			/^[\d\s/、，,a-z]*$/i.test(inside) && /\d/.test(inside) ? `（${inside}）` : inside,
		);
	const text = withoutPlaces(plainly)
		.replace(DATE, '')
		.replace(TRANSPORTS, '$1/$2+$3')
		.replace(IN_BRACKETS, (_, digit: string, one: string, other?: string) =>
			[`${digit}/${one}`, other].filter(Boolean).join('+'),
		);
	const plain = text.replace(REMARK, '');
	const used = /\d{2}/.test(plain) ? plain : text.replace(/[()（）]/g, ', ');
	return used
		.replace(AND, (all, port: string, at: number) =>
			used.charAt(at - 1) === '.' ? all : `${port}, `,
		)
		.replace(
			TRANSPORT_FIRST,
			(all, transport: string, port: string, at: number, text: string) =>
				/\d\s?$/.test(text.slice(Math.max(0, at - 2), at)) ? all : `${port}/${transport}`,
		);
}

interface Entry {
	readonly port: string;
	readonly host: string;
	readonly name: string;
}

function cutItem(text: string, registry: Registry): { entries: Entry[]; hasUnread: boolean } {
	const isKnown = (name: string) => registry.resolveName(name).length > 0;
	const [matched = '', before = ''] = HEAD.exec(text) ?? [];
	const isHead = matched !== '' && !/^(?:tcp|udp|https?)$/i.test(before.trim());
	let head = isHead ? plain(before) : '';
	const isColon = head !== '';
	const pieces = (isColon ? text.slice(matched.length) : text).split(SEPARATOR);
	const entries: Entry[] = [];
	const waiting: Entry[] = [];
	let hasUnread = false;
	let previous = '';
	for (const piece of pieces) {
		const words = piece.trim().replace(REMARK_BEHIND, '$1').replace(BEHIND, '$1');
		if (!words) continue;
		const { port, host, name: said } = cutPiece(words, isKnown);
		if (!isPortWord(port) || UNIT.test(said) || SENTENCE.test(said)) {
			if (mayBePort(words)) hasUnread = true;
			else if (!head && !entries.length && !waiting.length) head = plain(words);
			continue;
		}
		const own = plain(said);
		const isFirst = !entries.length && !waiting.length;
		const name = nameOf(own, head, isFirst && isColon) || previous;
		const entry = { port, host, name };
		if (!name) waiting.push(entry);
		else {
			entries.push(...waiting.splice(0).map((each) => ({ ...each, name })), entry);
			if (!head && own) head = name;
			previous = own && !ROLE.test(own) && !SETTING.test(own) ? name : head || name;
		}
	}
	const paired = isColon && !waiting.length ? inPairs(entries, head) : entries;
	return { entries: paired, hasUnread: hasUnread || waiting.length > 0 };
}

/** "Sonarr / Radarr: 8989, 7878" has a port for each. */
function inPairs(entries: readonly Entry[], head: string): Entry[] {
	const names = head.split(/\s*[/、&]\s*/);
	const isEach = names.length === entries.length && entries.every(({ name }) => name === head);
	return entries.map((entry, at) => (isEach ? { ...entry, name: names[at]! } : entry));
}

/** As in blocks, but two digits behind several words are a port as well: "Web UI 80". */
function cutPiece(words: string, isKnown: (name: string) => boolean): Entry {
	const cut = cutService(words, isKnown);
	if (isPortWord(cut.port)) return cut;
	const [, name, port] = /^(\p{L}.*\S)\s+(\d{2})$/u.exec(words) ?? [];
	return name && port && Number(port) > 20 ? { port, host: '', name } : cut;
}

/** What a port is called: by its own words, or by what the item begins with and its role there. */
function nameOf(own: string, head: string, isJoined: boolean): string {
	if (!own || (head && SETTING.test(own))) return head;
	return head && (isJoined || ROLE.test(own)) ? `${head} ${own}` : own;
}

/** A name without the verb behind it: "SSH 端口改成了" and "SSH moved to port" are SSH. */
function plain(words: string): string {
	return words
		.replace(VERB_CHINESE, '')
		.replace(VERB_ENGLISH, '')
		.replace(/^[\s"'_\-–—=:：→]+|[\s"'_\-–—=:：→]+$/g, '');
}

/** Whether words have a number that may be a port: no year, version, amount or address. */
export function mayBePort(words: string): boolean {
	const rest = words.replace(DATE, '').replace(/v?\d+(?:\.\d+)+\S*|#\d+/gi, '');
	return [...rest.matchAll(/(?:^|[^a-z\d.])(\d{2,6})(?![\d.%]|[a-z])\s*(.*)/gi)].some(
		([, number = '', behind = '']) => !/^(?:19|20)\d\d$/.test(number) && !UNIT.test(behind),
	);
}
