/**
 * The interface of Port Explorer for other plugins and scripts, in full: this file needs no other.
 * `app.plugins.plugins['port-explorer']?.api` is an {@link Api}.
 */

/** A transport protocol with ports. */
export type ApiProtocol = 'tcp' | 'udp' | 'sctp' | 'dccp';

/** Another port of the same software. */
export interface ApiFurtherPort {
	readonly port: number;
	/** The last port of a range; absent for a single port. */
	readonly endPort?: number;
	readonly protocols: readonly ApiProtocol[];
	readonly role: ApiRole;
	/** One line in the reader's language. */
	readonly purpose: string;
}

/**
 * What a port is to its software: `main` its own default; `published` where containers are usually
 * published; `tls` the same service over TLS; `companion` any other.
 */
export type ApiRole = 'main' | 'published' | 'tls' | 'companion';

/** A port as other plugins and scripts get it: plain values, frozen. */
export interface ApiPort {
	/** The port, 0 to 65535, or the first of a range. */
	readonly port: number;
	/** The last port of a range; absent for a single port. */
	readonly endPort?: number;
	readonly protocols: readonly ApiProtocol[];
	/** What it is known by: the most usual use first, then IANA's names. */
	readonly names: readonly string[];
	/** One line in the reader's language; empty where nothing is known. */
	readonly description: string;
	readonly layers: {
		/** To what IANA has assigned it. */
		readonly assigned: readonly {
			readonly name: string;
			readonly description: string;
			readonly protocols: readonly ApiProtocol[];
			/** IANA's other names for the same service: `www` and `www-http` for `http`. */
			readonly aliases: readonly string[];
		}[];
		/** What people commonly use it for, in the reader's language. */
		readonly common: readonly {
			readonly name: string;
			readonly purpose: string;
			readonly family: string;
			/** `no`, `yes` from the start, or `starttls`; see `encryptionState` for more. */
			readonly encryption: 'no' | 'yes' | 'starttls';
			/**
			 * `no` plain; `yes` from the start; `upgrade` upgrades to TLS on the same port; `depends`
			 * on the version or a setting.
			 */
			readonly encryptionState: 'no' | 'yes' | 'upgrade' | 'depends';
			/** What it depends on, in the reader's language; there with `depends`. */
			readonly encryptionNote?: string;
			readonly role: ApiRole;
			/** Other names and spellings of the software. */
			readonly aliases: readonly string[];
			/** The other ports of the same software. */
			readonly further: readonly ApiFurtherPort[];
		}[];
	};
}

/** A place in a text that speaks of a port. */
export interface ApiMention {
	readonly port: number;
	/** The last port of a range; absent for a single port. */
	readonly endPort?: number;
	/** What the text says; absent when it says none, or several. */
	readonly protocol?: ApiProtocol;
	/** From 1. */
	readonly line: number;
	/** The first character of the number within its line, from 0. */
	readonly column: number;
	readonly certainty: 'sure' | 'likely';
}

/** Something that a note of the vault says listens on a host. */
export interface ApiListener {
	readonly host: string;
	readonly application: string;
	readonly protocol: 'tcp' | 'udp';
	/** What it is bound to; "*" for all of the host's addresses. */
	readonly address: string;
	readonly port: number;
	/** The last port of a range; absent for a single port. */
	readonly endPort?: number;
	/** The note, and the line in it, from 1. */
	readonly path: string;
	readonly line: number;
}

/** Something that a pasted text says listens, or is published. */
export interface ApiObservedListener {
	readonly protocol: 'tcp' | 'udp';
	/** What it is bound to; `*` for all addresses. */
	readonly address: string;
	readonly port: number;
	/** The last port of a range; absent for a single port. */
	readonly endPort?: number;
	/** The program, where the text names it. */
	readonly process?: string;
	/** The container, or the service of Compose or Kubernetes. */
	readonly container?: string;
	/** The port inside of the container. */
	readonly target?: number;
	/** Whose it is, in a text about several hosts. */
	readonly host?: string;
	/** The line of the text, from 1. */
	readonly line: number;
}

/** A pasted text, read. */
export interface ApiListing {
	/** The format's id, such as `docker-ps` or `compose`. */
	readonly format: string;
	readonly listeners: readonly ApiObservedListener[];
	/** The lines that became no listener, with the reason as a code: `connection`, `bad-port` … */
	readonly skipped: readonly {
		readonly line: number;
		readonly text: string;
		readonly reason: string;
	}[];
}

