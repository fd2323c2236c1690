import type { Port } from '../../domain/port';
import type { Family, Role } from '../common-use';

/** A text in English and in Chinese. */
export type Bilingual = readonly [en: string, zh: string];

/**
 * One row of the curated data: a product or a protocol, with all ports that people meet it on. The
 * loader expands it into one use for each port (expand-rows.ts).
 */
export interface DataRow {
	readonly family: Family;
	/** The usual name: "Jellyfin", "SSH". */
	readonly name: string;
	/** The Chinese name, only where people use another one. */
	readonly zh?: string;
	/**
	 * Other names and spellings: "vscode server", "青龙面板". Spaces, hyphens, dots and case make no
	 * difference, nor do "-ce", "server" and "docker": they need no entry here.
	 */
	readonly names?: readonly string[];
	/** The main port: what "which port does it use" asks for. The software's own default. */
	readonly port: Port;
	/** The last port of a range, itself included. */
	readonly endPort?: Port;
	/** The most usual first; TCP alone when left out. */
	readonly protocols?: readonly RowProtocol[];
	readonly further?: readonly FurtherPort[];
	/**
	 * `no` (when left out): plain; `yes`: encrypted from the start; `upgrade`: upgrades to TLS on the
	 * same port; `depends`: on the version or a setting, which `encryptionNote` names.
	 */
	readonly encryption?: 'no' | 'yes' | 'upgrade' | 'depends';
	/** A few words, required with `depends`. */
	readonly encryptionNote?: Bilingual;
	/** The same service's encrypted or modern port. One of `further` with TLS needs no entry here. */
	readonly counterpart?: Port;
	/** Set where a browser is the usual client of the main port, with the scheme it needs. */
	readonly web?: 'http' | 'https';
	/** One plain line in each language, no full stop. The kind's, when left out. */
	readonly purpose?: Bilingual;
	/** A key of {@link KINDS}: its purpose and the words that its rows are looked up by. */
	readonly kind?: string;
	/** One full sentence in each language, only where there is a real danger. */
	readonly risk?: Bilingual;
	/** Tasks and words that people look it up by, in lower case: "photos", "看电影". No names. */
	readonly keywords?: readonly string[];
	/** How well known: 3 the two dozen everybody knows, 2 what most administrators know. */
	readonly rank?: 1 | 2 | 3;
}

type RowProtocol = 'tcp' | 'udp' | 'sctp' | 'dccp';

/** Another port of the same software. */
export interface FurtherPort {
	readonly port: Port;
	readonly endPort?: Port;
	readonly protocols?: readonly RowProtocol[];
	readonly role: Exclude<Role, 'main'>;
	/** What it is for, in a few words: "Query", "查询". */
	readonly what?: Bilingual;
	/** Of a companion; the others have what their role says. */
	readonly encryption?: 'no' | 'yes' | 'upgrade';
	/** Where a browser is the usual client of this port. */
	readonly web?: 'http' | 'https';
}

/** What rows of one kind have in common. */
export interface Kind {
	readonly purpose: Bilingual;
	/** Tasks and words that all rows of the kind are looked up by. */
	readonly keywords?: readonly string[];
}

/** All curated rows, and the kinds that they name. */
export interface CommonData {
	readonly rows: readonly DataRow[];
	readonly kinds: Readonly<Record<string, Kind>>;
	/** Programs without a port of their own. */
	readonly clients: readonly string[];
}

/** A row of a family's file. */
export type FamilyRow = Omit<DataRow, 'family'>;
