import type { CommonText, CommonUse, Encryption } from './common-use';
import type { Bilingual, DataRow, FurtherPort, Kind } from './data/row';

/** What a further port of a companion is for where its row does not say. */
const FURTHER: Bilingual = ['Further port of the same software', '同一软件的其他端口'];

/** One use for each port of a row: the main one first. */
export function expandRow(row: DataRow, kinds: Readonly<Record<string, Kind>>): CommonUse[] {
	const purpose = row.purpose ?? kinds[row.kind ?? '']?.purpose ?? FURTHER;
	const tls = row.further?.find(({ role }) => role === 'tls');
	const main: CommonUse = {
		...shared(row),
		port: row.port,
		...(row.endPort === undefined ? {} : { endPort: row.endPort }),
		protocols: row.protocols ?? ['tcp'],
		...texts(row, purpose, row.risk),
		encryption: row.encryption ?? 'no',
		...noteOf(row),
		role: 'main',
		...counterpartOf(row.counterpart ?? (row.encryption === 'yes' ? undefined : tls?.port)),
		...(row.web && { web: row.web }),
		...(row.keywords && { keywords: row.keywords }),
		...(row.rank && { rank: row.rank }),
	};
	return [main, ...(row.further ?? []).map((further) => furtherUse(row, main, purpose, further))];
}

function furtherUse(
	row: DataRow,
	main: CommonUse,
	purpose: Bilingual,
	further: FurtherPort,
): CommonUse {
	const { port, endPort, role, what } = further;
	const web = further.web ?? (role === 'companion' ? undefined : row.web);
	return {
		...shared(row),
		port,
		...(endPort === undefined ? {} : { endPort }),
		protocols: further.protocols ?? (role === 'companion' ? ['tcp'] : main.protocols),
		...texts(row, furtherPurpose(role, purpose, what)),
		encryption: encryptionOf(main, further),
		...(role === 'published' && noteOf(row)),
		role,
		...(role === 'published' && counterpartOf(main.counterpart)),
		...(web && { web: role === 'tls' ? 'https' : web }),
		...(role !== 'companion' && row.keywords && { keywords: row.keywords }),
	};
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

function shared({ family, names, kind }: DataRow) {
	return { family, ...(names && { names }), ...(kind !== undefined && { kind }) };
}

function noteOf({ encryptionNote: note }: DataRow) {
	return note && { encryptionNote: { en: note[0], zh: note[1] } };
}

function counterpartOf(counterpart: number | undefined) {
	return counterpart === undefined ? {} : { counterpart };
}

function texts(
	{ name, zh = name }: DataRow,
	[enPurpose, zhPurpose]: Bilingual,
	risk?: Bilingual,
): Record<'en' | 'zh', CommonText> {
	return {
		en: { name, purpose: enPurpose, ...(risk && { risk: risk[0] }) },
		zh: { name: zh, purpose: zhPurpose, ...(risk && { risk: risk[1] }) },
	};
}
