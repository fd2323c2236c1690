import { PROTOCOLS, type Port, type Protocol } from '../../domain/port';
import type { Iana, IanaAssignment } from './iana';
import { IanaRecords } from './iana-records';
import { append } from '../../lib/multimap';
import { unpackTextInSteps } from '../../lib/packed';

/** Records made into objects per step. */
const RECORDS_A_STEP = 300;

const COLUMN_END = '\x1e';

interface Reserved {
	readonly first: Port;
	readonly last: Port;
	readonly protocol: string;
}

/**
 * Unpacks the registry that scripts/build/registry/encode.mjs has packed: deflated text in base64, of
 * columns, each a line a record. The columns' order is the packer's. Pauses now and then: the caller
 * decides how long to go on.
 */
export function* decodeIana(data: string, asOf: string): Generator<void, Iana> {
	const text = yield* unpackTextInSteps(data);
	yield;
	const columns: string[][] = [];
	for (const column of text.split(COLUMN_END)) {
		columns.push(column.split('\n'));
		yield;
	}
	const [ports = [], masks = [], names = [], descriptions = [], ...sparse] = columns;
	const [references = [], uses = []] = sparse.map((lines) => lines.filter(Boolean));
	const reserved = sparse[2] ?? [];
	yield;
	const texts = { references: readSparse(references), uses: readSparse(uses) };
	yield;
	const records = new IanaRecords({ ports, masks, names, descriptions, ...texts });
	yield;
	return createIana(records, reserved.flatMap(readReserved), asOf);
}

/** Lines of "index text", the index in base 36. */
function readSparse(lines: readonly string[]): Map<number, string> {
	return new Map(
		lines.map((line) => {
			const space = line.indexOf(' ');
			return [parseInt(line.slice(0, space), 36), line.slice(space + 1)];
		}),
	);
}

/** A protocol's line: the gap to the range before, and "-" and the rest of a range, in base 36. */
function readReserved(line: string, index: number): Reserved[] {
	let previous = 0;
	return line
		.split(' ')
		.filter(Boolean)
		.map((range) => {
			const [gap = '', rest = '0'] = range.split('-');
			const first = previous + parseInt(gap, 36);
			previous = first + parseInt(rest, 36);
			return { first, last: previous, protocol: PROTOCOLS[index] ?? '' };
		});
}

function createIana(records: IanaRecords, reserved: readonly Reserved[], asOf: string): Iana {
	const ranges = rangesOf(records);
	let all: readonly IanaAssignment[] | undefined;
	let byName: ReadonlyMap<string, readonly number[]> | undefined;
	const at = (port: Port, protocol?: Protocol) => {
		const rows: IanaAssignment[] = [];
		for (let record = records.firstFrom(port); records.firsts[record] === port; record++) {
			if (records.lasts[record] === port) rows.push(...records.assignmentsOf(record));
		}
		for (const record of ranges) {
			const isWithin = records.firsts[record]! <= port && port <= records.lasts[record]!;
			if (isWithin) rows.push(...records.assignmentsOf(record));
		}
		if (!protocol) return rows;
		return rows.filter((row) => row.protocol === protocol || row.protocol === undefined);
	};
	return {
		get assignments() {
			return (all ??= Array.from(records.firsts.keys()).flatMap((record) =>
				records.assignmentsOf(record),
			));
		},
		*prepareAssignments() {
			const rows: IanaAssignment[] = [];
			for (let record = 0; !all && record < records.count; record++) {
				rows.push(...records.assignmentsOf(record));
				if (record % RECORDS_A_STEP === RECORDS_A_STEP - 1) yield;
			}
			all ??= rows;
		},
		asOf,
		at,
		named(name) {
			byName ??= recordsByName(records);
			const found = (name && byName.get(name.toLowerCase())) || [];
			return found.flatMap((record) => records.assignmentsOf(record));
		},
		state(port, protocol) {
			if (at(port, protocol).length) return 'assigned';
			const held = reserved.some(
				(range) => range.protocol === protocol && range.first <= port && port <= range.last,
			);
			return held ? 'reserved' : 'unassigned';
		},
	};
}

/** The few records of more than one port. */
function rangesOf({ firsts, lasts, count }: IanaRecords): number[] {
	const ranges: number[] = [];
	for (let record = 0; record < count; record++) {
		if (firsts[record] !== lasts[record]) ranges.push(record);
	}
	return ranges;
}

function recordsByName(records: IanaRecords): Map<string, number[]> {
	const byName = new Map<string, number[]>();
	for (let record = 0; record < records.count; record++) {
		append(byName, records.nameOf(record).toLowerCase(), record);
	}
	return byName;
}
