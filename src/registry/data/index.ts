import { web } from './web';
import { development } from './development';
import { mail } from './mail';
import { files } from './files';
import { remoteAccess } from './remote-access';
import { database } from './database';
import { messaging } from './messaging';
import { directory } from './directory';
import { network } from './network';
import { vpn } from './vpn';
import { monitoring } from './monitoring';
import { containers } from './containers';
import { media } from './media';
import { selfHosted } from './self-hosted';
import { home } from './home';
import { voice } from './voice';
import { games } from './games';
import { printing } from './printing';
import { industrial } from './industrial';
import { attack } from './attack';
import { CLIENT_APPS } from './client-apps';
import { KINDS } from './kinds';
import type { CommonData, FamilyRow } from './row';
import type { Family } from '../common-use';

const FAMILY_ROWS: Readonly<Record<Family, readonly FamilyRow[]>> = {
	web,
	development,
	mail,
	files,
	'remote-access': remoteAccess,
	database,
	messaging,
	directory,
	network,
	vpn,
	monitoring,
	containers,
	media,
	'self-hosted': selfHosted,
	home,
	voice,
	games,
	printing,
	industrial,
	attack,
};

/** The curated rows, each with its family. To add one, add a line to the family's file. */
export function readData(): CommonData {
	const rows = Object.entries(FAMILY_ROWS).flatMap(([family, own]) =>
		own.map((row) => ({ ...row, family: family as Family })),
	);
	return { rows, kinds: KINDS, clients: CLIENT_APPS };
}

/** The same, step by step. The build replaces it by one that unpacks them (scripts/build/pack-rows.mjs). */
export function* loadData(): Generator<void, CommonData> {
	yield;
	return readData();
}
