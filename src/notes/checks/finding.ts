import type { Address } from '../../domain/address';
import type { Port } from '../../domain/port';
import type { CommonUse } from '../../registry/common-use';
import type { Problem } from '../blocks/problem';
import type { Settings } from '../../settings/settings';
import type { VaultHost, VaultListener } from '../index/vault-index';

/** What is looked for. */
export const CHECKS = [
	/** Two applications on one port of a host. */
	'conflict',
	/** An address that two notes give to two hosts. */
	'address',
	/** A number that is said to be a port, and is over 65535. */
	'too-large',
	/** A rarely used port, one typo away from a well-known one. */
	'slip',
	/** A service without encryption that listens on all addresses. */
	'exposed',
	/** A listener where the host's system takes ephemeral ports from. */
	'ephemeral',
	/** A web service on a port that browsers refuse. */
	'blocked',
	/** Something in a property or a block that can't be read. */
	'unreadable',
] as const;

/** One of {@link CHECKS}. */
export type Check = (typeof CHECKS)[number];

/** Whether a kind of check can be turned off: conflicts are always shown. */
export function canTurnOff(check: Check): boolean {
	return check !== 'conflict';
}

/** Whether a check is turned off, by settings that may be from a version where all could be. */
export function isTurnedOff(
	check: Check,
	{ ignoredChecks }: Pick<Settings, 'ignoredChecks'>,
): boolean {
	return canTurnOff(check) && ignoredChecks.includes(check);
}

/** A host with the note that says which addresses it has. */
export type PlacedHost = Pick<VaultHost, 'name' | 'addresses' | 'path' | 'line'>;

/** An address, the host that a note gives it to, and the other one that has it. */
export interface SharedAddress {
	readonly address: Address;
	readonly own: PlacedHost;
	readonly other: PlacedHost;
}

/** Something in a note that is likely a mistake. */
export interface Finding {
	readonly check: Check;
	readonly path: string;
	/** From 1. */
	readonly line: number;
	/** As it is written; over 65535 for `too-large`, NaN for `unreadable` and `address`. */
	readonly number: number;
	/** The listener; undefined if the note only mentions the port. */
	readonly listener?: VaultListener | undefined;
	/** The one that it clashes with. */
	readonly other?: VaultListener | undefined;
	/** Who shares which address. */
	readonly shared?: SharedAddress | undefined;
	/** What can't be read. */
	readonly problem?: Problem | undefined;
	/** What may have been meant. */
	readonly meant?: readonly Port[] | undefined;
	/** The service that makes it one, of `exposed`. */
	readonly service?: CommonUse | undefined;
	/** What would mend it, the likeliest first. */
	readonly fixes: readonly Fix[];
}

/** Replaces a number that occurs once in a line. */
export interface Fix {
	readonly from: string;
	/** Another port, or the same bound to loopback. */
	readonly to: string;
}

/** The property of a note that lists the checks which its author has dismissed there. */
export const DISMISSED_PROPERTY = 'ignored-port-checks';

/** How a finding is called in that property: it stays dismissed when its line moves. */
export function dismissalOf({
	check,
	number,
	problem,
	shared,
}: Pick<Finding, 'check' | 'number' | 'problem' | 'shared'>): string {
	return `${check} ${problem?.text ?? shared?.address ?? number}`;
}

/** The parts of a name in that property; no check where somebody wrote something else there. */
export function readDismissal(dismissal: string): { check: Check | undefined; what: string } {
	const [first = '', ...rest] = dismissal.split(' ');
	return { check: CHECKS.find((each) => each === first), what: rest.join(' ') };
}

/** A line with the number replaced; null when it does not stand there exactly once. */
export function mendedLine(line: string, { from, to }: Fix): string | null {
	const parts = line.split(new RegExp(`\\b${from}\\b`));
	return parts.length === 2 ? parts.join(to) : null;
}

/** A text with one of its lines mended; null when that is not possible any more. */
export function mendedText(text: string, line: number, fix: Fix): string | null {
	const lines = text.split('\n');
	const mended = mendedLine(lines[line - 1] ?? '', fix);
	if (mended === null) return null;
	lines[line - 1] = mended;
	return lines.join('\n');
}
