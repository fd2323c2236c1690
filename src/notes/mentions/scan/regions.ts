import { isInside, MAX_ITEM } from '../syntax/list';

/** A part of a text in which all numbers are looked at in the same way, and where it ends. */
export interface Region {
	/** Whether every number may be a port here; otherwise only one that says so itself. */
	readonly isClose: boolean;
	readonly end: number;
}

/** So far before and behind a word about ports all numbers are looked at closely. */
const REACH = 2000;

/**
 * What nearly everything that is about ports has somewhere: the rest is passed over quickly. Words for
 * ports and protocols in several languages, and what makes a command's number a port, by first letter
 * and rest: as a list of words it takes a quarter more time.
 */
const SPEAKS =
	/[pPfFlLtTuUxXc端监監侦偵转轉防пПポ포-](?:orts?(?![a-z])|ORT|ortas?\s|oort|uerto|isten|ISTEN|[CcDd][Pp]|irewall|pose|POSE|elnet|p\s?\d|P[SU]?\d|\.server|\s-[a-z]|\s\d{1,3}\.\d{1,3}\.\d|口|[听聽]|[发發]|火|орт|ート|트)|埠/;

/**
 * Whether a text may be about ports: a short one always. One that is not may still hold the address
 * of a service, but no block of ours.
 */
export function mayBeAboutPorts(text: string): boolean {
	return text.length < REACH || SPEAKS.test(text);
}

/**
 * The regions of a text that are close to words about ports, and those between. A table or a list is
 * never cut in two: what heads it speaks for all of it.
 */
export class Regions {
	/** Made for the few texts that need it. */
	private words: RegExp | undefined;
	/** Where the first word stands that no region was made for yet. */
	private word = -Infinity;

	/** @param speaks whether the text may be about ports. */
	constructor(
		private readonly text: string,
		private readonly speaks: boolean,
	) {}

	/** The region that begins at a place: asked for one after the other. */
	from(start: number): Region {
		const { text, speaks } = this;
		if (text.length < REACH || !speaks) return { isClose: speaks, end: text.length };
		while (this.word < start - REACH) this.goOn();
		if (this.word - REACH > start) {
			return { isClose: false, end: Math.min(this.word - REACH, text.length) };
		}
		let end = start;
		for (; this.word - REACH <= end; this.goOn()) end = this.word + REACH;
		return { isClose: true, end: this.behindList(end) };
	}

	private goOn(): void {
		this.words ??= new RegExp(SPEAKS, 'g');
		this.word = this.words.exec(this.text)?.index ?? Infinity;
	}

	/** Behind the rows and items that follow. */
	private behindList(start: number): number {
		const { text } = this;
		let at = start;
		while (at < text.length) {
			const from = text.lastIndexOf('\n', at - 1) + 1;
			const end = text.indexOf('\n', at);
			const line = text.slice(from, end < 0 ? text.length : end);
			if (line.length > MAX_ITEM || !(line.includes('|') || isInside(line))) break;
			at = from + line.length + 1;
		}
		return at;
	}
}
