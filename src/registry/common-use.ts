import type { Port, Protocol } from '../domain/port';

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
 * How traffic on a port is encrypted as the service is commonly run: `no` plain; `yes` by TLS or
 * otherwise from the start; `upgrade` begins in plain text and upgrades to TLS on the same port
 * (STARTTLS and its like); `depends` on the version or a setting.
 */
export type Encryption = 'no' | 'yes' | 'upgrade' | 'depends';

/**
 * What a port is to its software: `main` the one that people ask for; `published` where containers
 * usually publish that one; `tls` the same service over TLS; `companion` anything else of it.
 */
export type Role = 'main' | 'published' | 'tls' | 'companion';

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
	/** What it depends on, in a few words; there where {@link encryption} is `depends`. */
	readonly encryptionNote?: Readonly<Record<'en' | 'zh', string>>;
	readonly role: Role;
	/**
	 * The same service's encrypted or modern port, where there is one: 80 -> 443, 143 -> 993. Never
	 * merely another service.
	 */
	readonly counterpart?: Port;
	/** Set where a browser is the usual client, with the scheme it needs. */
	readonly web?: 'http' | 'https';
	/** Other names and spellings of the same software. */
	readonly names?: readonly string[];
	/** Words and tasks people look it up by, in lower case, in either language. */
	readonly keywords?: readonly string[];
	/** What kind of software it is; a key of the kinds, whose words it is found by, too. */
	readonly kind?: string;
	/**
	 * How often people meet it: 3 the two dozen ports that everybody knows (22, 53, 80, 443, 3306),
	 * 2 what most administrators and homelabbers know, 1 (when absent) the rest.
	 */
	readonly rank?: 1 | 2 | 3;
	readonly family: Family;
}
