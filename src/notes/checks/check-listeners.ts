import { isWildcard } from '../../domain/address';
import { EPHEMERAL_RANGES, type System } from '../../domain/ephemeral';
import type { Port } from '../../domain/port';
import { isBlockedByBrowsers } from '../../registry/blocked';
import type { CommonUse, Family } from '../../registry/common-use';
import { describePort } from '../../registry/describe';
import type { Registry } from '../../registry/registry';
import { rankOf } from '../../registry/common-layer';
import { mentionContext } from '../mentions/context';
import { likelyMeant } from '../../registry/slips';
import {
	findInventoryConflicts,
	FIRST_UNPRIVILEGED,
	NEARBY,
	suggestFreePorts,
	unprivilegedFor,
	type FreePortQuestion,
} from '../index/inventory';
import type { VaultHost, VaultListener } from '../index/vault-index';
import type { Finding, Fix, PlacedHost } from './finding';
import { isDeliberate, knownApplication, type KnownApplication } from './known-application';

/** What the checks know of the vault around a note. */
export interface VaultFacts {
	readonly registry: Registry;
	readonly listeners: readonly VaultListener[];
	readonly hosts: readonly (Pick<VaultHost, 'name' | 'system'> & Partial<PlacedHost>)[];
}

/** Families whose unencrypted services should usually not be reachable from other machines. */
const SENSITIVE: readonly Family[] = [
	'database',
	'remote-access',
	'files',
	'containers',
	'industrial',
];

/**
 * What has to be reachable, or brings its own protection: NetBIOS and SMB, NFS and its port mapper,
 * TFTP for machines that boot from the network, WinRM, whose payload is encrypted.
 */
const MEANT_TO_BE_OPEN: readonly Port[] = [69, 111, 137, 138, 139, 445, 2049, 5985];

/** Where a port is suggested instead of one in the ephemeral range: web servers are on TCP only. */
const BELOW_EPHEMERAL = { tcp: 8000, udp: 20_000 };

/** A port with this number of listeners in the vault is intended. */
const MEANT_IF_REPEATED = 3;

/**
 * The likely mistakes among listeners, pausing now and then: the caller decides how long to go on.
 * Only findings for `about` are reported, but all listeners of the vault are considered.
 *
 * @param suggestions limit of conflicts with a suggested port: finding free ports takes longer than all
 * the rest.
 */
export function* checkListenersInSlices(
	about: readonly VaultListener[],
	facts: VaultFacts,
	suggestions = MAX_SUGGESTED,
): Generator<void, Finding[]> {
	const suggest = suggester(facts, suggestions);
	const found = yield* conflicts(about, facts, suggest);
	for (const [index, listener] of about.entries()) {
		if (index % A_SLICE === 0) yield;
		found.push(...checkListener(listener, facts, suggest));
	}
	return found;
}

/** The well-known port that a rarely used one may be a typo of. */
export function meantInstead(port: Port, { common }: Registry): readonly Port[] {
	const meant = likelyMeant(port, common).filter((each) => !isDeliberate(port, each));
	const isFamous = (each: Port) => common.at(each).some((use) => rankOf(use) === 3);
	return meant.some(isFamous) ? meant : [];
}

/** The same for a listener: the ports of its own application first, however few know them. */
function meantBy(
	{ first }: VaultListener,
	{ uses }: KnownApplication,
	registry: Registry,
): readonly Port[] {
	const own = likelyMeant(first, registry.common).filter(
		(each) => !isDeliberate(first, each) && uses.some(({ port }) => port === each),
	);
	return own.length ? own : meantInstead(first, registry);
}

/** Suggests other ports for a listener: from this one on, free on its host. */
type Suggest = (listener: VaultListener, from: Port) => Fix[];

/** Each suggestion examines all listeners, so only the first findings have one. */
const MAX_SUGGESTED = 200;
/** Listeners checked between two pauses. */
const A_SLICE = 50;
/** Limit of reported conflicts. */
const MAX_CONFLICTS = 1000;

function suggester(facts: VaultFacts, most: number): Suggest {
	let left = most;
	return (listener, from) => (left-- > 0 ? elsewhere(listener, facts, from) : []);
}

/** The system of a host, as far as the vault says; Linux otherwise. */
export function systemOf(host: string, hosts: VaultFacts['hosts']): System {
	const name = host.toLowerCase();
	return hosts.find((each) => each.system && each.name.toLowerCase() === name)?.system ?? 'linux';
}

function* conflicts(
	about: readonly VaultListener[],
	facts: VaultFacts,
	suggest: Suggest,
): Generator<void, Finding[]> {
	const wanted = new Set(about);
	const all = findInventoryConflicts(facts.listeners, (host) => systemOf(host, facts.hosts));
	const relevant = all.filter(({ one, other }) => wanted.has(one) || wanted.has(other));
	const found: Finding[] = [];
	for (const { one, other } of relevant.slice(0, MAX_CONFLICTS)) {
		yield;
		const tell = (own: VaultListener, against: VaultListener) => {
			if (!wanted.has(own)) return;
			const number = Math.max(own.first, against.first);
			const fixes = suggest(own, own.first + 1);
			found.push({ ...of(own, number), check: 'conflict', other: against, fixes });
		};
		tell(one, other);
		tell(other, one);
	}
	return found;
}

