import type { Listener } from '../domain/host';
import type { Port } from '../domain/port';

/** Something that a pasted text says listens, or is published. */
export interface ObservedListener extends Listener {
	/** The line of the text, from 1. */
	readonly line: number;
	/** The program's name, where the text has it. */
	readonly process?: string | undefined;
	/** The container, Compose service or Kubernetes service behind it. */
	readonly container?: string | undefined;
	/** The port inside of the container that it leads to. */
	readonly target?: Port | undefined;
	/** Whose listener it is, in a text about several hosts. */
	readonly host?: string | undefined;
}

/** Why a line became no listener. */
export const SKIP_REASONS = [
	/** Nothing that the format is known to say. */
	'not-understood',
	/** A conversation with a peer, and nothing that waits for one. */
	'connection',
	/** A port that was looked at and is closed or filtered. */
	'closed',
	/** Open to other containers only. */
	'unpublished',
	/** The container has the host's network: which ports it takes is not said. */
	'host-network',
	/** A port that is chosen at random when the container starts. */
	'random-port',
	/** A variable that the text gives no value. */
	'unset-variable',
	/** A number over 65535, or a range that ends before it begins. */
	'bad-port',
	/** No IP address. */
	'bad-address',
	/** Neither TCP nor UDP. */
	'other-protocol',
	/** Behind the limits of what is read. */
	'beyond-limit',
] as const;

/** One of {@link SKIP_REASONS}. */
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A line that became no listener though it could have been one. */
export interface SkippedLine {
	/** From 1. */
	readonly line: number;
	/** The line itself, cut short. */
	readonly text: string;
	readonly reason: SkipReason;
}

/** What a pasted text says of listeners. */
export interface Listing {
	/** The host's name and addresses, where the text says them of one host only. */
	readonly hostName: string;
	readonly addresses: readonly string[];
	readonly listeners: readonly ObservedListener[];
	readonly skipped: readonly SkippedLine[];
}
