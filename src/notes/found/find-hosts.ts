import { parseAddress, type Address } from '../../domain/address';
import { isSameName, nameKey } from '../../domain/name';
import { append } from '../../lib/multimap';
import type { Registry } from '../../registry/registry';
import type { FoundHost } from './found-host';
import { findServiceLists, type ServiceList } from './service-lists';

/** Longer notes are data. */
const MAX_LENGTH = 400_000;
/** More listeners or hosts aren't offered at once. */
const MAX_LISTENERS = 200;
const MAX_HOSTS = 20;
/** So far down a note says what it's about. */
const INTRODUCTION = 15;

const URL_HOST = /https?:\/\/(\[[^\]\s]+\]|[\p{L}\p{N}._-]+):(\d{1,5})(?!\d)/giu;
const IPV4 = /(?:^|[^\d.])(\d{1,3}(?:\.\d{1,3}){3})(?![\d/]|\.\d)/g;
const NAMED = /^\W*(?:host ?name|主机名|主机)\W*[:：]\W*([\p{L}\p{N}][\p{L}\p{N}._-]*)/imu;
/** Addresses that nobody has: for documentation (RFC 5737), loopback, and what's no host. */
const NOBODY = /^(?:0|127|192\.0\.2|198\.51\.100|2[2-5]\d)\./;
/** Lists to learn from, and rules for any host. */
const GENERAL =
	/common|default|well.?known|typical|cheat|list of|tutorial|manual|exam|course|常见|常用|默认|熟知|教程|手册|课程|大全|速查/i;
