import type { System } from '../../domain/ephemeral';
import type { Listener } from '../../domain/host';
import { isSameName, plainName } from '../../domain/name';
import { MAX_PORT, type Port } from '../../domain/port';
import { append } from '../../lib/multimap';
import type { Registry } from '../../registry/registry';
import { clash, suggestFreePorts, unprivilegedFor } from '../index/inventory';
import type { VaultListener } from '../index/vault-index';
import type { WantedPort } from './planned';

/** Whether a port is still to be had on the host. */
export type Verdict =
	| { readonly kind: 'free' }
	/** Others are known to listen there. */
	| { readonly kind: 'taken'; readonly by: readonly KnownListener[] }
	/** The notes have the service itself there: it may already be running. */
	| { readonly kind: 'own'; readonly by: readonly KnownListener[] }
	/** Something else in the same text asks for it. */
	| { readonly kind: 'twice'; readonly other: WantedPort };

/** A listener of the vault; one that a note only seems to describe was never confirmed. */
export interface KnownListener extends VaultListener {
	readonly isFound?: boolean;
}

/** A port, whether it is free, and where else it could go. */
export interface FitPort {
	readonly wanted: WantedPort;
	readonly verdict: Verdict;
	/** The first of the ports to take instead; undefined where it can stay, or nothing is free. */
	readonly next: Port | undefined;
}

/** What the vault knows about the host that a configuration is to start on. */
export interface FitContext {
	readonly listeners: readonly KnownListener[];
	/** Empty for any host of the vault. */
	readonly host: string;
	readonly system: System;
	readonly registry: Registry;
}

/** Where Kubernetes takes node ports from unless it's told otherwise. */
const NODE_PORTS = { from: 30000, to: 32767 };

/**
 * Whether the ports of a configuration fit on a host, beside what listens there and beside each other.
 * What one service has at one number for TCP and UDP, or on several addresses, moves together.
 */
export function checkFit(wanted: readonly WantedPort[], context: FitContext): FitPort[] {
	const { host, system } = context;
	const known = host
		? context.listeners.filter((each) => isSameName(each.host, host))
		: context.listeners;
	const verdicts = wanted.map((each, at) => verdictOf(each, wanted.slice(0, at), known, system));
	const groups = new Map<string, number[]>();
	for (const [at, each] of wanted.entries()) append(groups, groupOf(each), at);
	const moved: Listener[] = [];
	const next: (Port | undefined)[] = [];
	for (const group of groups.values()) {
		if (!group.some((at) => mustMove(verdicts[at]!))) continue;
		const ports = group.map((at) => wanted[at]!);
		if (ports.some(({ isGuess }) => isGuess)) continue;
		const port = nextFree(ports, [...known, ...wanted, ...moved], context);
		if (port === undefined) continue;
		for (const at of group) {
			const { first, last } = wanted[at]!;
			next[at] = port;
			moved.push({ ...wanted[at]!, first: port, last: port + last - first });
		}
	}
	return wanted.map((each, at) => ({ wanted: each, verdict: verdicts[at]!, next: next[at] }));
}

/** Whether a port can't stay where it is. */
export function mustMove({ kind }: Verdict): boolean {
	return kind === 'taken' || kind === 'twice';
}

function groupOf({ service, first, last, target, line, isGuess }: WantedPort): string {
	return JSON.stringify([service || line, first, last, target ?? null, isGuess]);
}

function verdictOf(
	wanted: WantedPort,
	before: readonly WantedPort[],
	known: readonly KnownListener[],
	system: System,
): Verdict {
	const there = known.filter((each) => clash(wanted, each, system));
	const others = there.filter(({ application }) => !isSameService(application, wanted.service));
	if (others.length) return { kind: 'taken', by: others };
	const other = before.find(
		(each) =>
			groupOf(each) !== groupOf(wanted) &&
			mayRunTogether(each, wanted) &&
			clash(wanted, each, system),
	);
	if (other) return { kind: 'twice', other };
	return there.length ? { kind: 'own', by: there } : { kind: 'free' };
}

/** Of services that are alternatives ("cpu", "gpu") only one starts. */
function mayRunTogether({ profiles: one }: WantedPort, { profiles: other }: WantedPort): boolean {
	return !one.length || !other.length || one.some((each) => other.includes(each));
}

function isSameService(application: string, service: string): boolean {
	const [a, b] = [application, service].map(plainName);
	return a !== '' && a === b;
}

function nextFree(
	ports: readonly WantedPort[],
	inTheWay: readonly Listener[],
	{ registry, system }: FitContext,
): Port | undefined {
	const [{ first, last, isNodePort }] = ports as readonly [WantedPort];
	const protocols = new Set(ports.map(({ protocol }) => protocol));
	// Whoever needs both needs a number that is free in both.
	const protocol = [...protocols][0]!;
	const used = inTheWay
		.filter((each) => protocols.has(each.protocol))
		.map((each) => ({ ...each, protocol, host: '', application: '', path: '', line: 0 }));
	const usual = unprivilegedFor(first);
	const near = usual === first ? Math.min(first + 1, MAX_PORT) : usual;
	const bounds = isNodePort ? NODE_PORTS : {};
	const [port] = suggestFreePorts(used, registry, {
		...{ protocol, system, near, length: last - first + 1 },
		...bounds,
	});
	return port;
}