function checkListener(listener: VaultListener, facts: VaultFacts, suggest: Suggest): Finding[] {
	const { registry, hosts } = facts;
	const { first, last, protocol, address, application } = listener;
	// The purpose of each port of a range is unknown.
	if (first !== last) return [];
	const found: Finding[] = [];
	const known = knownApplication(listener, registry);
	const meant =
		known.isDeliberate || isRepeated(first, facts) ? [] : meantBy(listener, known, registry);
	if (meant.length)
		found.push({ ...of(listener), check: 'slip', meant, fixes: toPorts(first, meant) });
	// Of a number that is likely another one, nothing else is worth reading.
	const exposed = meant.length ? undefined : exposedUse(listener, known, registry);
	if (exposed && isWildcard(address)) {
		const bind = { from: String(first), to: `127.0.0.1:${first}` };
		const own = exposed.port === first ? exposed.counterpart : undefined;
		// Another service's port would make the note say what isn't so.
		const isSame = own !== undefined && serviceNames(registry).areKin(first, own);
		const fixes = [...toPorts(first, isSame ? [own] : []), bind];
		found.push({ ...of(listener), check: 'exposed', service: exposed, fixes });
	}
	const range = EPHEMERAL_RANGES[systemOf(listener.host, hosts)];
	const isDefault = known.isOnDefault || (!application && registry.common.at(first).length > 0);
	if (first >= range.first && first <= range.last && !isDefault) {
		const fixes = suggest(listener, BELOW_EPHEMERAL[protocol === 'udp' ? 'udp' : 'tcp']);
		found.push({ ...of(listener), check: 'ephemeral', fixes });
	}
	if (protocol === 'tcp' && isBlockedByBrowsers(first) && isWebService(listener, registry)) {
		const fixes = suggest(listener, first + 1);
		found.push({ ...of(listener), check: 'blocked', fixes });
	}
	return found;
}

/**
 * The plain service that a listener is: the one that its own name says, else, where it has no name,
 * the one that its number is known for.
 */
function exposedUse(
	{ first, protocol, application }: VaultListener,
	{ uses }: KnownApplication,
	registry: Registry,
): CommonUse | undefined {
	if (MEANT_TO_BE_OPEN.includes(first)) return undefined;
	const isSensitive = (use: CommonUse | undefined) =>
		use !== undefined && mayBePlain(use) && SENSITIVE.includes(use.family);
	if (uses.length) {
		const onPort = uses.filter(({ port, endPort = port }) => first >= port && first <= endPort);
		const own = onPort[0] ?? uses[0];
		return isSensitive(own) && own?.protocols.includes(protocol) ? own : undefined;
	}
	// Nobody commonly runs anything on most ports: these need no description.
	if (!registry.common.at(first).length) return undefined;
	const name = application.toLowerCase();
	const { own } = serviceNames(registry).of(first);
	if (name && ![...own].some((each) => each.length > 2 && name.includes(each))) return undefined;
	const { usual } = describePort(registry, { first, last: first, protocols: [protocol] });
	return registry.common.at(first, protocol).find((use) => use === usual && isSensitive(use));
}

/** Whether its traffic is plain, or is so unless somebody has set up TLS. */
function mayBePlain({ encryption }: CommonUse): boolean {
	return encryption === 'no' || encryption === 'depends';
}

const serviceNames = (registry: Registry) => mentionContext(registry).services;

/** Whether several listeners of the vault have the same number: then it was chosen. */
function isRepeated(port: Port, { listeners }: VaultFacts): boolean {
	let count = 0;
	for (const { first } of listeners)
		if (first === port && ++count >= MEANT_IF_REPEATED) return true;
	return false;
}

function of(listener: VaultListener, number = listener.first) {
	const { path, line } = listener;
	return { path, line, number, listener };
}

function toPorts(from: Port, ports: readonly Port[]): Fix[] {
	return ports.map((port) => ({ from: String(from), to: String(port) }));
}

function elsewhere(listener: VaultListener, facts: VaultFacts, from: Port): Fix[] {
	const { host, protocol, first, last } = listener;
	if (first !== last) return [];
	const system = systemOf(host, facts.hosts);
	const near = unprivilegedFor(from - 1);
	const least = Math.max(from, FIRST_UNPRIVILEGED);
	const nearby = { from: least, near: Math.max(near, least - 1), reach: NEARBY };
	const question: FreePortQuestion = { host, protocol, system, ...nearby };
	return toPorts(first, suggestFreePorts(facts.listeners, facts.registry, question));
}

/** Whether an application's name is one that browsers are the usual clients of. */
function isWebService({ application, first }: VaultListener, registry: Registry): boolean {
	if (/\b(?:web|api|ui|https?|nginx|apache2?|httpd|caddy|traefik)\b|网站|網站/i.test(application))
		return true;
	const uses = registry.common.named(application);
	// SSH on 22 is no web page, whatever else is called so.
	const onPort = uses.filter(({ port, endPort = port }) => first >= port && first <= endPort);
	return (onPort.length ? onPort : uses).some((use) => use.web !== undefined);
}
