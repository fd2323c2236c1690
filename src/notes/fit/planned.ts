import { ANY } from '../../domain/address';
import type { Listener } from '../../domain/host';
import type { Port } from '../../domain/port';
import type { Reading } from '../../formats/part';
import { unwrap } from '../../formats/text/unwrap';
import { runToEnd } from '../../lib/run-to-end';

/** Where the host's side of a port is within a pasted text. */
export interface HostSide {
	/** From 1. */
	readonly line: number;
	/** Columns of the line, from 0; the end is behind the last digit. */
	readonly from: number;
	readonly to: number;
}

/** A port of the host that a pasted configuration asks for. */
export interface WantedPort extends Listener {
	readonly line: number;
	/** The container or unit; empty where the text doesn't say. */
	readonly service: string;
	/** The port inside of the container. */
	readonly target: Port | undefined;
	/** Undefined where it can't be changed in the text alone: a variable gives the number, for one. */
	readonly side: HostSide | undefined;
	readonly profiles: readonly string[];
	readonly isNodePort: boolean;
	/** Whether it's only what the image usually takes: the container has the host's network. */
	readonly isGuess: boolean;
}

/** Limit of checked ports: nobody starts more at once. */
export const MAX_WANTED = 500;

/** The ports of the host that the configurations in a text ask for, in the order of the lines. */
export function wantedPorts(text: string, { parts }: Reading): WantedPort[] {
	const found: WantedPort[] = [];
	for (const { listing } of parts) {
		for (const { planned, container, process, ...listener } of listing.listeners) {
			if (!planned || found.length >= MAX_WANTED) continue;
			const { line, target, protocol, address, first, last } = listener;
			found.push({
				...{ protocol, address, first, last, line, target },
				service: container ?? process ?? '',
				side: planned.columns && { line, ...planned.columns },
				profiles: planned.profiles ?? [],
				isNodePort: planned.isNodePort ?? false,
				isGuess: false,
			});
		}
		for (const { usual, line } of listing.skipped) {
			for (const { port, protocol } of usual?.ports ?? []) {
				if (found.length >= MAX_WANTED) continue;
				found.push({
					...{ protocol, address: ANY, first: port, last: port, line },
					...{ service: usual?.container ?? '', target: undefined, side: undefined },
					...{ profiles: [], isNodePort: false, isGuess: true },
				});
			}
		}
	}
	return withPlaces(text, found).sort(
		(a, b) => a.line - b.line || Number(a.isGuess) - Number(b.isGuess),
	);
}

/** Places within the text as it was pasted: what it was wrapped in is part of its lines there. */
function withPlaces(text: string, found: readonly WantedPort[]): WantedPort[] {
	if (!found.some(({ side }) => side)) return [...found];
	const read = runToEnd(unwrap(text)).lines;
	const pasted = text.split('\n');
	return found.map((each) => {
		const { side } = each;
		if (!side) return each;
		const whole = (pasted[side.line - 1] ?? '').replace(/\s/g, ' ');
		const line = (read[side.line - 1] ?? '').replace(/\s/g, ' ');
		const start = whole.lastIndexOf(line);
		const [from, to] = [start + side.from, start + side.to];
		const isThere = start >= 0 && /^\d+(?:-\d+)?$/.test(whole.slice(from, to));
		return { ...each, side: isThere ? { line: side.line, from, to } : undefined };
	});
}
