import { isPort } from '../../domain/port';

/**
 * The port that a place in a line of text stands on, as it is written there ("443", "53/udp"), or
 * empty when it stands on none. Numbers that are part of something else, such as an address, a
 * version or a decimal, are no ports.
 */
export function portAt(line: string, at: number): string {
	return portSpotAt(line, at)?.text ?? '';
}

/** The same with where it begins in the line; null where the place stands on no port. */
export function portSpotAt(line: string, at: number): { text: string; start: number } | null {
	const numbers =
		/(^|[^\p{L}\p{N}._-])(\d{1,5}(?:\/(?:tcp|udp|sctp|dccp)\b)?)(?![\p{L}\p{N}_-]|\.\d)/giu;
	for (const match of line.matchAll(numbers)) {
		const start = match.index + match[1]!.length;
		const end = start + match[2]!.length;
		if (start <= at && at <= end && isPort(parseInt(match[2]!, 10)))
			return { text: match[2]!, start };
	}
	return null;
}
