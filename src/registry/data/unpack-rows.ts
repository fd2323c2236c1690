import type { Protocol } from '../../domain/port';
import { FAMILIES } from '../common-use';
import { speltName } from '../spelt-name';
import type { Bilingual, CommonData, DataRow, FurtherPort, Kind } from './row';

const COLUMN_END = '\x1e';
const LIST_SEPARATOR = '\x1f';
const LANGUAGE_SEPARATOR = '\x1d';

const ENCRYPTIONS: Readonly<Record<string, DataRow['encryption']>> = {
	y: 'yes',
	u: 'upgrade',
	d: 'depends',
};
const ROLES: Readonly<Record<string, FurtherPort['role']>> = {
	p: 'published',
	t: 'tls',
	c: 'companion',
};
const WEB: Readonly<Record<string, 'http' | 'https'>> = { h: 'http', s: 'https' };
/** Each is written as its first letter. */
const PROTOCOL_NAMES: readonly Protocol[] = ['tcp', 'udp', 'sctp', 'dccp'];
/** Rows read per step. */
const ROWS_A_STEP = 100;

/**
 * Reads the curated rows that scripts/build/registry/encode-rows.mjs has written: columns, each a line a
 * row, because similar values next to each other compress better. Pauses now and then.
 */
export function* unpackRows(text: string): Generator<void, CommonData> {
	const columns = text.split(COLUMN_END).map((column) => column.split('\n'));
	yield;
	const clients = columns.pop() ?? [];
	const kinds = readKinds(columns.pop() ?? []);
	const count = columns[0]?.length ?? 0;
	const rows: DataRow[] = [];
	for (let index = 0; index < count; index++) {
		rows.push(readRow(columns.map((column) => column[index] ?? '')));
		if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
	}
	return { rows, kinds, clients };
}

/** A row while it is read: thousands are, so what is optional is set and not spread. */
type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

function readRow(cells: readonly string[]): DataRow {
	const [family = '', kind, name = '', zh, names, place = '', web = '', rank] = cells;
	const [encryption = '', noteEn, noteZh = '', counterpart, en, zhPurpose = '', risk] =
		cells.slice(8);
	const [zhRisk = '', keywords, further] = cells.slice(15);
	const row: Draft<DataRow> = {
		family: FAMILIES[family.charCodeAt(0) - 97] ?? 'network',
		name,
		port: 0,
	};
	readPlace(row, place);
	if (kind) row.kind = kind;
	if (zh) row.zh = zh;
	if (names) row.names = names.split(LIST_SEPARATOR).map((each) => speltName(each, name));
	if (WEB[web]) row.web = WEB[web];
	if (rank) row.rank = Number(rank) as 2 | 3;
	if (encryption) row.encryption = ENCRYPTIONS[encryption]!;
	if (noteEn) row.encryptionNote = [noteEn, noteZh];
	if (counterpart) row.counterpart = Number(counterpart);
	if (en) row.purpose = [en, zhPurpose];
	if (risk) row.risk = [risk, zhRisk];
	if (keywords) row.keywords = keywords.split(LIST_SEPARATOR);
	if (further) row.further = further.split(LIST_SEPARATOR).map(readFurther);
	return row;
}

/** "8096", "27015-27030tu": port, end of the range, protocols where they are not just TCP. */
function readPlace(row: Draft<Pick<DataRow, 'port' | 'endPort' | 'protocols'>>, place: string) {
	const [, port = '', end, letters] = /^(\d+)(?:-(\d+))?([a-z]*)$/.exec(place) ?? [];
	row.port = Number(port);
	if (end) row.endPort = Number(end);
	if (letters) row.protocols = protocolsOf(letters);
}

/** The most usual first, as they are written. */
function protocolsOf(letters: string): Protocol[] {
	return [...letters].flatMap((letter) =>
		PROTOCOL_NAMES.filter((name) => name.startsWith(letter)),
	);
}

/** "t8920", "c7359u", "c2222/ys=SSH": role, place, encryption and web scheme, what it is for. */
function readFurther(cell: string): FurtherPort {
	const [, role = '', place = '', encryption = '', web = '', what] =
		/^([ptc])([^/=]+)(?:\/([yu-])([hs]?))?(?:=(.*))?$/.exec(cell) ?? [];
	const port: Draft<FurtherPort> = { role: ROLES[role] ?? 'companion', port: 0 };
	readPlace(port, place);
	if (encryption in ENCRYPTIONS) port.encryption = ENCRYPTIONS[encryption] as 'yes' | 'upgrade';
	if (WEB[web]) port.web = WEB[web];
	if (what) port.what = readBilingual(what);
	return port;
}

function readBilingual(text: string): Bilingual {
	const [en = '', zh = en] = text.split(LANGUAGE_SEPARATOR);
	return [en, zh];
}

/** "key", purpose in both languages, keywords: a line a kind. */
function readKinds(lines: readonly string[]): Record<string, Kind> {
	const kinds: Record<string, Kind> = {};
	for (const line of lines) {
		const [key = '', purpose = '', ...keywords] = line.split(LIST_SEPARATOR);
		kinds[key] = { purpose: readBilingual(purpose), ...(keywords.length && { keywords }) };
	}
	return kinds;
}