/** One word with a digit, a hyphen or a dot: "pve01", "docker-host". */
const HOST_NAME = /^(?=.*[\d._-])[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/i;

/** What people call their machines. */
const MACHINE =
	/(?:^|[\s-])(?:nas|pi|raspberry|raspi|synology|diskstation|qnap|truenas|unraid|proxmox|nuc|vps|server|homeserver|box|router|desktop|laptop|workstation)$|(?:nas|服务器|伺服器|群晖|群暉|威联通|树莓派|樹莓派|路由器|小主机|云主机|工控机)$/i;
/** A host's name with its number, such as "pve01", "docker-host" or "nas-2". */
const NUMBERED_MACHINE =
	/^(?:[a-z]+[-_])?(?:pve|srv|node|host|vm|web|db|nas|pi|rpi|docker|proxmox|server|vps|k3s|lxc|ct|nuc)(?:[-_]?\d{1,3}|[-_](?:host|server|box|vm))?$/i;
/** What is written about machines rather than for one. */
const ABOUT =
	/\b(?:ports?|on|an?|the|vs|how|what|which|best|choosing|web|mail|proxy|dns|game|basics|questions)\b|端口|如何|怎么|选择|什么|对比|代理服务器|(?:web|dns|邮件|文件)\s*服务器/i;
const MAX_TITLE_WORDS = 4;

/** What a note says of itself besides its lists. */
export interface NoteFacts {
	readonly title: string;
	/** The property `host`; empty where there is none. */
	readonly host: string;
	readonly addresses: readonly Address[];
}

/**
 * The hosts that a note is about, with the services that it lists, where it has both: something
 * that names the host, and a table, a list or a pasted listing. In doubt there's none. Never throws.
 */
export function findHosts(text: string, facts: NoteFacts, registry: Registry): FoundHost[] {
	if (text.length > MAX_LENGTH || GENERAL.test(facts.title)) return [];
	const lists = findServiceLists(text, registry);
	if (!lists.length) return [];
	const lines = text.split('\n');
	const byHeading = new Map<string, { name: string; address: Address; lists: ServiceList[] }>();
	const rest: ServiceList[] = [];
	for (const list of lists) {
		const heading = headingAbove(lines, list.first);
		const address = addressesIn(heading)[0];
		const name = heading
			.replace(/\(.*?\)|（.*?）|\d{1,3}(?:\.\d{1,3}){3}/g, '')
			.replace(/[\s:：,，–—-]+$/, '')
			.trim();
		if (!address || !name) rest.push(list);
		else {
			const known = byHeading.get(nameKey(name));
			if (known) known.lists.push(list);
			else byHeading.set(nameKey(name), { name, address, lists: [list] });
		}
	}
	const sections = [...byHeading.values()].map(({ name, address, lists: own }) =>
		hostOf(name, [address], own),
	);
	const whole = rest.length && !sections.length ? wholeNote(lines, rest, facts) : null;
	return [...sections, ...(whole ? [whole] : [])]
		.filter(({ listeners }) => listeners.length > 1 && listeners.length <= MAX_LISTENERS)
		.slice(0, MAX_HOSTS);
}

function hostOf(
	name: string,
	addresses: readonly Address[],
	lists: readonly ServiceList[],
): FoundHost {
	const byListener = new Map<string, FoundHost['listeners'][number][]>();
	for (const listener of lists.flatMap((list) => list.listeners)) {
		const { protocol, address, first, last } = listener;
		append(byListener, [protocol, address, first, last].join(' '), listener);
	}
	// The same listener in a table and in a listing is one; the one with a name says more.
	const listeners = [...byListener.values()].map(
		(same) => same.find(({ application }) => application) ?? same[0]!,
	);
	return { name, addresses, listeners, lastLine: Math.max(...lists.map(({ last }) => last)) };
}

/** The one host that a note is about; null where the note names none or several. */
function wholeNote(
	lines: readonly string[],
	lists: readonly ServiceList[],
	facts: NoteFacts,
): FoundHost | null {
	const { title, host } = facts;
	const headings = lines.filter((line) => /^#{1,2}\s/.test(line)).map(plainHeading);
	if (headings.some((heading) => GENERAL.test(heading))) return null;
	const urls = urlHosts(lines);
	const [, named = ''] = NAMED.exec(lines.slice(0, INTRODUCTION * 2).join('\n')) ?? [];
	const addresses = facts.addresses.length ? facts.addresses : introduced(lines);
	const ports = new Set(lists.flatMap(({ listeners }) => listeners.map(({ first }) => first)));
	const linked = [...urls].filter(
		([, own]) => [...own].filter((port) => ports.has(port)).length > 1,
	);
	const titles = [title, ...headings.slice(0, 1)];
	const isTitled = [...urls.keys()].some((each) => titles.some((name) => isSameHost(each, name)));
	const machine = titles.find(namesMachine) ?? '';
	const isNamed =
		[host, named, machine].some(Boolean) ||
		linked.length === 1 ||
		isTitled ||
		addresses.length > 0;
	if (!isNamed || addresses.length > 3 || linked.length > 1) return null;
	const [heading = ''] = headings;
	const link = linked[0]?.[0] ?? '';
	const called =
		host ||
		named ||
		(HOST_NAME.test(heading) ? heading : '') ||
		titles.find((name) => link && isSameHost(link, name)) ||
		(parseAddress(link) ? '' : link && !addresses.length ? link : '') ||
		machine ||
		title;
	return hostOf(called, addresses, lists);
}

/** Whether a title is what somebody calls a machine: "NAS", "Raspberry Pi 4", "pve01", "群晖". */
function namesMachine(title: string): boolean {
	const words = title.trim().replace(/\s+\d{1,2}$/, '');
	if (!words || words.split(/\s+/).length > MAX_TITLE_WORDS || ABOUT.test(words)) return false;
	return MACHINE.test(words) || NUMBERED_MACHINE.test(words) || /^vps\s/i.test(words);
}

/** The hosts of the note's web addresses, with the ports there. */
function urlHosts(lines: readonly string[]): Map<string, Set<number>> {
	const found = new Map<string, Set<number>>();
	for (const line of lines) {
		for (const [, host = '', port] of line.matchAll(URL_HOST)) {
			const key = nameKey(host);
			if (/^(?:localhost|127\.)/.test(key)) continue;
			const known = found.get(key) ?? new Set<number>();
			found.set(key, known.add(Number(port)));
		}
	}
	return found;
}

/** "nas.lan" is the host that a note "NAS" is about. */
function isSameHost(host: string, name: string): boolean {
	return isSameName(host, name) || isSameName(host.split('.')[0]!, name);
}

/** The addresses that a note begins with, or that are said to be one. */
function introduced(lines: readonly string[]): Address[] {
	const labelled = lines.filter(
		(line, at) =>
			!/^\s*[|>`$#]/.test(line) &&
			(at < INTRODUCTION
				? !/→|->|\bfrom\b|\bto \d/i.test(line)
				: /\b(?:ip|address)\b|地址/i.test(line)),
	);
	return [...new Set(labelled.flatMap(addressesIn))];
}

function addressesIn(line: string): Address[] {
	return [...line.matchAll(IPV4)].flatMap(([, text = '']) => {
		const address = parseAddress(text);
		return address && !NOBODY.test(address) ? [address] : [];
	});
}

function headingAbove(lines: readonly string[], line: number): string {
	for (let at = line - 2; at >= 0; at--)
		if (/^#{1,6}\s/.test(lines[at]!)) return plainHeading(lines[at]!);
	return '';
}

function plainHeading(line: string): string {
	return line
		.replace(/^#+\s*/, '')
		.replace(/\s*#*$/, '')
		.trim();
}