/** A port of the host that a configuration asks for, and whether it's free by the vault's notes. */
export interface ApiFitPort {
	readonly protocol: 'tcp' | 'udp';
	/** What it will be bound to; `*` for all addresses. */
	readonly address: string;
	readonly port: number;
	/** The last port of a range; absent for a single port. */
	readonly endPort?: number;
	/** The container, service or unit; empty where the text doesn't say. */
	readonly service: string;
	/** The line of the text, from 1. */
	readonly line: number;
	/**
	 * `own`: by the notes the service itself listens there. `twice`: the text asks for it twice.
	 * `unknown`: no note that has been read so far says so, and the others have yet to be read.
	 */
	readonly verdict: 'free' | 'taken' | 'own' | 'twice' | 'unknown';
	/** Who listens there by the notes; empty for `free`, `twice` and `unknown`. */
	readonly by: readonly ApiListener[];
	/** A free port to take instead; absent where it can stay, or none is free. */
	readonly next?: number;
}

/** One end of a packet; an address is IPv4 or IPv6. */
export interface ApiEndpoint {
	readonly address?: string;
	readonly port: number;
}

/** A host for {@link ApiV1.deliver}: its addresses, and what listens on it. */
export interface ApiHost {
	readonly addresses?: readonly string[];
	readonly applications: readonly {
		readonly name: string;
		readonly listeners?: readonly {
			/** `tcp` unless told. */
			readonly protocol?: 'tcp' | 'udp';
			/** What it is bound to; all of the host's addresses unless told. */
			readonly address?: string;
			readonly port: number;
			readonly endPort?: number;
		}[];
	}[];
}

/** A packet for {@link ApiV1.deliver}; to the host's first address, from another host, unless told. */
export interface ApiPacket {
	readonly protocol?: 'tcp' | 'udp';
	readonly to: ApiEndpoint;
	readonly from?: ApiEndpoint;
}

/** What becomes of a packet. */
export interface ApiDelivery {
	readonly outcome: 'delivered' | 'refused' | 'unreachable' | 'not-sent';
	/** The name of the application that gets it; absent unless it is delivered. */
	readonly application?: string;
	/** Why its socket was chosen; absent unless it is delivered. */
	readonly reason?: 'four-tuple' | 'connected' | 'specific' | 'wildcard';
	/** What happened on the way, as codes, in order. */
	readonly steps: readonly string[];
}

/** The first version of the interface; it only ever gains members. */
export interface ApiV1 {
	/**
	 * What is known of a port, a range or a service name: "443", "443/tcp", "6000-6063", "https".
	 * `null` for anything else. `protocol` narrows it down to one.
	 */
	lookup(query: string, options?: { protocol?: ApiProtocol }): ApiPort | null;
	/**
	 * The ports that answer a query, best first. Empty where nothing does: names that are merely
	 * similar are left out. `limit` is 20 unless told, 1000 at most.
	 */
	search(query: string, options?: { limit?: number }): readonly ApiPort[];
	/** The ports that a text speaks of, in prose, tables, listings or commands, in their order. */
	mentions(text: string): readonly ApiMention[];
	/**
	 * What the vault's notes say listens somewhere, as far as they have been read: one entry for each
	 * place that says so. `host` is compared without regard to case; `port` may be inside of a range.
	 */
	inventory(filter?: {
		host?: string;
		protocol?: 'tcp' | 'udp';
		port?: number;
	}): readonly ApiListener[];
	/**
	 * Ports that no note says anybody listens on: within bounds, outside the ephemeral range, not
	 * blocked by browsers, those that nothing is known of first. The same question has the same
	 * answer until a note changes.
	 */
	freePorts(question?: {
		host?: string;
		protocol?: 'tcp' | 'udp';
		/** The host's own when the vault says it, else `linux`. */
		system?: 'linux' | 'windows' | 'macos' | 'freebsd';
		/** 1 unless told, 100 at most. */
		count?: number;
		/** 1024 and 65535 unless told, both included. */
		from?: number;
		to?: number;
	}): readonly number[];
	/**
	 * What pasted output or a file says listens: of ss, netstat, docker, Compose and others. `null`
	 * where the format is not known or not recognised.
	 */
	parseListeners(text: string, options?: { format?: string }): ApiListing | null;
	/**
	 * Whether a Compose file, `docker run`, Helm values or a systemd unit could start on a host: each
	 * port it asks for, in the order of the lines. `host` is any of the vault unless told. Empty for
	 * other texts.
	 */
	fit(text: string, options?: { host?: string }): readonly ApiFitPort[];
	/**
	 * What a host does with a packet, as its network stack would decide. `null` when the host or the
	 * packet is none: a port that is no port, an address that is no address.
	 */
	deliver(host: ApiHost, packet: ApiPacket): ApiDelivery | null;
	/**
	 * Calls back, a moment later, whenever what the vault's notes say of ports has changed:
	 * {@link inventory} and {@link freePorts} may then answer otherwise. Answers what ends it, such as
	 * for `plugin.register`. Another name of an event is never called.
	 */
	on(event: 'index-changed', callback: () => void): () => void;
}

/** What stands on the plugin object. */
export interface Api {
	readonly v1: ApiV1;
}
