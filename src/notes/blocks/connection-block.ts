import { parseAddress, type Address } from '../../domain/address';
import { SYSTEMS, type System } from '../../domain/ephemeral';
import type { Transport } from '../../domain/host';
import { isPort, type Port } from '../../domain/port';
import type { LineProblem } from './problem';
import { readListener } from './endpoint-text';
import { readEntries, type Entry, type EntryValue } from './entries';
import type { NameResolver } from './port-block';

/** A computer of a scene: what it is called, and its address. */
export interface Party {
	readonly name: string;
	readonly address: Address;
}

/** A port of the servers that each client opens a connection to. */
export interface Target {
	readonly protocol: Transport;
	readonly port: Port;
}

/** A parsed `port-connection` block; lines that couldn't be read are in `problems`. */
export interface ConnectionBlock {
	readonly clients: readonly Party[];
	readonly servers: readonly Party[];
	/** One for each connection that a client opens to each server; the same twice are two tabs. */
	readonly targets: readonly Target[];
	readonly system: System;
	/** What the random choice of ephemeral ports begins with: the same seed, the same ports. */
	readonly seed: number;
	/** The ephemeral port that every client happens to get; undefined to leave it to chance. */
	readonly wanted: Port | undefined;
	readonly problems: readonly LineProblem[];
}

/** Limit of each, so that the picture stays legible. */
const MAX_PARTIES = 8;
const MAX_TARGETS = 8;

/** Reads the text of a `port-connection` block. Never throws; what is missing gets an example's value. */
export function parseConnectionBlock(source: string, names: NameResolver): ConnectionBlock {
	const { entries, problems } = readEntries(source);
	const valuesOf = (...keys: string[]): readonly EntryValue[] =>
		entries
			.filter(({ key }) => keys.includes(key.toLowerCase()))
			.flatMap(({ values }) => values);
	reportUnknown(entries, problems);
	const clients = readParties(valuesOf('client', 'clients'), 'client', 50, problems);
	const servers = readParties(valuesOf('server', 'servers'), 'server', 10, problems);
	const targets = readTargets(valuesOf('to'), names, problems);
	const number = (key: string, good: (value: number) => boolean, allowed: string) => {
		const [value] = valuesOf(key);
		if (!value) return undefined;
		const read = /^\d{1,9}$/.test(value.text) ? Number(value.text) : NaN;
		if (good(read)) return read;
		const problem = {
			code: 'bad-option',
			text: value.text,
			option: key,
			allowed: [allowed],
		} as const;
		problems.push({ line: value.line, problem });
		return undefined;
	};
	return {
		clients: clients.length ? clients : [{ name: 'client', address: '192.0.2.50' }],
		servers: servers.length ? servers : [{ name: 'server', address: '192.0.2.10' }],
		targets: targets.length ? targets : [{ protocol: 'tcp', port: 443 }],
		system: readSystem(valuesOf('os')[0], problems),
		seed: number('seed', (value) => value >= 0, '0, 1, 2 …') ?? 1,
		wanted: number('port', isPort, '0 … 65535'),
		problems: [...problems].sort((a, b) => a.line - b.line),
	};
}

/** The keys of a block; of parties the plural will do as well. */
export const CONNECTION_KEYS = ['client', 'server', 'to', 'os', 'seed', 'port'] as const;
const KEYS: readonly string[] = [...CONNECTION_KEYS, 'clients', 'servers'];

function reportUnknown(entries: readonly Entry[], problems: LineProblem[]): void {
	for (const { key, line } of entries) {
		if (KEYS.includes(key.toLowerCase())) continue;
		problems.push({
			line,
			problem: { code: 'unknown-option', text: key, known: CONNECTION_KEYS },
		});
	}
}

/** "laptop", "laptop 10.0.0.5" or "10.0.0.5"; missing addresses come from the documentation ranges (RFC 5737). */
function readParties(
	values: readonly EntryValue[],
	kind: string,
	firstHost: number,
	problems: LineProblem[],
): Party[] {
	if (values.length > MAX_PARTIES) {
		const { line } = values[MAX_PARTIES]!;
		problems.push({ line, problem: { code: 'too-many', text: String(MAX_PARTIES) } });
	}
	return values.slice(0, MAX_PARTIES).map(({ text }, index) => {
		const madeUp = `192.0.2.${firstHost + index}`;
		const whole = parseAddress(text);
		if (whole)
			return { name: values.length > 1 ? `${kind} ${index + 1}` : kind, address: whole };
		const cut = text.search(/\s\S+$/);
		const address = cut < 0 ? null : parseAddress(text.slice(cut));
		return address
			? { name: text.slice(0, cut).trimEnd(), address }
			: { name: text, address: madeUp };
	});
}

function readTargets(
	values: readonly EntryValue[],
	names: NameResolver,
	problems: LineProblem[],
): Target[] {
	const targets: Target[] = [];
	for (const [index, { text, line }] of values.entries()) {
		if (index === MAX_TARGETS) {
			problems.push({ line, problem: { code: 'too-many', text: String(MAX_TARGETS) } });
			break;
		}
		const read = readListener(text, names);
		if ('problem' in read) problems.push({ line, problem: read.problem });
		else {
			const { protocol, first } = read.value[0]!;
			targets.push({ protocol, port: first });
		}
	}
	return targets;
}

function readSystem(value: EntryValue | undefined, problems: LineProblem[]): System {
	if (!value) return 'linux';
	const system = SYSTEMS.find((each) => each === value.text.toLowerCase());
	if (system) return system;
	const { text, line } = value;
	problems.push({ line, problem: { code: 'bad-option', text, option: 'os', allowed: SYSTEMS } });
	return 'linux';
}
