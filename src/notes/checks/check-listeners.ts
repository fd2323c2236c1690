import { isWildcard } from '../../domain/address';
import { EPHEMERAL_RANGES, type System } from '../../domain/ephemeral';
import type { Port } from '../../domain/port';
import { isBlockedByBrowsers } from '../../registry/blocked';
import type { Family } from '../../registry/common/common-use';
import { describePort } from '../../registry/describe';
import type { Registry } from '../../registry/registry';
import { rankOf } from '../../registry/common-layer';
import { likelyMeant } from '../../registry/slips';
import {
	findInventoryConflicts,
	suggestFreePorts,
	type FreePortQuestion,
} from '../index/inventory';
import type { VaultHost, VaultListener } from '../index/vault-index';
import type { Finding, Fix } from './finding';

/** What the checks know of the vault around a note. */
export interface VaultFacts {
	readonly registry: Registry;
	readonly listeners: readonly VaultListener[];
	readonly hosts: readonly Pick<VaultHost, 'name' | 'system'>[];
}

/** Families whose unencrypted services should usually not be reachable from other machines. */
const SENSITIVE: readonly Family[] = [
	'database',
	'remote-access',
	'files',
	'directory',
	'mail',
	'messaging',
	'containers',
	'industrial',
];

/** Where a port is suggested instead of one in the ephemeral range. */
const BELOW_EPHEMERAL = 8000;

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
	const meant = likelyMeant(port, common);
	const isFamous = (each: Port) => common.at(each).some((use) => rankOf(use) === 3);
	return meant.some(isFamous) ? meant : [];
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
	const all = findInventoryConflicts(facts.listeners);
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
	// Of a range nobody can say what each port is for.
	if (first !== last) return [];
	const found: Finding[] = [];
	const meant = meantInstead(first, registry);
	if (meant.length)
		found.push({ ...of(listener), check: 'slip', meant, fixes: toPorts(first, meant) });
	// Nobody commonly runs anything on most ports: these need no description.
	const usual = registry.common.at(first).length
		? describePort(registry, { first, last, protocols: [protocol] }).usual
		: undefined;
	const isSensitive = usual?.encryption === 'no' && SENSITIVE.includes(usual.family);
	if (isSensitive && isWildcard(address)) {
		const bind = { from: String(first), to: `127.0.0.1:${first}` };
		const counterpart = usual.counterpart === undefined ? [] : [usual.counterpart];
		const fixes = [...toPorts(first, counterpart), bind];
		found.push({ ...of(listener), check: 'exposed', fixes });
	}
	const range = EPHEMERAL_RANGES[systemOf(listener.host, hosts)];
	if (first >= range.first && first <= range.last) {
		const fixes = suggest(listener, BELOW_EPHEMERAL);
		found.push({ ...of(listener), check: 'ephemeral', fixes });
	}
	if (protocol === 'tcp' && isBlockedByBrowsers(first) && isWebService(application, registry)) {
		const fixes = suggest(listener, Math.max(first + 1, 1024));
		found.push({ ...of(listener), check: 'blocked', fixes });
	}
	return found;
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
	const question: FreePortQuestion = { host, protocol, system, from: Math.max(from, 1024) };
	return toPorts(first, suggestFreePorts(facts.listeners, facts.registry, question));
}

/** Whether an application's name is one that browsers are the usual clients of. */
function isWebService(application: string, registry: Registry): boolean {
	if (/\b(?:web|https?|nginx|apache2?|httpd|caddy|traefik)\b|网站|網站/i.test(application))
		return true;
	return registry.common.named(application).some((use) => use.web !== undefined);
}
