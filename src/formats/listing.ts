import type { Listener, Transport } from '../domain/host';
import type { System } from '../domain/ephemeral';
import type { KnownPort } from './read-context';
import type { PortNumbers } from './port-numbers';
import type { Columns } from './text/columns';

/** Something that a pasted text says listens, or is published. */
export interface ObservedListener extends Listener {
	/** The line of the text, from 1. */
	readonly line: number;
	/** The program's name, where the text has it. */
	readonly process?: string | undefined;
	/** The container, Compose service or Kubernetes service behind it. */
	readonly container?: string | undefined;
	/** Whose listener it is, in a text about several hosts. */
	readonly host?: string | undefined;
	/** What the text calls the service behind the port, where it may only go by the number. */
	readonly service?: string | undefined;
	/** The name that the text has in place of an address; the address is "*" then. */
	readonly boundName?: string | undefined;
	/** Set where a configuration asks for a port of the host that it's started on. */
	readonly planned?: PlannedPort | undefined;
}

/** How a configuration asks for a port of the host. */
export interface PlannedPort {
	/** Where the host's side stands on its line, as it was read; undefined where it can't be changed there. */
	readonly columns?: Columns | undefined;
	/** The Compose profiles of the service: it starts with one of these only. Empty for always. */
	readonly profiles?: readonly string[];
	/** Set for a port of Kubernetes' own range. */
	readonly isNodePort?: true;
}

/** What a firewall does with packets that come in to a host's ports. It says nothing of who listens. */
export interface FirewallRule {
	/** The line of the text, from 1. */
	readonly line: number;
	readonly action: 'allow' | 'deny' | 'reject' | 'limit';
	readonly protocol: Transport | 'any';
	/** Null for a service whose numbers the text does not say. */
	readonly ports: PortNumbers | null;
	/** The service's or application's name, where the text has it. */
	readonly service?: string | undefined;
	/** Where packets come from: an address, a network or a zone's sources; empty for anywhere. */
	readonly from: string;
	/** The host's own address that it is about; empty for all. */
	readonly to: string;
	/** Of a rule that the text calls something: its name or remark. */
	readonly name?: string | undefined;
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
	/** Beside the listing: prose, another block of code. */
	'outside',
	/** Struck out by whoever wrote it. */
	'struck-out',
	/** An option behind the image: it belongs to the container's own command. */
	'after-image',
	/** A socket or connector of a device, and no port of a network protocol. */
	'connector',
	/** A cell or value for a port that has no number. */
	'no-number',
	/** A rule about packets that go out or through. */
	'not-incoming',
	/** A rule without a port. */
	'no-port',
	/** A rule that neither lets packets in nor keeps them out: it logs, counts, or leads to others. */
	'no-verdict',
	/** A rule about all ports but some. */
	'other-ports',
	/** A command that removes a rule or a port. */
	'removed',
	/** A file that this one refers to, and that is not here. */
	'other-file',
	/** Switched off. */
	'disabled',
	/** A socket in the file system. */
	'unix-socket',
	/** A port of another machine, which is only connected to. */
	'elsewhere',
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
	/** What it is about, where only that part of the line is left out. */
	readonly detail?: string | undefined;
	/** Of a container with the host's network: who it is, and what its image is known to listen on. */
	readonly usual?: UsualPorts | undefined;
}

/** The ports that a container probably takes, though the text doesn't list them. */
export interface UsualPorts {
	readonly container: string | undefined;
	readonly ports: readonly KnownPort[];
}

/** What a pasted text says of listeners. */
export interface Listing {
	/** The host's name and addresses, where the text says them of one host only. */
	readonly hostName: string;
	readonly addresses: readonly string[];
	readonly listeners: readonly ObservedListener[];
	/** Of a firewall; none in other texts. */
	readonly rules: readonly FirewallRule[];
	/** The system that only this tool runs on. */
	readonly system?: System | undefined;
	readonly skipped: readonly SkippedLine[];
}
