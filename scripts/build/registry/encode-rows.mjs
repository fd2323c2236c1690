// Writes the curated rows as the text that src/registry/data/unpack-rows.ts reads: a column a field.
import { spellName } from './spell-name.mjs';

const COLUMN_END = '\x1e';
const LIST_SEPARATOR = '\x1f';
const LANGUAGE_SEPARATOR = '\x1d';
const ENCRYPTIONS = { yes: 'y', upgrade: 'u', depends: 'd' };
const WEB = { http: 'h', https: 's' };

const list = (items = []) => items.join(LIST_SEPARATOR);
const bilingual = ([en, zh]) => (en === zh ? en : en + LANGUAGE_SEPARATOR + zh);

function numbers({ port, endPort, protocols = ['tcp'] }) {
	const letters = protocols.map((protocol) => protocol[0]).join('');
	return `${port}${endPort === undefined ? '' : `-${endPort}`}${letters === 't' ? '' : letters}`;
}

function furtherPort(further) {
	const { role, encryption, web, what } = further;
	const flags = (ENCRYPTIONS[encryption] ?? '-') + (WEB[web] ?? '');
	return `${role[0]}${numbers(further)}${flags === '-' ? '' : `/${flags}`}${what ? `=${bilingual(what)}` : ''}`;
}

/** In the order in which unpack-rows.ts reads them; `family` is a letter for its place in the list. */
const columnsFor = (families) => [
	({ family }) => String.fromCharCode(97 + families.indexOf(family)),
	({ kind = '' }) => kind,
	({ name }) => name,
	({ zh = '' }) => zh,
	// Many spellings are made from the name.
	({ name, names = [] }) => list(names.map((each) => spellName(each, name))),
	numbers,
	({ web }) => WEB[web] ?? '',
	({ rank = '' }) => (rank === 1 ? '' : String(rank)),
	({ encryption }) => ENCRYPTIONS[encryption] ?? '',
	({ encryptionNote }) => encryptionNote?.[0] ?? '',
	({ encryptionNote }) => encryptionNote?.[1] ?? '',
	({ counterpart = '' }) => String(counterpart),
	({ purpose }) => purpose?.[0] ?? '',
	({ purpose }) => purpose?.[1] ?? '',
	({ risk }) => risk?.[0] ?? '',
	({ risk }) => risk?.[1] ?? '',
	({ keywords }) => list(keywords),
	({ further = [] }) => list(further.map(furtherPort)),
];

/**
 * @param {import('../../../src/registry/data/row').CommonData} data
 * @param {readonly string[]} families
 */
export function encodeRows({ rows, kinds, clients }, families) {
	const place = ({ family, kind = '' }) => `${families.indexOf(family) + 10} ${kind}`;
	// Rows of one kind have much in common; among themselves they keep their order.
	const sorted = [...rows].sort((a, b) =>
		place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0,
	);
	const columns = columnsFor(families).map((cell) => sorted.map(cell).join('\n'));
	const kindLines = Object.entries(kinds).map(([key, { purpose, keywords = [] }]) =>
		list([key, bilingual(purpose), ...keywords]),
	);
	return [...columns, kindLines.join('\n'), clients.join('\n')].join(COLUMN_END);
}
