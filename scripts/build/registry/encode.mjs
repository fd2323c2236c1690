// Packs the registry's rows into the text that src/registry/iana/iana-decode.ts unpacks. Rows that
// differ in nothing but the protocol become one record, and each field is a column of its own,
// because similar values next to each other compress better.
import { packText } from '../pack-text.mjs';
import { spellName } from './spell-name.mjs';

const PROTOCOLS = ['tcp', 'udp', 'sctp', 'dccp'];
/** ASCII's record separator, which no text of the registry holds. */
const COLUMN_END = '\x1e';

/** The columns in their order, one array of texts each, all of the same length. */
export function toColumns({ rows, reserved }) {
	const records = joinProtocols(rows);
	let previous = 0;
	const ports = records.map(({ first, last }) => {
		const delta = (first - previous).toString(36);
		previous = first;
		return last === first ? delta : `${delta}-${(last - first).toString(36)}`;
	});
	return {
		ports,
		masks: records.map(({ mask }) => mask.toString(16)),
		names: records.map(({ name, description }) =>
			spellName(name, description === name ? '' : description),
		),
		// Many descriptions only repeat the name.
		descriptions: records.map(({ name, description }) =>
			description === name ? '=' : description,
		),
		references: sparse(records.map(({ reference }) => reference)),
		unauthorizedUses: sparse(records.map(({ unauthorizedUse }) => unauthorizedUse)),
		reserved: reservedLines(reserved),
	};
}

/** The registry as one text, packed. */
export async function encodeRegistry(merged) {
	const columns = Object.values(toColumns(merged));
	const text = columns.map((column) => column.join('\n')).join(COLUMN_END);
	return packText(text);
}

/**
 * A row joins a record of its own port, unless a later record has its protocol already: the order
 * of names on a protocol must be kept.
 */
function joinProtocols(rows) {
	const records = [];
	let onThisPort = [];
	for (const row of rows) {
		const { protocol, ...fields } = row;
		if (onThisPort[0]?.first !== row.first || onThisPort[0]?.last !== row.last) onThisPort = [];
		const bit = protocol ? 1 << PROTOCOLS.indexOf(protocol) : 0;
		const later = onThisPort.findLastIndex((record) => record.mask & bit) + 1;
		const same = onThisPort
			.slice(later)
			.find((record) => bit && record.mask && isSame(record, fields));
		if (same) same.mask |= bit;
		else {
			const record = { ...fields, mask: bit };
			records.push(record);
			onThisPort.push(record);
		}
	}
	return records;
}

function isSame(record, fields) {
	return Object.entries(fields).every(([key, value]) => record[key] === value);
}

/** A line for each protocol: gaps to the range before and lengths, in base 36. */
function reservedLines(reserved) {
	return PROTOCOLS.map((protocol) => {
		let previous = 0;
		const own = reserved.filter((range) => range[2] === protocol);
		return own
			.sort((a, b) => a[0] - b[0])
			.map(([first, last]) => {
				const gap = (first - previous).toString(36);
				previous = last;
				return last === first ? gap : `${gap}-${(last - first).toString(36)}`;
			})
			.join(' ');
	});
}

/** "index text" for the few rows that have the field. */
function sparse(texts) {
	return texts.flatMap((text, index) => (text ? [`${index.toString(36)} ${text}`] : []));
}
