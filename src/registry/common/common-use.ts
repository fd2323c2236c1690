import type { Port, Protocol } from '../../domain/port';

/** What kind of thing a port is commonly used for; the families group cards, lists and search. */
export const FAMILIES = [
	'web',
	'development',
	'mail',
	'files',
	'remote-access',
	'database',
	'messaging',
	'directory',
	'network',
	'vpn',
	'monitoring',
	'containers',
	'media',
	'self-hosted',
	'home',
	'voice',
	'games',
	'printing',
	'industrial',
	'attack',
] as const;

/** One of {@link FAMILIES}. */
export type Family = (typeof FAMILIES)[number];

/**
 * Whether traffic on a port is encrypted as the service is commonly run:
 * `no` plain; `yes` encrypted from the first packet on; `starttls` begins in plain text and
 * changes to TLS on the same port when both sides agree (STARTTLS and its likes).
 */
export type Encryption = 'no' | 'yes' | 'starttls';

/** What a reader of one language is told about a common use. */
export interface CommonText {
	/** The usual name of the software, protocol or service: "Jellyfin", "SSH". No full sentence. */
	readonly name: string;
	/** One line: what it does for whoever runs it. Sentence case, no full stop at its end. */
	readonly purpose: string;
	/** One full sentence, only where there is a real danger that a reader should know of. */
	readonly risk?: string;
}

/** A port that people really meet, and what they commonly use it for. */
export interface CommonUse {
	/** The port, or the first of a range. */
	readonly port: Port;
	/** The last port of a range, itself included; absent for a single port. */
	readonly endPort?: Port;
	/** The protocols it commonly uses, most usual first; never empty. */
	readonly protocols: readonly Protocol[];
	readonly en: CommonText;
	readonly zh: CommonText;
	readonly encryption: Encryption;
	/** The encrypted or modern port to use instead of this one: 23 -> 22, 80 -> 443, 143 -> 993. */
	readonly counterpart?: Port;
	/** Set where a browser is the usual client, with the scheme it needs. */
	readonly web?: 'http' | 'https';
	/** Other words people look it up by: product names, clients, tasks, in lower case, en or zh. */
	readonly keywords?: readonly string[];
	/**
	 * How often people meet it: 3 the two dozen ports that everybody knows (22, 53, 80, 443, 3306),
	 * 2 what most administrators and homelabbers know, 1 (when absent) the rest.
	 */
	readonly rank?: 1 | 2 | 3;
}

/** One family's file. */
export interface CommonFamily {
	readonly family: Family;
	readonly uses: readonly CommonUse[];
}
