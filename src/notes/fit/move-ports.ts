import type { Port } from '../../domain/port';
import { mustMove, type FitPort } from './fit';
import type { HostSide, WantedPort } from './planned';

/** Another number for a port in a pasted text. */
export interface Move {
	readonly side: HostSide;
	readonly first: Port;
	readonly last: Port;
}

/** Why a port that should move stays in the text. */
export type StayReason =
	/** Its number isn't written there: a variable gives it, or the image takes it. */
	| 'not-written'
	/** Another port in the text has the same digits, by an alias. */
	| 'shared'
	/** Nothing is free. */
	| 'none-free';

/** What can be changed in a text so that it fits, and what can't. */
export interface Moves {
	readonly moves: readonly Move[];
	readonly staying: readonly { readonly wanted: WantedPort; readonly reason: StayReason }[];
}

/** The changes of a text that give each port that's taken the next free one. */
export function movesOf(ports: readonly FitPort[]): Moves {
	const moves = new Map<string, Move>();
	const staying: { wanted: WantedPort; reason: StayReason }[] = [];
	const stay = (wanted: WantedPort, reason: StayReason) => staying.push({ wanted, reason });
	/** A number that can't be changed keeps those that go with it where they are. */
	const stuck = new Set(
		ports
			.filter(({ wanted, next }) => next !== undefined && !wanted.side)
			.map(({ wanted, next }) => `${wanted.service} ${wanted.first} ${next}`),
	);
	const owners = new Map<string, string>();
	for (const { wanted } of ports) {
		if (!wanted.side) continue;
		const place = placeOf(wanted.side);
		const owner = owners.get(place);
		owners.set(place, owner === undefined || owner === wanted.service ? wanted.service : '\0');
	}
	for (const { wanted, verdict, next } of ports) {
		const { side, first, last, service } = wanted;
		if (next === undefined) {
			if (mustMove(verdict)) stay(wanted, wanted.isGuess ? 'not-written' : 'none-free');
		} else if (!side || stuck.has(`${service} ${first} ${next}`)) {
			if (mustMove(verdict)) stay(wanted, 'not-written');
		} else if (owners.get(placeOf(side)) === '\0') {
			if (mustMove(verdict)) stay(wanted, 'shared');
		} else moves.set(placeOf(side), { side, first: next, last: next + last - first });
	}
	return { moves: [...moves.values()], staying };
}

function placeOf({ line, from }: HostSide): string {
	return `${line} ${from}`;
}

/** A text with other numbers in some places; everything else stays as it is. */
export function movePorts(text: string, moves: readonly Move[]): string {
	const lines = text.split('\n');
	const backwards = [...moves].sort((a, b) => b.side.from - a.side.from);
	for (const { side, first, last } of backwards) {
		const line = lines[side.line - 1];
		if (line === undefined) continue;
		const ports = first === last ? String(first) : `${first}-${last}`;
		lines[side.line - 1] = line.slice(0, side.from) + ports + line.slice(side.to);
	}
	return lines.join('\n');
}
