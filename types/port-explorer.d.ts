/**
 * The interface of Port Explorer for other plugins and scripts, in full: this file needs no other.
 * `app.plugins.plugins['port-explorer']?.api` is an {@link Api}.
 */

/** A transport protocol with ports. */
export type ApiProtocol = 'tcp' | 'udp' | 'sctp' | 'dccp';

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
		}[];
		/** What people commonly use it for, in the reader's language. */
		readonly common: readonly {
			readonly name: string;
			readonly purpose: string;
			readonly family: string;
			/** `no`, `yes` from the first packet on, or `starttls`. */
			readonly encryption: 'no' | 'yes' | 'starttls';
		}[];
	};
}

/** The first version of the interface; it only ever gains members. */
export interface ApiV1 {
	/**
	 * What is known of a port, a range or a service name: "443", "443/tcp", "6000-6063", "https".
	 * `null` for anything else. `protocol` narrows it down to one.
	 */
	lookup(query: string, options?: { protocol?: ApiProtocol }): ApiPort | null;
	/** What the lookup finds for a query, best first; `limit` is 20 unless told, 1000 at most. */
	search(query: string, options?: { limit?: number }): readonly ApiPort[];
}

/** What stands on the plugin object. */
export interface Api {
	readonly v1: ApiV1;
}
