import { PROTOCOLS, type Port, type Protocol } from '../domain/port';
import type { Iana, IanaAssignment } from './iana';
import { append } from './multimap';
import { unpackText } from './packed';

const COLUMN_END = '\x1e';
/** So many rows are read between two pauses. */
const A_SLICE = 2000;

interface Reserved {
	readonly first: Port;
	readonly last: Port;
	readonly protocol: string;
}

/**
 * Unpacks the registry that scripts/registry/encode.mjs has packed: deflated text in base64, of
 * columns, each a line a record. The columns' order is the packer's. Pauses now and then: the caller
 * decides how long to go on.
 */
export function* decodeIana(data: string, asOf: string): Generator<void, Iana> {
	const columns = unpackText(data).split(COLUMN_END);
	const [ports = [], masks = [], names = [], descriptions = [], ...sparse] = columns.map(
		(column) => column.split('\n'),
	);
	yield;
	const [references = [], uses = [], reserved = []] = sparse.map((lines) =>
		lines.filter(Boolean),
	);
	const assignments = yield* readAssignments({
		ports,
		masks,
		names,
		descriptions,
		references: readSparse(references),
		uses: readSparse(uses),
	});
	yield;
	return indexIana(assignments, reserved.map(readReserved), asOf);
}

function* readAssignments(columns: {
	ports: string[];
	masks: string[];
	names: string[];
	descriptions: string[];
	references: ReadonlyMap<number, string>;
	uses: ReadonlyMap<number, string>;
}): Generator<void, IanaAssignment[]> {
	const assignments: IanaAssignment[] = [];
	let first = 0;
	for (const [index, port] of columns.ports.entries()) {
		if (index % A_SLICE === A_SLICE - 1) yield;
		const [delta = '', length = '0'] = port.split('-');
		first += parseInt(delta, 36);
		const name = columns.names[index] ?? '';
		const description = columns.descriptions[index] ?? '';
		const common = {
			first,
			last: first + parseInt(length, 36),
			name,
			description: description === '=' ? name : description,
			reference: columns.references.get(index) ?? '',
			unauthorizedUse: columns.uses.get(index) ?? '',
		};
		const mask = parseInt(columns.masks[index] ?? '0', 16);
		if (mask === 0) assignments.push({ ...common, protocol: undefined });
		for (const [bit, protocol] of PROTOCOLS.entries()) {
			if (mask & (1 << bit)) assignments.push({ ...common, protocol });
		}
	}
	return assignments;
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

function readReserved(line: string): Reserved {
	const [, first, last, protocol = ''] = /^(\d+)-(\d+)\/(.*)$/.exec(line) ?? [];
	return { first: Number(first), last: Number(last), protocol };
}

function indexIana(
	assignments: readonly IanaAssignment[],
	reserved: readonly Reserved[],
	asOf: string,
): Iana {
	const single = new Map<Port, IanaAssignment[]>();
	const ranges: IanaAssignment[] = [];
	for (const assignment of assignments) {
		if (assignment.first !== assignment.last) ranges.push(assignment);
		else append(single, assignment.first, assignment);
	}
	let byName: Map<string, IanaAssignment[]> | undefined;
	const at = (port: Port, protocol?: Protocol) => {
		const holding = ranges.filter(({ first, last }) => first <= port && port <= last);
		const all = [...(single.get(port) ?? []), ...holding];
		if (!protocol) return all;
		return all.filter((row) => row.protocol === protocol || row.protocol === undefined);
	};
	return {
		assignments,
		asOf,
		at,
		named(name) {
			byName ??= indexNames(assignments);
			return name ? (byName.get(name.toLowerCase()) ?? []) : [];
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

function indexNames(assignments: readonly IanaAssignment[]): Map<string, IanaAssignment[]> {
	const byName = new Map<string, IanaAssignment[]>();
	for (const assignment of assignments) append(byName, assignment.name.toLowerCase(), assignment);
	return byName;
}
