import type { CommonUse, Encryption } from './common-use';
import type { Bilingual, DataRow, FurtherPort, Kind } from './data/row';

/** What a further port of a companion is for where its row does not say. */
const FURTHER: Bilingual = ['Further port of the same software', '同一软件的其他端口'];

/** A use while it is made: thousands are, so what is optional is set and not spread. */
type Draft = { -readonly [Key in keyof CommonUse]: CommonUse[Key] };

/** One use for each port of a row: the main one first. */
export function expandRow(row: DataRow, kinds: Readonly<Record<string, Kind>>): CommonUse[] {
	const purpose = row.purpose ?? kinds[row.kind ?? '']?.purpose ?? FURTHER;
	const main = mainUse(row, purpose);
	const uses = [main];
	for (const further of row.further ?? []) uses.push(furtherUse(row, main, purpose, further));
	return uses;
}

function mainUse(row: DataRow, purpose: Bilingual): CommonUse {
	const { endPort, protocols = ['tcp'], encryption = 'no', encryptionNote, rank } = row;
	const use = draft(row, row.port, protocols, encryption, 'main', purpose);
	if (endPort !== undefined) use.endPort = endPort;
	if (row.risk) {
		use.en = { ...use.en, risk: row.risk[0] };
		use.zh = { ...use.zh, risk: row.risk[1] };
	}
	if (encryptionNote) use.encryptionNote = noteOf(encryptionNote);
	const tls = row.further?.find(({ role }) => role === 'tls');
	const counterpart = row.counterpart ?? (encryption === 'yes' ? undefined : tls?.port);
	if (counterpart !== undefined) use.counterpart = counterpart;
	if (row.web) use.web = row.web;
	if (row.keywords) use.keywords = row.keywords;
	if (rank) use.rank = rank;
	return use;
}

function furtherUse(
	row: DataRow,
	main: CommonUse,
	purpose: Bilingual,
	further: FurtherPort,
): CommonUse {
	const { port, endPort, role, what } = further;
	const isCompanion = role === 'companion';
	const protocols = further.protocols ?? (isCompanion ? ['tcp'] : main.protocols);
	const own = furtherPurpose(role, purpose, what);
	const use = draft(row, port, protocols, encryptionOf(main, further), role, own);
	if (endPort !== undefined) use.endPort = endPort;
	if (role === 'published') {
		if (row.encryptionNote) use.encryptionNote = noteOf(row.encryptionNote);
		if (main.counterpart !== undefined) use.counterpart = main.counterpart;
	}
	const web = further.web ?? (isCompanion ? undefined : row.web);
	if (web) use.web = role === 'tls' ? 'https' : web;
	if (!isCompanion && row.keywords) use.keywords = row.keywords;
	return use;
}

function draft(
	{ name, zh = name, family, names, kind }: DataRow,
	port: number,
	protocols: CommonUse['protocols'],
	encryption: Encryption,
	role: CommonUse['role'],
	[en, zhPurpose]: Bilingual,
): Draft {
	const use: Draft = {
		family,
		port,
		protocols,
		en: { name, purpose: en },
		zh: { name: zh, purpose: zhPurpose },
		encryption,
		role,
	};
	if (names) use.names = names;
	if (kind !== undefined) use.kind = kind;
	return use;
}

function furtherPurpose(
	role: FurtherPort['role'],
	purpose: Bilingual,
	what: Bilingual | undefined,
): Bilingual {
	if (role === 'companion') return what ?? FURTHER;
	if (role === 'published') return purpose;
	return [`${purpose[0]}, over TLS`, `${purpose[1]}（TLS）`];
}

function encryptionOf(main: CommonUse, { role, encryption }: FurtherPort): Encryption {
	if (role === 'published') return main.encryption;
	return encryption ?? (role === 'tls' ? 'yes' : 'no');
}

function noteOf([en, zh]: Bilingual) {
	return { en, zh };
}
