import { PROTOCOLS, type Port } from '../../domain/port';
import type { IanaAssignment } from './iana';
import { speltName } from '../spelt-name';

/** The columns of the packed registry: a line for each record, so that similar values are adjacent. */
export interface IanaColumns {
	/** How far a record's first port is from the one before, in base 36; "-" and the rest of a range. */
	readonly ports: readonly string[];
	/** The protocols, as a bit each in the order of {@link PROTOCOLS}; 0 for none. */
	readonly masks: readonly string[];
	/** By the words of the description: see {@link speltName}. */
	readonly names: readonly string[];
	/** "=" where it only repeats the name. */
	readonly descriptions: readonly string[];
	/** The texts of the few records that have any. */
	readonly references: ReadonlyMap<number, string>;
	readonly uses: ReadonlyMap<number, string>;
}

/**
 * IANA's registry, a record for each name on a port or range. What is asked for becomes an object,
 * once: most of the 12,000 assignments never are.
 */
export class IanaRecords {
	/** First and last port of each record, ascending by the first. */
	readonly firsts: Uint16Array;
	readonly lasts: Uint16Array;
	private readonly made: (readonly IanaAssignment[] | undefined)[] = [];

	constructor(private readonly columns: IanaColumns) {
		const { ports } = columns;
		this.firsts = new Uint16Array(ports.length);
		this.lasts = new Uint16Array(ports.length);
		let first = 0;
		for (const [record, port] of ports.entries()) {
			// Reads as far as the dash.
			first += parseInt(port, 36);
			const dash = port.indexOf('-');
			this.firsts[record] = first;
			this.lasts[record] = dash < 0 ? first : first + parseInt(port.slice(dash + 1), 36);
		}
	}

	get count(): number {
		return this.firsts.length;
	}

	nameOf(record: number): string {
		const { names, descriptions } = this.columns;
		return speltName(names[record] ?? '', descriptions[record] ?? '');
	}

	/** The first record that begins at a port or above it. */
	firstFrom(port: Port): number {
		let [from, to] = [0, this.count];
		while (from < to) {
			const middle = (from + to) >> 1;
			if (this.firsts[middle]! < port) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	/** A record's assignments, one for each of its protocols. */
	assignmentsOf(record: number): readonly IanaAssignment[] {
		return (this.made[record] ??= this.make(record));
	}

	private make(record: number): IanaAssignment[] {
		const { masks, descriptions, references, uses } = this.columns;
		const name = this.nameOf(record);
		const description = descriptions[record] ?? '';
		const common = {
			first: this.firsts[record]!,
			last: this.lasts[record]!,
			name,
			description: description === '=' ? name : description,
			reference: references.get(record) ?? '',
			unauthorizedUse: uses.get(record) ?? '',
		};
		const mask = parseInt(masks[record] ?? '0', 16);
		if (mask === 0) return [{ ...common, protocol: undefined }];
		const protocols = PROTOCOLS.filter((_, bit) => mask & (1 << bit));
		return protocols.map((protocol) => ({ ...common, protocol }));
	}
}
