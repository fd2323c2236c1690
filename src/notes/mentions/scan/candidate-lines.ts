import { hasEvidence, type Bounds } from './evidence';
import { isInside, MAX_ITEM, type ListKind } from '../syntax/list';
import { separatorOf, type PortColumns } from '../syntax/table';
import type { MentionContext } from '../syntax/rule';
import { isDigit, standsAlone } from './stands-alone';
import type { Region, Regions } from './regions';
import type { Surroundings } from './surroundings';

/** Longer lines are data, and no prose: only so much of one is looked at. */
const MAX_LINE = 4000;

/** So many numbers are looked at, or letters of lines with ports read, between two pauses. */
const A_SLICE = 4000;
/** To read a letter of a line takes so much longer than to look at a number. */
const READING = 5;

/** What stands above a line. */
export interface Place {
	readonly columns: PortColumns | null;
	readonly list: ListKind;
	/** The first line of the table that a row is in; empty elsewhere. */
	readonly heading: string;
}

const NOWHERE: Place = { columns: null, list: null, heading: '' };

/**
 * The lines of a text that are worth reading: those with a number that may be a port. Goes from number
 * to number, as nothing without one is a mention.
 */
export class CandidateLines {
	/** What stands above the line that was found. */
	place = NOWHERE;
	private bounds: Bounds = { start: 0, end: -1 };
	private work = 0;
	private region: Region;
	/** How far the text has been looked at. */
	private seen = 0;
	/** Of "10.0.0.1" only the last number can be a port. */
	private readonly all: Matches;
	/** Far from words about ports: numbers behind a colon, and those of four digits that are no years. */
	private readonly few: Matches;

	constructor(
		private readonly text: string,
		private readonly regions: Regions,
		private readonly surroundings: Surroundings,
		private readonly context: MentionContext,
		/** The ports that were found so far. */
		private readonly named: ReadonlySet<number>,
		/** Whether lines in which nothing speaks for a port are wanted as well. */
		private readonly isThorough: boolean,
	) {
		this.region = regions.from(0);
		this.all = new Matches(text, /\d+(?:\.\d+)*/g);
		this.few = new Matches(text, /[03-9]\d{3}|1[0-8]\d\d|2[1-9]\d\d|:\d\d/g);
	}

	/** Goes on to the next line that is worth reading, or until it is time for a pause. */
	next(): 'line' | 'pause' | 'end' {
		const { text, context } = this;
		while (++this.work < A_SLICE) {
			let end = this.numberEnd();
			if (end === Infinity) return 'end';
			while (isDigit(text.charCodeAt(end))) end++;
			this.seen = end;
			let at = end - 1;
			while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--;
			if (!this.region.isClose && !isTelling(text, at, end, context)) continue;
			if (!standsAlone(text, at, end)) continue;
			if (at > this.bounds.end) this.enter(at);
			const { bounds } = this;
			const isTooFar = at - bounds.start > MAX_LINE;
			if (!isTooFar && !this.mayBePort(at, end)) continue;
			// Of a line that is read, or of data, no other number is looked at.
			this.seen = bounds.end;
			if (isTooFar) continue;
			this.work += READING * Math.min(MAX_LINE, bounds.end - bounds.start);
			return 'line';
		}
		this.work = 0;
		return 'pause';
	}

	/** Where the next number to be looked at ends; Infinity behind the last. */
	private numberEnd(): number {
		for (;;) {
			const { isClose, end } = this.region;
			const next = (isClose ? this.all : this.few).endBehind(this.seen);
			if (next <= end) return next;
			if (end >= this.text.length) return Infinity;
			this.seen = Math.max(this.seen, end);
			this.region = this.regions.from(this.seen);
		}
	}

	/** Where the line that was found begins. */
	get start(): number {
		return this.bounds.start;
	}

	/** The line that was found, as far as it is read. */
	get words(): string {
		const { start, end } = this.bounds;
		return this.text.slice(start, Math.min(end, start + MAX_LINE));
	}

	private enter(at: number): void {
		const { text, surroundings } = this;
		const end = text.indexOf('\n', at);
		this.bounds = {
			start: text.lastIndexOf('\n', at) + 1,
			end: end < 0 ? text.length : end,
		};
		this.place = placeOf(text, this.bounds, surroundings);
	}

	private mayBePort(at: number, end: number): boolean {
		if (this.place.columns || this.place.list || this.isThorough) return true;
		const { text, bounds, context } = this;
		return hasEvidence(text, at, end, bounds, context, this.named);
	}
}

/** Whether a number says more than itself: one behind a colon, or one that is well known as a port. */
function isTelling(text: string, at: number, end: number, context: MentionContext): boolean {
	if (text[at - 1] === ':') return end - at > 2 || !isTime(text, at - 1);
	if (end - at < 4 || end - at > 5) return false;
	const number = Number(text.slice(at, end));
	return (number < 1900 || number > 2100) && context.isCommon(number);
}

/** Whether an hour stands before a colon, and not the end of an address: "14:30", not "10.0.0.1:80". */
function isTime(text: string, colon: number): boolean {
	let from = colon;
	while (isDigit(text.charCodeAt(from - 1))) from--;
	const digits = colon - from;
	return (digits === 1 || digits === 2) && text[from - 1] !== '.';
}

/** Rows of tables and items of lists may be ports for what stands above them. */
function placeOf(text: string, { start, end }: Bounds, surroundings: Surroundings): Place {
	if (end - start > MAX_ITEM) return NOWHERE;
	const line = text.slice(start, end);
	const columns = separatorOf(line) ? surroundings.columnsAt(start, line) : null;
	const list = isInside(line) ? surroundings.listAt(start, line) : null;
	const heading = separatorOf(line) ? surroundings.heading : '';
	return columns || list || heading ? { columns, list, heading } : NOWHERE;
}

/** The places of a text that an expression matches. None is looked for twice. */
class Matches {
	private end = -1;

	constructor(
		private readonly text: string,
		private readonly expression: RegExp,
	) {}

	/** Where the first one ends that is not seen yet; Infinity behind the last. */
	endBehind(seen: number): number {
		if (this.end <= seen) {
			const { expression, text } = this;
			expression.lastIndex = seen;
			this.end = expression.test(text) ? expression.lastIndex : Infinity;
		}
		return this.end;
	}
}
