import { ANY } from '../domain/address';
import { deliver } from '../domain/delivery';
import { chooseEphemeralPort } from '../domain/ephemeral';
import type { Application, Host, Transport } from '../domain/host';
import type { Port } from '../domain/port';
import { questionOf, type Choice, type Question } from './question';
import { oneOf, shuffled } from '../lib/random';

/** The possible outcomes of a packet and their reasons, each learnt separately with changing hosts. */
export const SITUATIONS = [
	'open',
	'closed-tcp',
	'closed-udp',
	'other-protocol',
	'loopback-only',
	'two-addresses',
] as const;

/** One of {@link SITUATIONS}. */
export type Situation = (typeof SITUATIONS)[number];

/** Addresses for documentation (RFC 5737). */
const HOST = '192.0.2.10';
const SECOND = '192.0.2.11';
const CLIENT = '198.51.100.7';
const LOOPBACK = '127.0.0.1';

/** Programs and their default listeners. */
const PROGRAMS: readonly (readonly [string, Transport, Port])[] = [
	['nginx', 'tcp', 80],
	['sshd', 'tcp', 22],
	['named', 'udp', 53],
	['chronyd', 'udp', 123],
	['postgres', 'tcp', 5432],
	['mysqld', 'tcp', 3306],
	['redis-server', 'tcp', 6379],
	['mosquitto', 'tcp', 1883],
	['dovecot', 'tcp', 993],
	['snmpd', 'udp', 161],
	['dhcpd', 'udp', 67],
];

/** Ports that none of the programs listens on. */
const CLOSED: readonly Port[] = [23, 25, 443, 553, 2049, 8080, 8443, 25565];

/** Asks what happens to a packet on a small host; the host model decides which answer is correct. */
export function askAboutDelivery(situation: Situation, random: () => number): Question {
	const programs = shuffled(PROGRAMS, random);
	// A packet for one of them needs one that is on TCP, which all situations know.
	const main = programs.find(([, protocol]) => protocol === 'tcp')!;
	const others = programs.filter((each) => each !== main).slice(0, 2);
	const target = situation === 'other-protocol' ? oneOf([main, others[0]!], random) : main;
	const bound = situation === 'loopback-only' ? LOOPBACK : ANY;
	const twice = situation === 'two-addresses';
	const host: Host = {
		name: 'web-01',
		addresses: twice ? [HOST, SECOND] : [HOST],
		applications: [
			listening(main, twice ? HOST : bound),
			...(twice
				? [{ ...listening(main, SECOND), name: `${main[0]}-2` }]
				: [listening(others[0]!, ANY)]),
			listening(others[1]!, ANY),
		],
	};
	const closed = situation === 'closed-tcp' || situation === 'closed-udp';
	const packet = {
		protocol: protocolFor(situation, target[1]),
		from: { address: CLIENT, port: chooseEphemeralPort('linux', random, () => false)! },
		to: {
			address: twice ? oneOf(host.addresses, random) : HOST,
			port: closed ? oneOf(CLOSED, random) : target[2],
		},
	};
	const delivery = deliver(host, packet);
	const names = host.applications.map(({ name }) => name);
	const winner = delivery.application === undefined ? undefined : names[delivery.application];
	const shown = shuffled(names, random).sort((a, b) => rank(b) - rank(a));
	const choices: Choice[] = [
		...shown.slice(0, 2).map((name): Choice => ({ kind: 'application', name })),
		{ kind: 'outcome', outcome: 'refused' },
		{ kind: 'outcome', outcome: 'unreachable' },
	];
	const right = choices.find((choice) =>
		choice.kind === 'application'
			? choice.name === winner
			: choice.kind === 'outcome' && choice.outcome === delivery.outcome,
	)!;
	const prompt = { kind: 'delivery', host, packet, delivery } as const;
	return questionOf(`delivery:${situation}`, prompt, shuffled(choices, random), right);

	/** The choices: the receiver and plausible others. */
	function rank(name: string): number {
		if (name === winner) return 2;
		return name.startsWith(target[0]) ? 1 : 0;
	}
}

function listening(
	[name, protocol, port]: (typeof PROGRAMS)[number],
	address: string,
): Application {
	return { name, listeners: [{ protocol, address, first: port, last: port }] };
}

function protocolFor(situation: Situation, own: Transport): Transport {
	if (situation === 'closed-tcp') return 'tcp';
	if (situation === 'closed-udp') return 'udp';
	if (situation !== 'other-protocol') return own;
	return own === 'tcp' ? 'udp' : 'tcp';
}
